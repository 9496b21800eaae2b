package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.view.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Learners who go for the points by another way than solving the exercise. They get none for it,
/// keep those of the exercise that they solve, and cost nobody else theirs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    /// What the rest of an attack's cell is: an answer that is wrong.
    private static final String WRONG = "\nList<Integer> halves(int n) { return List.of(6); }";

    /// From a cell to the agent that talks to the grader.
    private static final String AGENT =
            """
            Object field(Object of, Class<?> in, String name) throws Exception {
                var field = in.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(of);
            }
            Object agent() throws Exception {
                for (var f : Screen.class.getDeclaredFields()) {
                    f.setAccessible(true);
                    if (!java.lang.reflect.Modifier.isStatic(f.getModifiers())) continue;
                    var sink = f.get(null);
                    if (sink instanceof java.util.concurrent.atomic.AtomicReference<?> r) sink = r.get();
                    if (sink == null || !sink.getClass().getName().contains("Agent")) continue;
                    return field(sink, sink.getClass(), "this$0");
                }
                throw new IllegalStateException("no agent");
            }
            """;

    private static final String NATIVE =
            """
            int libc(String name, int... given) throws Throwable {
                var linker = java.lang.foreign.Linker.nativeLinker();
                var types = new java.lang.foreign.MemoryLayout[given.length];
                Arrays.fill(types, java.lang.foreign.ValueLayout.JAVA_INT);
                var f = linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(),
                    java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_INT, types));
                var all = new ArrayList<Object>();
                for (int each : given) all.add(each);
                return (int) f.invokeWithArguments(all);
            }
            """;

    /// After these no call of the learner's code can be bound.
    private static final Set<String> HIDE_THE_LIBRARY =
            Set.of("hides the library behind a variable", "puts itself in the binding's place");

    private static String method(String body) {
        return "List halves(int n) throws Throwable { " + body + " }";
    }

    /// Cells that earn nothing.
    private static Map<String, String> attacks() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "looks for the verifier",
                method("Class.forName(\"lab.kernel.grade.Verifier\"); return null;"));
        all.put(
                "looks for the checks",
                method("Class.forName(\"lab.kernel.course.halves.HalvesChecks\"); return null;"));
        all.put(
                "declares what checks call",
                "class Trial { void expect(Object a, Object b) {} }\n"
                        + "class Assertions { static void assertEquals(Object a, Object b) {} }"
                        + WRONG);
        all.put("hides the library behind a variable", "var lab = 6;" + WRONG);
        all.put(
                "binds another method",
                "lab.internal.vm.Calls.bind(\"halves\", given -> List.of(List.of(6, 6)));" + WRONG);
        all.put(
                "reads the expected value off the stack",
                method(
                        "return"
                                + " StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(s"
                                + " -> s.map(f -> f.getLineNumber()).toList());"));
        all.put("prints points", "System.out.println(6);\nSystem.err.println(\"6.0\");\n6" + WRONG);
        all.put("takes the output away", "System.setOut(null); System.setErr(null);" + WRONG);
        all.put("answers its points", method("return List.of(6);"));
        all.put("shows what looks like a verdict", "display(\"6 of 6 points\");" + WRONG);
        all.put(
                "sends answers of its own on the channel",
                AGENT
                        + """
                        var box = field(agent(), agent().getClass(), "outbox");
                        var add = box.getClass().getDeclaredMethod("add", lab.internal.vm.Message.class);
                        add.setAccessible(true);
                        for (int i = 0; i < 100_000; i++)
                            add.invoke(box, new lab.internal.vm.Message.Returned(i, List.of(List.of(6))));
                        """
                        + WRONG);
        all.put(
                "sends what is no message",
                AGENT
                        + """
                        var out = (java.io.OutputStream) field(field(agent(), agent().getClass(), "wire"), lab.internal.vm.Wire.class, "out");
                        out.write(new byte[] {0, 0, 0, 2, 99, 6});
                        out.flush();
                        Thread.sleep(3000);
                        """
                        + WRONG);
        all.put(
                "sends a message without end",
                AGENT
                        + """
                        var out = (java.io.OutputStream) field(field(agent(), agent().getClass(), "wire"), lab.internal.vm.Wire.class, "out");
                        out.write(new byte[] {127, -1, -1, -1});
                        out.flush();
                        Thread.sleep(3000);
                        """
                        + WRONG);
        all.put(
                "asks for input without end",
                AGENT
                        + """
                        var box = field(agent(), agent().getClass(), "outbox");
                        var add = box.getClass().getDeclaredMethod("add", lab.internal.vm.Message.class);
                        add.setAccessible(true);
                        for (int i = 0; i < 50_000; i++)
                            add.invoke(box, new lab.internal.vm.Message.ReadLine(i, "?", false));
                        """
                        + WRONG);
        all.put(
                "a shutdown hook that never ends",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));\n"
                        + method("System.exit(0); return null;"));
        all.put("exits", method("System.exit(0); return null;"));
        all.put("halts", method("Runtime.getRuntime().halt(0); return null;"));
        all.put(
                "exits when a class is first used",
                "class X { static { System.exit(0); } static int x = 1; }\n"
                        + method("return List.of(X.x);"));
        all.put("exits while its cell runs", "System.exit(0);" + WRONG);
        all.put("never ends", method("while (true) {}"));
        all.put(
                "cannot be stopped",
                method(
                                "synchronized (X.class) { return List.of(new"
                                        + " BigInteger(\"9\").pow(Integer.MAX_VALUE /"
                                        + " 8).pow(999).bitLength()); }")
                        + "\nclass X {}");
        all.put("a cell that never ends", "while (true) {}" + WRONG);
        all.put(
                "threads that go on",
                "for (int i = 0; i < 8; i++) Thread.ofPlatform().start(() -> { while (true)"
                        + " Math.sqrt(2); });"
                        + WRONG);
        all.put(
                "threads without end",
                "try { while (true) Thread.ofPlatform().start(() -> { try { Thread.sleep(60_000); }"
                        + " catch (InterruptedException e) {} }); } catch (Throwable t) {}"
                        + WRONG);
        all.put(
                "processes without end",
                "try { for (int i = 0; i < 2000; i++) new"
                        + " ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\","
                        + " \"-version\").start(); } catch (Throwable t) {}"
                        + WRONG);
        all.put(
                "a full disk",
                method(
                        "try (var o = Files.newOutputStream(Path.of(\"/tmp/full\"))) { while (true)"
                                + " o.write(new byte[1 << 20]); }"));
        all.put(
                "full memory",
                method(
                        "var all = new ArrayList<Object>(); while (true) all.add(new byte[1 <<"
                                + " 20]);"));
        all.put(
                "full native memory",
                method(
                        "var a = java.lang.foreign.Arena.global(); while (true) a.allocate(1 <<"
                                + " 26).fill((byte) 1);"));
        all.put(
                "an answer of a gigabyte",
                method("return Collections.nCopies(64, new byte[16 << 20]);"));
        all.put(
                "an answer of many nothings",
                method("return Collections.nCopies(15_000_000, null);"));
        all.put(
                "an answer without end",
                method(
                        "return new AbstractList<Integer>() { public Integer get(int i) { return i;"
                                + " } public int size() { return Integer.MAX_VALUE; } };"));
        all.put(
                "an answer in itself",
                method("var l = new ArrayList<Object>(); l.add(l); return l;"));
        all.put(
                "an answer nested deeply",
                method(
                        "List<Object> l = new ArrayList<>(); for (int i = 0; i < 100_000; i++) l ="
                                + " new ArrayList<>(List.of(l)); return l;"));
        all.put(
                "an answer whose hashes take for ever",
                method(
                        "Set<Object> s = new HashSet<>(); var t = s; for (int i = 0; i < 50; i++) {"
                                + " var a = new HashSet<Object>(); var b = new HashSet<Object>();"
                                + " a.add(\"x\"); t.add(a); t.add(b); b.add(a); t = a; } return"
                                + " List.of(s);"));
        all.put(
                "keys of one hash",
                "record K(String s) {}\n"
                        + method(
                                "var m = new HashMap<Object, Object>(); for (int i = 0; i < 1 <<"
                                        + " 17; i++) { var s = new StringBuilder(); for (int b = 0; b <"
                                        + " 17; b++) s.append((i >> b & 1) == 0 ? \"Aa\" : \"BB\");"
                                        + " m.put(s.toString(), 1); } return List.of(m);"));
        all.put("an answer of another kind", method("return List.of(new Object());"));
        all.put("stops its own process", NATIVE + method("libc(\"raise\", 19); return null;"));
        all.put(
                "crashes its VM",
                method(
                        "java.lang.foreign.MemorySegment.ofAddress(0).reinterpret(8).set(java.lang.foreign.ValueLayout.JAVA_BYTE,"
                                + " 0, (byte) 1); return null;"));
        all.put(
                "kills its parent",
                NATIVE + "libc(\"kill\", 1, 9); libc(\"kill\", -1, 9);" + WRONG);
        all.put(
                "closes all files",
                NATIVE + "for (int i = 3; i < 200; i++) libc(\"close\", i);" + WRONG);
        all.put(
                "prints without end",
                "Thread.ofPlatform().daemon().start(() -> { while (true)"
                        + " System.out.println(\"x\".repeat(10_000)); });"
                        + WRONG);
        all.put(
                "source nested too deep",
                "int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";" + WRONG);
        all.put("a sum too long", "int x = " + "1+".repeat(200_000) + "1;" + WRONG);
        all.put(
                "constants that fill the compiler's memory",
                "class K { static final String a0 = \""
                        + "x".repeat(60_000)
                        + "\"; "
                        + IntStream.range(1, 17)
                                .mapToObj(i ->
                                        "static final String a%d = a%d + a%2$d;"
                                                .formatted(i, i - 1))
                                .collect(Collectors.joining())
                        + " }"
                        + WRONG);
        all.put(
                "a switch that the compiler never gets through",
                "sealed interface S permits A, B {} record A() implements S {} record B() implements S"
                        + " {}\nrecord P(S a, S b, S c, S d, S e, S f, S g, S h, S i, S j, S k, S l)"
                        + " {}\nint x(P p) { return switch (p) { "
                        + IntStream.range(0, 300)
                                .mapToObj(i -> "case P(" + sides(i) + ") -> " + i + ";")
                                .collect(Collectors.joining())
                        + " }; }"
                        + WRONG);
        all.put(
                "an exception that says nothing",
                "class E extends RuntimeException { public StackTraceElement[] getStackTrace() {"
                        + " return null; } public String getMessage() { throw new"
                        + " StackOverflowError(); } }\n"
                        + method("throw new E();"));
        all.put(
                "a list of another size each time",
                "class L extends AbstractList<Integer> { int c; public Integer get(int i) { return"
                        + " c++; } public int size() { return c++ % 3; } }\n"
                        + method("return new L();"));
        all.put(
                "names of the language",
                "class Integer {}\nclass List {}\nclass Object {}" + WRONG);
        all.put(
                "puts itself in the binding's place",
                "class lab { static class internal { static class vm { static class Calls {"
                        + " static void forget() {} static void bind(Object... all) {} } } } }"
                        + WRONG);
        all.put(
                "is named like the exercise and its checks",
                "interface Halves { default Object halves(int n) { return 6; } }\n"
                        + "class HalvesChecks implements Halves {}"
                        + WRONG);
        all.put(
                "writes to every open file",
                NATIVE
                        + """
                        for (int fd = 0; fd < 64; fd++)
                            try (var out = new FileOutputStream("/proc/self/fd/" + fd)) {
                                out.write(new byte[] {0, 0, 0, 2, 99, 6});
                            } catch (IOException e) {}
                        libc("dup2", 1, 5); libc("shutdown", 5, 2);
                        """
                        + WRONG);
        all.put(
                "writes to its own memory and its parent's",
                """
                for (var pid : List.of("self", "1", "2"))
                    try (var memory = new RandomAccessFile("/proc/" + pid + "/mem", "rw")) {
                        memory.seek(1 << 16);
                        memory.write(6);
                    } catch (IOException e) {}
                """
                        + WRONG);
        all.put(
                "attaches to another VM",
                "for (var pid : List.of(\"1\", \"2\", \"\" + ProcessHandle.current().pid())) try {"
                        + " com.sun.tools.attach.VirtualMachine.attach(pid).loadAgentLibrary(\"x\");"
                        + " } catch (Throwable t) {}"
                        + WRONG);
        all.put(
                "is in another country",
                "Locale.setDefault(Locale.forLanguageTag(\"ar-u-nu-arab\"));"
                        + " TimeZone.setDefault(TimeZone.getTimeZone(\"GMT+14\"));"
                        + " System.setProperty(\"junit.jupiter.extensions.autodetection.enabled\","
                        + " \"true\"); System.setProperties(new Properties());"
                        + WRONG);
        all.put(
                "an answer that never says whether it is equal",
                "class E extends ArrayList<Integer> { public boolean equals(Object o) { return true; }"
                        + " public int hashCode() { while (true) {} } public String toString() { while"
                        + " (true) {} } }\n"
                        + method("return new E();"));
        all.put(
                "an exception of what is no text",
                method(
                        "throw new RuntimeException(\"\\ud800\\u202e\\u0000<script>%d%n</script>\");"));
        all.put("a magic in its cell", "%reset\n%network private" + WRONG);
        all.put("does not compile", "List<Integer> halves(int n) { return 6 }");
        return all;
    }

    private static String sides(int bits) {
        return IntStream.range(0, 12)
                .mapToObj(i -> (bits >> i & 1) == 0 ? "A a" + i : "B b" + i)
                .collect(Collectors.joining(", "));
    }

    @TempDir private static Path folder;
    private Map<String, Result> results = Map.of();

    @BeforeAll
    void grade() throws Exception {
        Course.needsTheJail();
        var course = new Course(folder);
        course.limits =
                new Grader.Limits(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(90));
        for (var attack : attacks().entrySet())
            course.handIn(attack.getKey(), Course.notebook(Course.solved(attack.getValue())));
        course.handIn(
                "knows the visible answer",
                Course.notebook(
                        Course.solved("List<Integer> halves(int n) { return List.of(4, 2, 1); }")));
        course.handIn(
                "counts its calls",
                Course.notebook(
                        Course.solved(
                                "static int calls; List<Integer> halves(int n) { return calls++ =="
                                        + " 0 ? List.of(4, 2, 1) : List.of(); }")));
        course.handIn("honest", Course.notebook(Course.solved(Course.HALVES)));
        results = course.gradeInWorkers();
    }

    @TestFactory
    Stream<DynamicTest> attacksEarnNothing() {
        return attacks().keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () -> {
                                    var result = result(name);
                                    assertThat(Course.points(result, "halves-check"))
                                            .as("%s", result.scores().getFirst().checks())
                                            .isZero();
                                }));
    }

    @TestFactory
    Stream<DynamicTest> attackersKeepThePointsOfWhatTheySolve() {
        return attacks().keySet().stream()
                .filter(name -> !HIDE_THE_LIBRARY.contains(name))
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () ->
                                        assertThat(Course.points(result(name), "size-check"))
                                                .as("%s", result(name).flags())
                                                .isEqualTo(4)));
    }

    private Result result(String name) {
        var result = results.get(name);
        assertThat(result).as(name).isNotNull();
        return result;
    }

    @Test
    void aVisibleAnswerKnownByHeartIsWorthTheVisibleCheckAlone() {
        assertThat(Course.points(result("knows the visible answer"), "halves-check")).isEqualTo(2);
        assertThat(Course.points(result("counts its calls"), "halves-check")).isEqualTo(2);
    }

    @Test
    void anHonestLearnerAmongThemGetsAll() {
        assertThat(result("honest").points()).isEqualTo(10);
        assertThat(result("honest").flags()).isEmpty();
    }

    @Test
    void whoeverWritesToTheChannelIsNamed() {
        assertThat(result("sends what is no message").flags())
                .extracting(Flag::kind)
                .contains(Flag.Kind.TAMPERING);
    }

    @Test
    void whoeverEndsTheVmIsNamed() {
        assertThat(result("exits while its cell runs").flags())
                .extracting(flag -> flag.text().in(Language.EN))
                .anyMatch(text -> text.contains("halves") && text.contains("VM"));
    }

    @Test
    void whoeverBringsTheCompilerDownIsNamed() {
        for (var name :
                List.of(
                        "constants that fill the compiler's memory",
                        "a switch that the compiler never gets through"))
            assertThat(result(name).flags())
                    .extracting(flag -> flag.text().in(Language.EN))
                    .anyMatch(text -> text.startsWith("Cell halves took the compiler's"));
    }

    @Test
    void theGraderHoldsNoMoreThanItMay() throws IOException {
        for (var result : results.values()) {
            var shown = result.scores().stream().mapToInt(score -> score.shown().length()).sum();
            assertThat(shown).as(result.learner()).isLessThan(500_000);
            assertThat(result.scores())
                    .allSatisfy(score -> assertThat(score.shown()).doesNotContain("<script"));
        }
    }
}
