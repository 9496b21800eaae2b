package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What no class file has room for. The compiler finds that out when all else is done, and JShell
/// goes on as if it were there; and a compiler that has met such a text never gets over it.
@Timeout(120)
class TooLargeTest extends CellTests {
    private static String text(int length) {
        return '"' + "x".repeat(length) + '"';
    }

    private static String ones(int howMany) {
        return "{1" + ", 1".repeat(howMany - 1) + "}";
    }

    static String[] tooLarge() {
        return new String[] {
            "String large = " + text(70_000) + ";",
            text(1_000_000),
            "IO.println(" + text(70_000) + ");",
            "int[] large = " + ones(60_000) + ";",
            "int large() { return new int[] " + ones(60_000) + ".length; }",
            "class Large { String text = " + text(70_000) + "; }",
        };
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void saysSoAndGoesOn(String code) {
        assertThat(run(code).toString()).contains("This is larger than a Java class can be");
        run("int after = 40;");
        assertThat(value("after + 2")).isEqualTo("42");
        assertThat(Declared.variables(session)).noneMatch(each -> each.name().equals("large"));
    }

    @Test
    void keepsWhatWasDeclaredBefore() {
        run("String kept = \"small\";");
        run("int size() { return kept.length(); }");
        run("String kept = " + text(70_000) + ";");
        run("int size() { return " + text(70_000) + ".length(); }");
        assertThat(value("kept + size()")).isEqualTo("small5");
    }

    @Test
    void runsTheStatementsBeforeIt() {
        run("int steps = 0;");
        run("steps++;\nsteps++;\nIO.println(" + text(70_000) + ");\nsteps++;");
        assertThat(value("steps")).isEqualTo("2");
    }

    @Test
    void takesWhatIsNearlyTooLarge() {
        assertThat(value("String near = " + text(65_000) + ";\nnear.length()")).isEqualTo("65000");
        assertThat(value("int[] many = " + ones(9_000) + ";\nmany.length")).isEqualTo("9000");
        assertThat(value("// " + text(1_000_000) + "\n1")).isEqualTo("1");
    }

    /// The stop sites make them longer than a method, or than a jump in it, can be.
    @Test
    void takesWhatHasRoomForNoStopSites() {
        var loop = "for (int i = 0; i < 2; i++) n++;\n";
        run("int many() { int n = 0;\n" + loop.repeat(4_000) + "return n; }");
        assertThat(value("many()")).isEqualTo("8000");
        run(
                "int far() { int n = 0; for (int j = 0; j < 2; j++) {"
                        + loop.repeat(2_000)
                        + "} return n; }");
        assertThat(value("far()")).isEqualTo("8000");
    }

    @Test
    void takesTheSameDeclarationAgain() {
        run("int same = 3;\nint f() { return 1; }\nclass Same {}");
        assertThat(run("int same = 3;\nint f() { return 1; }\nclass Same {}"))
                .isEqualTo(new Outcome.Nothing());
        assertThat(run("int f()  { return 1; }\nclass Same  {}")).isEqualTo(new Outcome.Nothing());
        assertThat(value("same + f()")).isEqualTo("4");
    }
}
