package lab.kernel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `lab test`: all that can be tested on this machine, and in the end a table of what was not.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Run every test this machine can run: Maven's, then those in JupyterLab and a browser.",
            "What needs a missing tool is skipped and named; with CI=true that is a failure."
        })
final class TestCommand implements Callable<Integer> {
    private static final int LEAST_PYTHON = 10;
    private static final String FRONT_ENDS = "front ends";

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.current();
        var progress = new Progress(System.out);
        boolean strict = "true".equals(System.getenv("CI"));

        List<String> verify = lab(checkout, "mvn", "-B", "-ntp", "verify", "-Dlab.tests=all");
        boolean maven = Run.inTheOpen(verify, Map.of()) == 0;
        boolean frontEnds = pytest(checkout, progress);

        List<TestReport> reports = reports(checkout);
        boolean skips = reports.stream().anyMatch(report -> !report.skipped().isEmpty());
        print(reports);
        System.out.println("Maven's verify " + (maven ? "passed" : "FAILED"));
        System.out.println("The front-end tests " + (frontEnds ? "passed" : "FAILED"));
        if (strict && skips) {
            System.out.println("CI=true, so that tests were skipped is a FAILURE");
        }
        return maven && frontEnds && !(strict && skips) ? 0 : Main.FAILED;
    }

    private static List<String> lab(Checkout checkout, String... arguments) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(checkout.root().resolve(windows ? "lab.cmd" : "lab").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean pytest(Checkout checkout, Progress progress) throws Exception {
        var environment = VirtualEnvironment.forTests(checkout);
        if (!environment.isCurrent()) {
            Python base = Python.find(LEAST_PYTHON);
            progress.step(
                    "Installing what the front-end tests need into .lab/test-venv; this is done once",
                    "Installed what the front-end tests need",
                    () -> {
                        environment.make(base);
                        return base;
                    });
        }
        return Run.inTheOpen(
                        List.of(
                                environment.python().toString(),
                                "-m",
                                "pytest",
                                "-rs",
                                // Two files at a time: much of their time they wait.
                                "--numprocesses=2",
                                "--dist=loadfile",
                                "--junit-xml=" + frontEndReports(checkout).resolve("pytest.xml"),
                                checkout.root().resolve("tests").toString()),
                        Map.of("PYTHONDONTWRITEBYTECODE", "1"))
                == 0;
    }

    private static Path frontEndReports(Checkout checkout) {
        return checkout.root().resolve("target/test-reports");
    }

    private static List<TestReport> reports(Checkout checkout) throws IOException {
        var reports = new ArrayList<TestReport>();
        try (Stream<Path> modules = Files.list(checkout.root())) {
            for (Path module :
                    modules.filter(dir -> Files.exists(dir.resolve("pom.xml"))).sorted().toList()) {
                reports.add(
                        TestReport.read(
                                String.valueOf(module.getFileName()),
                                module.resolve("target/surefire-reports")));
            }
        }
        reports.add(TestReport.read(FRONT_ENDS, frontEndReports(checkout)));
        return reports;
    }

    private static void print(List<TestReport> reports) {
        System.out.printf(
                "%n%-12s %6s %7s %8s %9s%n", "tests", "ran", "failed", "skipped", "seconds");
        for (TestReport report : reports) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %6d %7d %8d %9.1f%n",
                    report.name(),
                    report.ran(),
                    report.failed(),
                    report.skipped().size(),
                    report.seconds());
        }
        System.out.println();
        for (TestReport report : reports) {
            report.skipped()
                    .forEach(skip ->
                            System.out.println("skipped in " + report.name() + ": " + skip));
        }
    }
}
