package lab.kernel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lab bench`: figures of this machine, each beside that of another tool on the same input.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure the lab beside other tools, on this machine.",
        subcommands = {KernelBench.class, GradeBench.class, PacketsBench.class, CaptureBench.class})
final class BenchCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }
}
