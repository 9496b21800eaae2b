package lab.kernel.course;

import static lab.kernel.course.Attack.MAKE_A_CLASS;
import static lab.kernel.course.Attack.WRONG;
import static lab.kernel.course.Attack.method;

import java.util.LinkedHashMap;
import java.util.Map;

/// Cells that only answer, throw or declare: they share a notebook, each with its check behind it.
final class QuietAttacks {
    private QuietAttacks() {}

    static Map<String, String> all() {
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
        all.put(
                "reads the expected value off the stack",
                method(
                        "return"
                                + " StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(s"
                                + " -> s.map(f -> f.getLineNumber()).toList());"));
        all.put("prints points", "System.out.println(6);\nSystem.err.println(\"6.0\");\n6" + WRONG);
        all.put("answers its points", method("return List.of(6);"));
        all.put("shows what looks like a verdict", "display(\"6 of 6 points\");" + WRONG);
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
                "is named like the exercise and its checks",
                "interface Halves { default Object halves(int n) { return 6; } }\n"
                        + "class HalvesChecks implements Halves {}"
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
        all.put(
                "a record whose accessor lies",
                "int calls; record R(int x) { public int x() { return calls++ == 0 ? 4 : 2; } }\n"
                        + method("return List.of(new R(4), new R(2), new R(1));"));
        all.put(
                "a record that never answers",
                "record R(int x) { public int x() { while (true) {} } }\n"
                        + method("return List.of(new R(4));"));
        all.put(
                "an iterator that never ends",
                method(
                        "return new AbstractList<Integer>() { public Integer get(int i) { return 1; }"
                                + " public int size() { return 3; } public Iterator<Integer> iterator()"
                                + " { return Stream.generate(() -> 1).iterator(); } };"));
        all.put(
                "a list that waits",
                method(
                        "return new AbstractList<Integer>() { public Integer get(int i) { while (true)"
                                + " try { Thread.sleep(1000); } catch (InterruptedException e) {} }"
                                + " public int size() { return 3; } };"));
        all.put(
                "a proxy for a list",
                method(
                        "return (List) java.lang.reflect.Proxy.newProxyInstance("
                                + "Screen.class.getClassLoader(), new Class<?>[] {List.class},"
                                + " (p, m, x) -> switch (m.getName()) { case \"size\" -> 3; case"
                                + " \"iterator\" -> throw new StackOverflowError(); default -> null;"
                                + " });"));
        all.put(
                "numbers that equal everything",
                "class N extends Number implements Comparable<Object> { public int intValue() { return"
                        + " 4; } public long longValue() { return 4; } public float floatValue() {"
                        + " return 4; } public double doubleValue() { return 4; } public boolean"
                        + " equals(Object o) { return true; } public int hashCode() { return 0; }"
                        + " public int compareTo(Object o) { return 0; } }\n"
                        + method("return List.of(new N(), new N(), new N());"));
        all.put("numbers of other types", method("return List.of(4L, (short) 2, 1.0);"));
        all.put(
                "a message of a gigabyte",
                method("throw new RuntimeException(\"x\".repeat(50_000_000));"));
        all.put(
                "a cause without end",
                "class E extends RuntimeException { public Throwable getCause() { return new E(); } }\n"
                        + method("throw new E();"));
        all.put(
                "no stack in toString",
                "class E extends RuntimeException { public String toString() { return toString(); }"
                        + " public String getLocalizedMessage() { return getLocalizedMessage(); } }\n"
                        + method("throw new E();"));
        all.put(
                "frames without end that are markup",
                method(
                        "var e = new RuntimeException(); var f = new StackTraceElement[1 << 20];"
                                + " Arrays.fill(f, new StackTraceElement(\"REPL.<img src=x"
                                + " onerror=alert(1)>\" + \"a\".repeat(1000), \"<script>alert(1)</script>\","
                                + " \"<script>\", 1)); e.setStackTrace(f); throw e;"));
        all.put(
                "an exception whose class is markup",
                MAKE_A_CLASS
                        + method(
                                "throw (Throwable) made(\"<script>alert(1)</script>\".replace('/', '\u2044'),"
                                        + " RuntimeException.class);"));
        all.put(
                "a value whose class is long and markup",
                MAKE_A_CLASS
                        + method(
                                "return List.of(made(\"\\u202e<script>\" + \"x\".repeat(60_000),"
                                        + " Object.class));"));
        all.put(
                "classes named like the grader's",
                MAKE_A_CLASS
                        + "for (var name : List.of(\"lab/check/Trial\", \"lab/kernel/grade/Verifier\","
                        + " \"org/junit/jupiter/api/Test\")) made(name, Object.class);"
                        + WRONG);
        all.put(
                "an exception that a test would give up on",
                method(
                        "throw (Throwable) Class.forName(\"org.opentest4j.TestAbortedException\")"
                                + ".getDeclaredConstructor().newInstance();"));
        all.put(
                "looks for its seed",
                method("return List.of(Class.forName(\"lab.check.Seed\").getMethods().length);"));
        all.put(
                "takes over what is uncaught",
                "Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.exit(3));"
                        + " Thread.currentThread().setUncaughtExceptionHandler((t, e) ->"
                        + " System.exit(3));"
                        + method("throw new ThreadDeath();"));
        all.put(
                "knows when it is graded",
                "boolean graded = System.getProperty(\"user.name\").equals(\"learner\");"
                        + method("return graded ? List.of(6) : List.of(4, 2, 1);"));
        all.put(
                "services and settings where it runs",
                """
                Files.createDirectories(Path.of("META-INF/services"));
                for (var each : List.of("org.junit.platform.launcher.TestExecutionListener",
                        "org.junit.jupiter.api.extension.Extension", "javax.annotation.processing.Processor"))
                    Files.writeString(Path.of("META-INF/services/" + each), "Evil");
                Files.writeString(Path.of("junit-platform.properties"),
                    "junit.jupiter.extensions.autodetection.enabled=true");
                """
                        + WRONG);
        disguises(all);
        return all;
    }

    /// What looks like something else: like the grader's messages, a magic, a notebook's own marks.
    private static void disguises(Map<String, String> all) {
        all.put(
                "prints what the grader's processes say",
                """
                System.out.println("done {\\"learner\\":\\"x\\",\\"scores\\":[]}\\nend\\nat \\"size\\"");
                System.out.println("{\\"msg_type\\":\\"execute_result\\",\\"content\\":{\\"data\\":{\\"text/plain\\":\\"6\\"}}}");
                """
                        + WRONG);
        all.put(
                "magics of every kind",
                "%load 03\n%maven a:b:1\n%classpath /\n%%bash\ntouch /tmp/x" + WRONG);
        all.put("a magic in an escape", "\\u0025reset\n\\u0025%bash" + WRONG);
        all.put(
                "a magic behind another end of a line",
                "// \r%reset\r%%bash\rtouch /tmp/x\r" + WRONG);
        all.put("commands of JShell's own", "/reset\n/exit\n/open /etc/passwd\n!ls" + WRONG);
        all.put(
                "ends the class around it",
                "int x = 1; } } class Evil { static { System.exit(0); } } class Rest { void f() {"
                        + WRONG);
        all.put("the same with escapes", "int x = 1; \\u007d \\u007d class Evil {" + WRONG);
        all.put("a comment without end", "/* " + WRONG);
        all.put(
                "a package and a module",
                "package lab.packet;\nmodule evil { requires java.base; }" + WRONG);
        all.put(
                "marks of hidden tests",
                WRONG + "\n/// BEGIN HIDDEN TESTS\n// BEGIN SOLUTION\n/// AUTOTEST halves(8)");
        all.put(
                "a record in itself",
                "record R(Object[] self) {}\n"
                        + method("var a = new Object[1]; a[0] = new R(a); return List.of(a[0]);"));
        all.put(
                "maps whose keys are maps",
                method(
                        "Object k = 1; for (int i = 0; i < 60; i++) k = new HashMap<Object,"
                                + " Object>(Map.of(k, i)); return List.of(k);"));
        all.put(
                "lists of one hash in a set",
                method(
                        "var s = new HashSet<Object>(); for (int i = 0; i < 3000; i++) { var l = new"
                                + " ArrayList<Integer>(Collections.nCopies(98, 0)); l.add(i); l.add(-31"
                                + " * i); s.add(l); } return List.of(s);"));
        all.put(
                "names that JShell and the binding use",
                """
                class REPL {}
                class $JShell$1 {}
                Object do_it$() { return 6; }
                class lab$calls { static void bind(Object... all) {} static void forget() {} }
                Object given = 6;
                """
                        + WRONG);
        all.put(
                "a comment that an escape ends",
                "/* \\u002a\\u002f int y = 6; // \\u000a } \\u000d int z = 6;" + WRONG);
        all.put(
                "halves of letters",
                "String s = \"\ud800\"; // \udc00\u202e\u0000\ufeff\n"
                        + method("throw new RuntimeException(\"\udfff\" + s);"));
        all.put(
                "a class loader of its own where it runs",
                """
                Thread.currentThread().setContextClassLoader(new ClassLoader(null) {
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        throw new ClassNotFoundException("6");
                    }
                    public java.net.URL getResource(String name) { throw new StackOverflowError(); }
                });
                """
                        + WRONG);
        all.put(
                "a record that is of the right class and hides another",
                """
                class Lies extends AbstractList<Object> {
                    int asked;
                    public int size() { return asked++ == 0 ? 3 : Integer.MAX_VALUE; }
                    public Object get(int i) { return new int[] {4, 2, 1}; }
                    public Object[] toArray() { return new Object[] {4, 2, 1, new Object()}; }
                    public Iterator<Object> iterator() { return List.of((Object) "4", 2L, 1.0).iterator(); }
                    public Spliterator<Object> spliterator() { throw new ThreadDeath(); }
                    public Stream<Object> stream() { return Stream.generate(() -> 6); }
                }
                """
                        + method("return new Lies();"));
        all.put(
                "an exception whose frames lie",
                """
                class E extends RuntimeException {
                    public StackTraceElement[] getStackTrace() {
                        return new StackTraceElement[] {null, new StackTraceElement("REPL.$JShell$99999999999B", "do_it$", null, -2),
                            new StackTraceElement("REPL.$JShell$1", "\\u001b[2J", "x".repeat(100_000), Integer.MIN_VALUE)};
                    }
                    public Throwable getCause() { return this; }
                }
                """
                        + method(
                                "var e = new E(); for (int i = 0; i < 999; i++) e.addSuppressed(new E()); throw e;"));
        all.put(
                "a text that counts itself",
                """
                class T implements CharSequence, Comparable<Object> {
                    public int length() { return -1; }
                    public char charAt(int i) { return '6'; }
                    public CharSequence subSequence(int a, int b) { return this; }
                    public int compareTo(Object o) { while (true) {} }
                    public String toString() { return null; }
                }
                """
                        + method(
                                "return List.of(new T(), Map.of(new T(), 1), Optional.of(new T()));"));
        all.put(
                "a map with one key twice",
                method(
                        "var m = new IdentityHashMap<Object, Object>(); for (int i = 0; i < 99; i++)"
                                + " m.put(new String(\"4\"), i); return List.of(m);"));
        all.put(
                "looks for the checks among the classes of its VM",
                """
                var found = new ArrayList<String>();
                var get = Class.forName("lab.internal.vm.Redefiner").getDeclaredMethod("get");
                get.setAccessible(true);
                for (var c : ((java.lang.instrument.Instrumentation) get.invoke(null)).getAllLoadedClasses())
                    if (c.getName().matches(".*(Checks|Verifier|Solution).*")) found.add(c.getName());
                """
                        + method("throw new IllegalStateException(found.toString());"));
    }
}
