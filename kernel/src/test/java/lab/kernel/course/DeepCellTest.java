package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The compiler goes as deep as a cell's source does: what it gets through in a notebook, it has to
/// get through where the notebook is graded.
@Timeout(180)
class DeepCellTest {
    private static final String SUM = "int sum = " + "1+".repeat(10_000) + "1;";

    @TempDir private Path folder;

    @Test
    void aSumThatANotebookTakesIsTakenWhereItIsGraded() throws Exception {
        Course.needsTheJail();
        var outcome = new CompletableFuture<Outcome>();
        Thread.ofPlatform()
                .stackSize(Session.STACK)
                .start(() -> {
                    try (var session = new Session(LabVmCommand.onHost())) {
                        outcome.complete(session.run(1, SUM, Output.NONE));
                    }
                });
        assertThat(outcome.join()).isNotInstanceOf(Outcome.Failed.class);
        var course = new Course(folder);
        course.handIn("ada", Course.notebook(Course.solved(SUM + "\n" + Course.HALVES)));
        var result = course.gradeInWorkers(1).get("ada");
        assertThat(result.points()).as("%s", result.flags()).isEqualTo(10);
        assertThat(result.flags()).isEmpty();
    }
}
