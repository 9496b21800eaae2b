package lab.kernel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab wheel`: the kernel as something pip installs. Python has no part in making it.
@Command(
        name = "wheel",
        mixinStandardHelpOptions = true,
        description = "Make a wheel, so that pip installs the kernel.")
final class WheelCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Write it there. Without it: target in the checkout.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.current();
        Path target =
                folder.toString().isEmpty()
                        ? checkout.root().resolve("target")
                        : folder.toAbsolutePath();
        Path wheel = Files.createDirectories(target).resolve(Wheel.FILE_NAME);
        Files.write(wheel, Wheel.of(checkout.jars()).bytes());
        System.out.println("Wrote " + wheel);
        return 0;
    }
}
