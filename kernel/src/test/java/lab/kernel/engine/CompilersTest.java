package lab.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.view.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CompilersTest {
    private final Compilers compilers = new Compilers();

    private Session session() {
        return new Session(LabVmCommand.onHost(), compilers);
    }

    private static Outcome run(Session session, String code) {
        return session.run(1, code, Output.NONE);
    }

    private static String value(Session session, String code) {
        return assertInstanceOf(Outcome.Value.class, run(session, code))
                .bundle()
                .data()
                .get(Bundle.TEXT);
    }

    @Test
    void theNextSessionCompilesWithThemAndKnowsNothingOfTheFirst() {
        try (var first = session()) {
            run(first, "record Point(int x, int y) {} int twice(int n) { return 2 * n; }");
            run(first, "import java.util.logging.*;");
            assertEquals("8", value(first, "twice(new Point(4, 0).x())"));
        }
        assertEquals(1, compilers.waiting());
        try (var second = session()) {
            Declared.names(second);
            assertEquals(0, compilers.waiting());
            for (var gone : new String[] {"twice(4)", "new Point(4, 0)", "Level.INFO"})
                assertInstanceOf(Outcome.Failed.class, run(second, gone), gone);
            run(second, "class Point { String say() { return \"another\"; } }");
            assertEquals("another", value(second, "new Point().say()"));
            assertEquals("3", value(second, "List.of(1, 2, 3).size()"));
        }
        assertEquals(1, compilers.waiting());
    }

    @Test
    void whatTheFirstGetsWrongIsNoneOfTheNext() {
        try (var first = session()) {
            run(first, "int wrong = \"text\";");
            run(first, "class A extends B {} class B extends A {}");
            run(first, "interface String2 extends String {}");
            run(first, "int deep = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";");
            run(first, "String long_ = \"" + "x".repeat(70_000) + "\";");
        }
        try (var second = session()) {
            assertEquals("text", value(second, "String right = \"text\"; right"));
            run(second, "class B {} class A extends B { int n() { return 5; } }");
            assertEquals("5", value(second, "new A().n()"));
        }
    }

    /// Else each would keep its jars open, and their tables in memory, to the end.
    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void oneThatIsNotHandedOnHasNoJarOpenAnyMore() throws Exception {
        long before = openJars();
        try (var session = session()) {
            run(session, "int a = 1; // " + "x".repeat(600_000));
        }
        // JShell looks through them too, in the background.
        while (openJars() > before) Thread.sleep(20);
    }

    private static long openJars() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(CompilersTest::isJar).count();
        }
    }

    private static boolean isJar(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().endsWith(".jar");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void oneThatHasReadMuchIsNotHandedOn() {
        try (var first = session()) {
            run(first, "int a = 1; // " + "x".repeat(600_000));
        }
        assertEquals(0, compilers.waiting());
    }
}
