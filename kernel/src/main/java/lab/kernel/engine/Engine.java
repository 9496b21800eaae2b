package lab.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
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
                    "import java.util.regex.*;",
                    "import java.util.stream.*;",
                    "import lab.capture.*;",
                    "import lab.filter.*;",
                    "import lab.flow.*;",
                    "import lab.frame.*;",
                    "import lab.grade.*;",
                    "import lab.lan.*;",
                    "import lab.link.*;",
                    "import lab.packet.*;",
                    "import lab.socket.*;",
                    "import lab.stack.*;",
                    "import lab.view.*;",
                    "import org.junit.jupiter.api.*;",
                    "import static lab.view.Screen.display;",
                    "import static org.junit.jupiter.api.Assertions.*;");

    /// What is the JDK's own affair, or this program's.
    private static final Pattern INTERNAL =
            Pattern.compile("(?:com\\.)?sun\\.|jdk\\.|lab\\.internal\\.|REPL\\.");

    /// Of types of one name that an import could mean.
    private static final int MOST_IMPORTS = 3;

    /// The run that the engine's own snippets belong to; cells count from 1.
    private static final int OWN = -1;

    private final LabVm vm;
    private final Control control;
    private final JShell shell;
    private final Origins origins = new Origins();
    private final Temporaries temporaries = new Temporaries();
    private final @Nullable Sweeper sweeper;
    private final AtomicInteger run = new AtomicInteger(OWN);
    private final Compilers.@Nullable Used compilers;
    private int characters;

    private Engine(LabVm vm, LabVmCommand command, @Nullable Compilers handedOn) {
        this.vm = vm;
        this.control = new Control(vm, run::get);
        this.shell = shell(command.compilerOptions());
        this.compilers = handedOn == null ? null : handedOn.giveTo(shell);
        if (compilers == null || compilers.sessions() == 0) seeLibrary();
        this.sweeper = Sweeper.of(shell);
        Preload.into(shell, PRELOADED);
        for (var each : command.opening()) shell.eval(each);
    }

    /// @param handedOn where there may be compilers that have compiled before
    static Engine start(LabVmCommand command, LabVm.Events events, @Nullable Compilers handedOn) {
        return new Engine(LabVm.start(command, events), command, handedOn);
    }

    /// JShell compiles against {@code java.class.path} of its process as it is when the shell is
    /// built. Cells must see the lab VM's, not the kernel's.
    private JShell shell(List<String> compilerOptions) {
        synchronized (Engine.class) {
            var own = System.getProperty("java.class.path");
            System.setProperty("java.class.path", LabVmCommand.classPath());
            try {
                return JShell.builder()
                        .compilerOptions(compilerOptions.toArray(String[]::new))
                        .executionEngine(new Provider(control), Map.of())
                        .fileManager(Engine::withoutPlugins)
                        .idGenerator((snippet, number) -> origins.name(number))
                        .tempVariableNameGenerator(temporaries::next)
                        .build();
            } finally {
                System.setProperty("java.class.path", own);
            }
        }
    }

    /// Else each run of the compiler would look through every jar for plug-ins of it.
    private static StandardJavaFileManager withoutPlugins(StandardJavaFileManager files) {
        try {
            files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
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

    void addToClassPath(Path place) {
        shell.addToClasspath(place.toString());
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

    /// Does once what a first cell does, so that the compiler's code for it is there already.
    /// Leaves nothing behind.
    void warmUp() {
        temporaries.nameForNobody();
        for (var event : shell.eval("1 + 1")) shell.drop(event.snippet());
    }

    /// The same for a first completion.
    void warmUpCompletion() {
        analysis().completionSuggestions("System.out.pri", 14, new int[1]);
    }

    /// Forgets what no snippet to come can use; to be called between two snippets.
    void sweep() throws LabVmLostException {
        if (sweeper == null) return;
        var over = sweeper.sweep();
        if (!over.isEmpty()) vm.tell(new Message.Forget(over));
    }

    /// Whether the compiler took a snippet for right, but could make no class file of it: a text, a
    /// method or what else in it is larger than there is room for (JVMS §4.11).
    boolean isTooLarge(Snippet snippet) {
        return shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED
                && shell.diagnostics(snippet)
                        .anyMatch(each -> each.getCode().startsWith("compiler.err.limit."));
    }

    /// Lets JShell compile with a compiler that has compiled nothing yet: one that has met a text
    /// too long for a class file finds it again in all that it compiles after that.
    void renewCompiler() {
        seeLibrary();
    }

    /// Says to the compiler what the lab VM has, which may not be there yet.
    private void seeLibrary() {
        control.holdBack(true);
        shell.addToClasspath(LabVmCommand.classPathEntries().getFirst());
        control.holdBack(false);
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

    /// What cells have given a name to.
    Set<String> names() {
        return Stream.concat(
                        shell.variables().map(VarSnippet::name),
                        Stream.concat(
                                shell.methods().map(MethodSnippet::name),
                                shell.types().map(TypeDeclSnippet::name)))
                .collect(Collectors.toSet());
    }

    /// The types of this name that an import would make known, with their packages: of the JDK's
    /// and of what is on the class path, as far as JShell has read it by now.
    List<String> importable(String name) {
        return analysis().listQualifiedNames(name, name.length()).getNames().stream()
                .filter(each -> each.contains("."))
                .filter(each -> !INTERNAL.matcher(each).lookingAt())
                .sorted(Comparator.comparing((String each) -> !each.startsWith("java.")))
                .limit(MOST_IMPORTS)
                .toList();
    }

    /// What declarations still lack to be used, by their names: such as {@code class FrameSide}.
    Map<String, List<String>> incomplete() {
        var found = new TreeMap<String, List<String>>();
        Stream.<DeclarationSnippet>concat(shell.methods(), shell.types())
                .forEach(each -> {
                    var missing = unresolved(each);
                    if (!missing.isEmpty()) found.put(each.name(), missing);
                });
        return found;
    }

    /// Empty where the declaration can be used, or is over.
    List<String> unresolved(DeclarationSnippet declaration) {
        return switch (shell.status(declaration)) {
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED ->
                    shell.unresolvedDependencies(declaration).sorted().toList();
            default -> List.of();
        };
    }

    /// The heads of methods of this name.
    List<String> methodsNamed(String name) {
        return shell.methods()
                .filter(method -> method.name().equals(name))
                .map(Engine::head)
                .toList();
    }

    private static String head(MethodSnippet method) {
        var signature = method.signature();
        int close = signature.lastIndexOf(')');
        return signature.substring(close + 1)
                + " "
                + method.name()
                + signature.substring(0, close + 1);
    }

    /// Forgets methods and types of these names.
    ///
    /// @return the names that there were
    Set<String> forget(Set<String> names) {
        var found =
                Stream.<DeclarationSnippet>concat(shell.methods(), shell.types())
                        .filter(each -> names.contains(each.name()))
                        .toList();
        found.forEach(shell::drop);
        return found.stream().map(DeclarationSnippet::name).collect(Collectors.toSet());
    }

    /// What a cell has printed, with its own names and places.
    String plain(String printed) {
        return Printed.plain(
                printed,
                frame -> new Explanation(this).places(Frames.named(shell, List.of(frame))));
    }

    /// Forgets variables and types of these names, before which packages and the library's types
    /// cannot be seen.
    ///
    /// @return the names that there were
    Set<String> uncover(Set<String> names) {
        var found =
                Stream.concat(shell.variables(), shell.types())
                        .filter(each -> names.contains(each.name()))
                        .toList();
        found.forEach(shell::drop);
        return found.stream().map(PersistentSnippet::name).collect(Collectors.toSet());
    }

    /// What snippets print from now on belongs to {@code number}.
    void belongTo(int number) {
        run.set(number);
    }

    /// Of a cell that is about to be compiled.
    void count(String code) {
        characters += code.length();
    }

    @Override
    public void close() {
        vm.close();
        shell.close();
    }

    /// Lets another engine have the compilers, once this one is closed and compiles nothing.
    void handOn(Compilers to) {
        if (compilers != null) to.keep(compilers, characters);
    }
}
