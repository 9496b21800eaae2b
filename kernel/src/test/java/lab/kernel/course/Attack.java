package lab.kernel.course;

/// What cells of attackers are made of.
final class Attack {
    /// What the rest of an attack's cell is: an answer that is wrong.
    static final String WRONG = "\nList<Integer> halves(int n) { return List.of(6); }";

    /// From a cell to the agent that talks to the grader.
    static final String AGENT =
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

    /// From a cell into the agent's queue, whatever it is to say.
    static final String SAY =
            AGENT
                    + """
                    void say(lab.internal.vm.Message message) {
                        try {
                            var box = field(agent(), agent().getClass(), "outbox");
                            var add = box.getClass().getDeclaredMethod("add", lab.internal.vm.Message.class);
                            add.setAccessible(true);
                            add.invoke(box, message);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    """;

    static final String NATIVE =
            """
            long libc(String name, long... given) throws Throwable {
                var linker = java.lang.foreign.Linker.nativeLinker();
                var types = new java.lang.foreign.MemoryLayout[given.length];
                Arrays.fill(types, java.lang.foreign.ValueLayout.JAVA_LONG);
                var f = linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(),
                    java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_LONG, types));
                var all = new ArrayList<Object>();
                for (long each : given) all.add(each);
                return (long) f.invokeWithArguments(all);
            }
            """;

    /// A class of any name that the VM takes.
    static final String MAKE_A_CLASS =
            """
            Object made(String name, Class<?> parent) throws Throwable {
                var type = parent.describeConstable().get();
                var nothing = java.lang.constant.MethodTypeDesc.ofDescriptor("()V");
                var bytes = java.lang.classfile.ClassFile.of().build(
                    java.lang.constant.ClassDesc.ofInternalName(name),
                    c -> c.withFlags(1).withSuperclass(type).withMethodBody("<init>", nothing, 1,
                        code -> code.aload(0).invokespecial(type, "<init>", nothing).return_()));
                return new ClassLoader(Screen.class.getClassLoader()) {
                    Class<?> it() { return defineClass(null, bytes, 0, bytes.length); }
                }.it().getDeclaredConstructor().newInstance();
            }
            """;

    private Attack() {}

    static String method(String body) {
        return "List halves(int n) throws Throwable { " + body + " }";
    }
}
