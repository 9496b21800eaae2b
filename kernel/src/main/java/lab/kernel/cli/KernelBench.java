package lab.kernel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab bench kernel`: this kernel beside ipykernel, in one run on this machine.
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        description = "Measure the kernel beside ipykernel; takes minutes, and wants the machine.")
final class KernelBench implements Callable<Integer> {
    @Option(names = "--quick", description = "Fewer rounds, for a look.")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.current();
        var bed = PythonBed.of(checkout, new Progress(System.out));
        var command = new ArrayList<String>(List.of(bed.python().toString()));
        command.add(checkout.root().resolve("bench/kernel.py").toString());
        command.add("--jcmd=" + Path.of(System.getProperty("java.home"), "bin", "jcmd"));
        if (quick) command.add("--quick");
        return Run.inTheOpen(command, bed.environment());
    }
}
