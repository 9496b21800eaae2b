package lab.kernel.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl;
import lab.internal.vm.Message;
import lab.internal.vm.Message.Thrown;
import org.jspecify.annotations.Nullable;

/// JShell's way to the lab VM.
final class Control implements ExecutionControl {
    private final LabVm vm;
    private final IntSupplier run;
    private boolean heldBack;

    /// @param run the number of the run that snippets now belong to
    Control(LabVm vm, IntSupplier run) {
        this.vm = vm;
        this.run = run;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, EngineTerminationException {
        install(classes, Message.Load::new);
    }

    /// Fails where more than code is new; JShell then loads the class under another name.
    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, EngineTerminationException {
        install(classes, Message.Redefine::new);
    }

    private void install(
            ClassBytecodes[] classes, BiFunction<Integer, List<Message.ClassFile>, Message> request)
            throws ClassInstallException, EngineTerminationException {
        var files =
                Arrays.stream(classes)
                        .map(each -> Linked.of(each.name(), StopSites.weave(each.bytecodes())))
                        .toList();
        if (ask(id -> request.apply(id, files)) instanceof Message.NotLoaded(int _, var reason))
            throw new ClassInstallException(reason, new boolean[classes.length]);
    }

    /// Whether snippets are declared and not run, and the lab VM is told of no class path.
    void holdBack(boolean held) {
        heldBack = held;
    }

    /// Runs a snippet. Its value stays in the lab VM until it is to be shown.
    @Override
    public String invoke(String className, String method)
            throws RunException, EngineTerminationException, InternalException {
        if (heldBack) return "";
        int cell = run.getAsInt();
        var answer = ask(id -> new Message.Invoke(id, cell, className, method));
        return switch (answer) {
            case Message.Returned _ -> "";
            case Message.Threw(int _, var thrown) -> throw userException(thrown);
            case Message.Unresolved(int _, int snippet, var thrown) ->
                    throw new ResolutionException(snippet, frames(thrown));
            case Message.Stopped _ -> throw new StoppedException();
            default -> throw new InternalException("unexpected answer " + answer);
        };
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        if (heldBack) return;
        var answer = ask(id -> new Message.AddToClassPath(id, path));
        if (answer instanceof Message.NotLoaded(int _, var reason))
            throw new InternalException(reason);
    }

    @Override
    public void stop() {}

    @Override
    public Object extensionCommand(String command, @Nullable Object argument)
            throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {
        vm.close();
    }

    private Message ask(IntFunction<Message> request) throws EngineTerminationException {
        try {
            return vm.ask(request);
        } catch (LabVmLostException e) {
            throw new EngineTerminationException(e.getMessage());
        }
    }

    private static UserException userException(Thrown thrown) {
        return chained(inARow(thrown, "").toList());
    }

    /// JShell finds the cells' lines of an exception and of its causes, and forgets what was
    /// suppressed. So all stand in one row of causes, and a name says which were suppressed.
    private static Stream<Thrown> inARow(Thrown thrown, String mark) {
        var self =
                new Thrown(
                        mark + thrown.className(),
                        thrown.message(),
                        thrown.frames(),
                        List.of(),
                        null);
        var suppressed =
                thrown.suppressed().stream().flatMap(each -> inARow(each, Explanation.SUPPRESSED));
        var cause = thrown.cause();
        return Stream.concat(
                Stream.concat(Stream.of(self), suppressed),
                cause == null ? Stream.empty() : inARow(cause, ""));
    }

    private static UserException chained(List<Thrown> row) {
        UserException next = null;
        for (var each : row.reversed()) {
            var exception = new UserException(each.message(), each.className(), frames(each));
            if (next != null) exception.initCause(next);
            next = exception;
        }
        return Objects.requireNonNull(next);
    }

    private static StackTraceElement[] frames(Thrown thrown) {
        return thrown.frames().toArray(StackTraceElement[]::new);
    }
}
