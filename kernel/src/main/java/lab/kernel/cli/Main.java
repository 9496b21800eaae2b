package lab.kernel.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.kernel.course.GradeCommand;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;
import lab.kernel.notebook.FileTrouble;
import lab.kernel.notebook.NotebooksCommand;
import lab.kernel.notebook.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Where `./lab` and `lab.cmd` hand over to once they have a JDK 25 and the jars.
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        version = {"TCP/IP Lab 0.1.0", "Java ${java.version}, ${os.name} ${os.arch}"},
        header = "Learn TCP/IP by building it, in Jupyter notebooks.",
        description = {"", "Without a command it is 'lab up'.", ""},
        footer = {
            "",
            "Everything it writes is in the checkout, under .lab and target; only install writes elsewhere.",
            "",
            "Exit codes: 0 done, 1 something failed, 2 the command line is wrong,",
            "3 something is missing on this machine, 130 stopped with Ctrl-C."
        })
public final class Main {
    static final int FAILED = 1;
    static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments.length == 0 ? new String[] {"up"} : arguments));
    }

    private static List<Object> subcommands() {
        return List.of(
                new UpCommand(),
                new RunCommand(Main::interpreter),
                new GradeCommand(Main::makeCaches),
                new NotebooksCommand(Main::reader),
                new DissectCommand(),
                new BenchCommand(),
                new InstallCommand(),
                new WheelCommand(),
                new TestCommand(),
                new DoctorCommand(),
                new HelpCommand());
    }

    /// Without them it is slower, and nothing else.
    private static void makeCaches() {
        var caches = Checkout.current().caches();
        try {
            if (caches.areCurrent()) return;
            new Progress(System.err)
                    .step("Making the AOT caches; this is done once", "AOT caches", caches::make);
        } catch (Exception e) {
            System.err.println("lab: the AOT caches cannot be made (" + e + "); grading without");
        }
    }

    private static Interpreter interpreter(Path folder) {
        return new LabInterpreter(new Session(LabVmCommand.onHost().in(folder)));
    }

    /// Runs reference solutions, which are no progress of the learner's.
    private static Interpreter reader(Path folder) {
        return LabInterpreter.forReader(new Session(LabVmCommand.onHost().in(folder)));
    }

    private static CommandLine commandLine() {
        var lab = new CommandLine(new Main());
        subcommands().forEach(lab::addSubcommand);
        return lab;
    }

    static int run(String... arguments) {
        return commandLine()
                .setParameterExceptionHandler((wrong, given) -> explainUsage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Problem problem) {
                        System.err.println("lab: " + problem.getMessage());
                        return problem.exitCode();
                    }
                    var trouble =
                            failure instanceof UncheckedIOException unchecked
                                    ? unchecked.getCause()
                                    : failure;
                    if (trouble instanceof FileSystemException file) {
                        System.err.println("lab: " + FileTrouble.inWords(file, Path.of("")) + ".");
                        return FAILED;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    private static int explainUsage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println(
                "lab: "
                        + sentence(wrong, command)
                        + " './"
                        + command
                        + " --help' lists what there is.");
        return USAGE;
    }

    private static String sentence(ParameterException wrong, String command) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            CommandLine parser = wrong.getCommandLine();
            var places = parser.getCommandSpec().positionalParameters();
            if (!places.isEmpty() && !word.startsWith("-")) {
                var last = places.getLast().paramLabel();
                return "'%s' takes one %s, and '%s' is one too many".formatted(command, last, word)
                        + ".";
            }
            String nearest =
                    Nearest.to(word, words(parser))
                            .map(name -> "; the nearest it has is '" + name + "'")
                            .orElse("");
            return "'%s' does not know '%s'%s.".formatted(command, word, nearest);
        }
        String said =
                String.valueOf(wrong.getMessage())
                        .replaceFirst("is not an? (int|long)$", "is no whole number")
                        .replaceFirst("is not a (double|float)$", "is no number");
        return said.endsWith(".") ? said : said + ".";
    }

    private static List<String> words(CommandLine parser) {
        return Stream.concat(
                        parser.getSubcommands().keySet().stream(),
                        parser.getCommandSpec().optionsMap().keySet().stream())
                .toList();
    }
}
