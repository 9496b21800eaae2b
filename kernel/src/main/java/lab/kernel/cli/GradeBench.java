package lab.kernel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab bench grade`: `./lab grade` beside nbgrader, on the same submissions.
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Seconds a submission and memory, beside nbgrader with this kernel.",
        footer = {
            "",
            "Both have to give every cell the same points, else there is no figure. Takes some"
                    + " minutes,",
            "and wants a machine with nothing else to do."
        })
final class GradeBench implements Callable<Integer> {
    @Option(
            names = "--submissions",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int submissions;

    @Option(names = "--only", paramLabel = "PART", description = "small, chapter or memory.")
    private String only = "";

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.current();
        var bed = PythonBed.of(checkout, new Progress(System.out));
        var command = new ArrayList<String>(List.of(bed.python().toString()));
        command.add(checkout.root().resolve("bench/grade.py").toString());
        command.add("--work=" + checkout.state().resolve("bench/grade"));
        command.add("--submissions=" + submissions);
        if (!only.isEmpty()) command.add("--only=" + only);
        return Run.inTheOpen(command, bed.environment());
    }
}
