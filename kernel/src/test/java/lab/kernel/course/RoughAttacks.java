package lab.kernel.course;

import static lab.kernel.course.Attack.AGENT;
import static lab.kernel.course.Attack.NATIVE;
import static lab.kernel.course.Attack.SAY;
import static lab.kernel.course.Attack.WRONG;
import static lab.kernel.course.Attack.method;

import java.util.LinkedHashMap;
import java.util.Map;

/// Cells that may cost their VM or its compiler: each is the submission of a learner of its own.
final class RoughAttacks {
    private RoughAttacks() {}

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("hides the library behind a variable", "var lab = 6;" + WRONG);
        all.put(
                "binds another method",
                "lab.internal.vm.Calls.bind(\"halves\", given -> List.of(List.of(6, 6)));" + WRONG);
        all.put("takes the output away", "System.setOut(null); System.setErr(null);" + WRONG);
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
                "names of the language",
                "class Integer {}\nclass List {}\nclass Object {}" + WRONG);
        all.put(
                "puts itself in the binding's place",
                "class lab { static class internal { static class vm { static class Calls {"
                        + " static void forget() {} static void bind(Object... all) {} } } } }"
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
                        + " Language.use(Language.KO); System.setProperty(\"lab.network\", \"x\");"
                        + " System.setProperty(\"junit.jupiter.extensions.autodetection.enabled\","
                        + " \"true\"); System.setProperties(new Properties());"
                        + WRONG);
        all.put("does not compile", "List<Integer> halves(int n) { return 6 }");
        all.put(
                "raises its limits",
                NATIVE
                        + """
                        var most = java.lang.foreign.Arena.global().allocate(16).fill((byte) -1).address();
                        for (int each = 0; each < 16; each++) {
                            libc("setrlimit", each, most);
                            libc("prlimit", 1, each, most, 0);
                        }
                        """
                        + method(
                                "var a = java.lang.foreign.Arena.global(); while (true) a.allocate(1 <<"
                                        + " 26).fill((byte) 1);"));
        all.put(
                "interrupts every thread",
                "Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);" + WRONG);
        all.put(
                "stops the clock of its calls",
                AGENT
                        + "((Timer) field(agent(), agent().getClass(), \"deadlines\")).cancel();\n"
                        + WRONG);
        all.put(
                "catches what stops it",
                method("while (true) try { while (true) {} } catch (Throwable t) {}"));
        all.put(
                "answers when it is stopped",
                method("try { while (true) {} } catch (Throwable t) { return List.of(4, 2, 1); }"));
        all.put(
                "leaves no thread for others",
                "for (int i = 0; i < 400; i++) Thread.startVirtualThread(() -> { while (true)"
                        + " Math.sqrt(2); });"
                        + WRONG);
        all.put(
                "holds the agent's locks",
                AGENT
                        + """
                        void hold(Object lock) {
                            Thread.ofPlatform().start(() -> { synchronized (lock) {
                                while (true) try { Thread.sleep(100_000); } catch (InterruptedException e) {} } });
                        }
                        for (var each : agent().getClass().getDeclaredFields()) {
                            each.setAccessible(true);
                            if (each.get(agent()) != null) hold(each.get(agent()));
                        }
                        hold(lab.internal.vm.Calls.class);
                        Thread.sleep(200);
                        """
                        + WRONG);
        all.put(
                "answers before it is asked",
                SAY
                        + """
                        Thread.ofPlatform().daemon().start(() -> {
                            for (int i = 0; ; i = (i + 1) % 3000)
                                say(new lab.internal.vm.Message.Returned(i, List.of(List.of(6), 6)));
                        });
                        """
                        + WRONG);
        all.put(
                "answers of another kind than was asked for",
                SAY
                        + "for (int i = 0; i < 400; i++) say(new lab.internal.vm.Message.Loaded(i));\n"
                        + WRONG);
        all.put(
                "lacks a name of a snippet that there is not",
                SAY
                        + """
                        var thrown = new lab.internal.vm.Message.Thrown("x", null, List.of(), List.of(), null);
                        for (int i = 0; i < 400; i++) say(new lab.internal.vm.Message.Unresolved(i, -7, thrown));
                        """
                        + WRONG);
        all.put(
                "an exception with a million relatives",
                SAY
                        + """
                        var one = new lab.internal.vm.Message.Thrown("x", null, List.of(), List.of(), null);
                        for (int i = 0; i < 5; i++)
                            one = new lab.internal.vm.Message.Thrown("x", null, List.of(), Collections.nCopies(16, one), null);
                        for (int i = 0; i < 100; i++) say(new lab.internal.vm.Message.Threw(i, one));
                        """
                        + WRONG);
        all.put(
                "opens comms without end",
                "Thread.ofPlatform().daemon().start(() -> { while (true) Comm.open(\"t\" +"
                        + " Math.random(), \"x\".repeat(1000)); });"
                        + WRONG);
        all.put(
                "knocks at the door again",
                """
                for (var line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
                    var place = line.split(" ")[4];
                    if (!place.endsWith("socket")) continue;
                    for (int i = 0; i < 200; i++) try {
                        var door = java.nio.channels.SocketChannel.open(UnixDomainSocketAddress.of(place));
                        door.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 99, 6}));
                    } catch (IOException e) { break; }
                }
                """
                        + WRONG);
        all.put(
                "writes other code into the library",
                """
                var get = Class.forName("lab.internal.vm.Redefiner").getDeclaredMethod("get");
                get.setAccessible(true);
                var tool = (java.lang.instrument.Instrumentation) get.invoke(null);
                var calls = lab.internal.vm.Calls.class;
                var bytes = calls.getResourceAsStream("Calls.class").readAllBytes();
                var file = java.lang.classfile.ClassFile.of();
                var other = file.transformClass(file.parse(bytes),
                    java.lang.classfile.ClassTransform.transformingMethods(
                        m -> m.methodName().equalsString("call"),
                        (to, part) -> {
                            if (part instanceof java.lang.classfile.CodeModel) to.withCode(c -> c.aconst_null().areturn());
                            else to.with(part);
                        }));
                tool.redefineClasses(new java.lang.instrument.ClassDefinition(calls, other));
                """
                        + WRONG);
        all.put(
                // At no time the right one: that could be known by heart.
                "a list that changes while it is sent",
                method(
                        "var l = new ArrayList<Integer>(List.of(6));"
                                + " Thread.ofPlatform().daemon().start(() -> { while (true) { l.clear();"
                                + " l.addAll(List.of(4, 2, 1, 0)); } }); return l;"));
        all.put(
                "a message that never ends",
                "class E extends RuntimeException { public String getMessage() { while (true) {} } }\n"
                        + method("throw new E();"));
        all.put(
                "signals itself",
                NATIVE
                        + method(
                                "for (int s = 1; s < 65; s++) if (s != 9 && s != 19) libc(\"raise\", s);"
                                        + " return null;"));
        all.put(
                "becomes another program",
                NATIVE
                        + """
                        var words = java.lang.foreign.Arena.global();
                        long java = words.allocateFrom(System.getProperty("java.home") + "/bin/java").address();
                        libc("execv", java, words.allocateFrom(
                            java.lang.foreign.ValueLayout.JAVA_LONG, java, words.allocateFrom("-version").address(), 0L).address());
                        """
                        + WRONG);
        all.put(
                "files without end",
                """
                for (var place : List.of("/tmp/", "/home/learner/", "/home/learner/notebooks/"))
                    for (int t = 0; t < 4; t++) {
                        var start = place + t + "-";
                        Thread.ofPlatform().daemon().start(() -> {
                            try { for (int i = 0; ; i++) Files.createFile(Path.of(start + i)); } catch (IOException e) {}
                        });
                    }
                """
                        + WRONG);
        all.put(
                "cleans up for ever",
                """
                class F { Object o = java.lang.ref.Cleaner.create().register(this, () -> { while (true) {} }); }
                for (int i = 0; i < 9; i++) new F();
                System.gc();
                """
                        + WRONG);
        all.putAll(SystemAttacks.all());
        all.putAll(CompilerAttacks.all());
        return all;
    }
}
