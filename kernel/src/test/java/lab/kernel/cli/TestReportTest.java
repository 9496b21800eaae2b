package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
    private static final String REPORT =
            """
            <testsuites><testsuite>
              <testcase name="passes" time="0.5"/>
              <testcase name="fails" time="1.5"><failure message="no"/></testcase>
              <testcase name="comparesWithTshark"><skipped message="needs tshark"/></testcase>
            </testsuite></testsuites>
            """;

    @Test
    void countsWhatRanAndNamesWhatWasSkipped(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("TEST-a.xml"), REPORT);

        TestReport report = TestReport.read("kernel", folder);

        assertThat(report.ran()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.seconds()).isEqualTo(2.0);
        assertThat(report.skipped()).containsExactly("comparesWithTshark: needs tshark");
    }

    @Test
    void countsNothingWhereNoTestRan(@TempDir Path folder) throws IOException {
        assertThat(TestReport.read("kernel", folder.resolve("absent")).ran()).isZero();
    }
}
