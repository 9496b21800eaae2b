package workbook.ch05.demux;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import lab.check.Catalog;
import lab.check.Seed;
import lab.kernel.grade.VerdictView;
import lab.kernel.grade.Verifier;
import lab.view.Language;
import org.junit.jupiter.api.Test;

/// A learner reads the sockets' names in both languages, so they are no English words.
class SocketNamesTest {
    @Test
    void theSocketsHaveNoEnglishNames() throws Exception {
        var task = Catalog.scan("workbook.ch05.demux").find("transport.demux").orElseThrow();
        for (var mistake : task.mistakes()) {
            var verdict =
                    new Verifier(Duration.ofMinutes(1))
                            .verify(
                                    task,
                                    task.make(mistake.type()),
                                    Seed.of("ada", task.id()),
                                    Verifier.Scope.ALL);
            var view = new VerdictView(verdict, Language.KO, true, Optional.empty()).display();
            assertThat(view.text())
                    .as(mistake.id())
                    .doesNotContainPattern("\\b(server|tab|browser|connection) ?\\d*\\b[^-]|'s ");
        }
    }
}
