package lab.kernel.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import lab.internal.vm.Message;
import org.jspecify.annotations.Nullable;

/// One JShell and the lab VM that it compiles for. Where that VM is lost, both are replaced.
final class Engine implements AutoCloseable {
    /// What every cell can name without an import.
    static final List<String> PRELOADED =
            List.of(
                    "import java.io.*;",
                    "import java.math.*;",
                    "import java.net.*;",
                    "import java.nio.*;",
                    "import java.nio.charset.*;",
                    "import java.nio.file.*;",
                    "import java.time.*;",
                    "import java.util.*;",
                    "import java.util.concurrent.*;",
                    "import java.util.function.*;",
                    "import java.util.stream.*;",
                    "import lab.capture.*;",
                    "import lab.frame.*;",
                    "import lab.link.*;",
                    "import lab.packet.*;",
                    "import lab.socket.*;",
                    "import lab.stack.*;",
                    "import lab.view.*;",
                    "import static lab.view.Screen.display;");

    /// The run that the engine's own snippets belong to; cells count from 1.
    private static final int OWN = -1;

    private final LabVm vm;
    private final Control control;
    private final JShell shell;
    private final Origins origins = new Origins();
    private final Temporaries temporaries = new Temporaries();
    private final @Nullable Sweeper sweeper;
    private final AtomicInteger run = new AtomicInteger(OWN);

    private Engine(LabVm vm, List<String> opening) {
        this.vm = vm;
        this.control = new Control(vm, run::get);
        this.shell = shell(control);
        this.sweeper = Sweeper.of(shell);
        for (var each : PRELOADED) shell.eval(each);
        for (var each : opening) shell.eval(each);
    }

    static Engine start(LabVmCommand command, LabVm.Events events) {
        return new Engine(LabVm.start(command, events), command.opening());
    }

    /// JShell compiles against {@code java.class.path} of its process as it is when the shell is
    /// built. Cells must see the lab VM's, not the kernel's.
    private JShell shell(ExecutionControl execution) {
        synchronized (Engine.class) {
            var own = System.getProperty("java.class.path");
            System.setProperty("java.class.path", LabVmCommand.classPath());
            try {
                var built =
                        JShell.builder()
                                .executionEngine(new Provider(execution), Map.of())
                                .idGenerator((snippet, number) -> origins.name(number))
                                .tempVariableNameGenerator(temporaries::next)
                                .build();
                built.addToClasspath(LabVmCommand.classPathEntries().getFirst());
                return built;
            } finally {
                System.setProperty("java.class.path", own);
            }
        }
    }

    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "lab";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }

    LabVm vm() {
        return vm;
    }

    JShell shell() {
        return shell;
    }

    SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    Origins origins() {
        return origins;
    }

    Temporaries temporaries() {
        return temporaries;
    }

    /// Forgets what no snippet to come can use; to be called between two snippets.
    void sweep() throws LabVmLostException {
        if (sweeper == null) return;
        var over = sweeper.sweep();
        if (!over.isEmpty()) vm.tell(new Message.Forget(over));
    }

    /// Declares again what a rejected snippet has displaced, as it was: nothing of it is run.
    ///
    /// @return whether it is there again
    boolean bringBack(Snippet declared, Snippet rejected) {
        if (sweeper != null) sweeper.giveWayTo(declared, rejected);
        origins.beginAgain(declared.id());
        control.holdBack(true);
        try {
            return shell.eval(declared.source()).getFirst().status().isDefined();
        } finally {
            control.holdBack(false);
        }
    }

    /// What snippets print from now on belongs to {@code number}.
    void belongTo(int number) {
        run.set(number);
    }

    @Override
    public void close() {
        vm.close();
        shell.close();
    }
}
