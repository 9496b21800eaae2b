package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lab VMs that do not start.
@Timeout(60)
class StartTest {
    private static String failure(Session session) {
        var outcome = session.run(1, "6 * 7", new Recording());
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).message();
    }

    @Test
    void saysOnceWhyTheVmEndedAtOnce() {
        Enclosure broken =
                (command, _, _) -> List.of("sh", "-c", "echo no room for a VM here; exit 1");
        try (var session = new Session(LabVmCommand.onHost().inside(broken))) {
            for (int i = 0; i < 2; i++)
                assertThat(failure(session))
                        .isEqualTo("The lab VM did not start: no room for a VM here");
        }
    }

    @Test
    void saysOnceWhichProgramIsNotThere() {
        Enclosure missing = (_, _, _) -> List.of("/there/is/no/such/program");
        try (var session = new Session(LabVmCommand.onHost().inside(missing))) {
            assertThat(failure(session))
                    .startsWith("The lab VM did not start: ")
                    .contains("/there/is/no/such/program")
                    .doesNotContain("Exception", "could not be started");
        }
    }
}
