package lab.kernel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.capture.Pcap;
import lab.frame.Frame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lab bench packets`.
@Command(
        name = "packets",
        mixinStandardHelpOptions = true,
        description = "Packets a second, beside Pcap4J and tshark on the same packets.",
        footer = {
            "",
            "The packets are generated from a seed; class Traffic says what they are.",
            "tshark takes some minutes for a million; --tshark-packets 100000 for a look.",
            "Absolute figures are this machine's, now; compare the ratios."
        })
final class PacketsBench implements Callable<Integer> {
    private static final long SEED = 20_251_122;
    private static final int SMALL_HEAP_MB = 32;
    private static final int FILE_ROUNDS = 5;
    private static final String CHECKED = "and checksums judged";
    private static final String PCAP4J = "Pcap4J 1.8.2";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--packets",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Decoded in memory (default: ${DEFAULT-VALUE}).")
    private int packets;

    @Option(
            names = "--tshark-packets",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "In the file for tshark (default: ${DEFAULT-VALUE}).")
    private int tsharkPackets;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var checkout = Checkout.current();
        var folder = Files.createDirectories(checkout.state().resolve("bench"));
        var pcap4j = Pcap4j.find(checkout, folder.resolve("jars"));
        decode(pcap4j);
        if (pcap4j.isEmpty()) say("  Pcap4J could not be fetched, so there is no ratio.");
        var file = folder.resolve("traffic.pcap");
        try {
            new Traffic(SEED).write(file, packets);
            if (pcap4j.isPresent()) fromFile(file, pcap4j.get());
            wholeProcess(checkout, file);
        } finally {
            Files.deleteIfExists(file);
        }
        return 0;
    }

    private void decode(Optional<Pcap4j> pcap4j) {
        var frames = new Traffic(SEED).frames(packets);
        long bytes = frames.stream().mapToLong(frame -> frame.data().length).sum();
        say(
                "%,d generated packets of %d bytes on average, seed %d, one core",
                packets, bytes / packets, SEED);
        var names =
                new ArrayList<>(
                        List.of(
                                "layers found",
                                CHECKED,
                                "and every field read",
                                "and every record made"));
        var works =
                new ArrayList<DecodeBench.Work>(
                        List.of(
                                DecodeBench::layers,
                                DecodeBench::checksums,
                                frame -> DecodeBench.checksums(frame) + DecodeBench.fields(frame),
                                DecodeBench::records));
        pcap4j.ifPresent(other -> {
            names.add(PCAP4J);
            // Not its hash code, for which it would read every field.
            works.add(frame -> other.decode(frame.data()) != null ? 1 : 0);
        });
        var figures = new DecodeBench(frames).run(works.toArray(DecodeBench.Work[]::new));
        double base = pcap4j.isPresent() ? figures[figures.length - 1].perSecond() : Double.NaN;
        for (int i = 0; i < figures.length; i++) {
            say(
                    "  %-22s %6.2f M packets/s %6.0f bytes/packet %6.1f x Pcap4J",
                    names.get(i),
                    figures[i].perSecond() / 1e6,
                    figures[i].bytes(),
                    figures[i].perSecond() / base);
        }
    }

    /// Both read the file and take its packets apart; a pair a round.
    private void fromFile(Path file, Pcap4j pcap4j) throws IOException {
        say("%,d packets from a file of %d MB", packets, Files.size(file) >> 20);
        var ours = new double[FILE_ROUNDS];
        var theirs = new double[FILE_ROUNDS];
        for (int round = 0; round < FILE_ROUNDS; round++) {
            long start = System.nanoTime();
            long layers = 0;
            try (var reader = Pcap.open(file)) {
                for (Frame frame : reader) layers += DecodeBench.checksums(frame);
            }
            long middle = System.nanoTime();
            if (layers == 0 || pcap4j.decode(file) != packets) throw unread(file);
            ours[round] = packets * 1e9 / (middle - start);
            theirs[round] = packets * 1e9 / (System.nanoTime() - middle);
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        double base = theirs[FILE_ROUNDS / 2];
        double lab = ours[FILE_ROUNDS / 2];
        say("  %-22s %6.2f M packets/s %28.1f x Pcap4J", CHECKED, lab / 1e6, lab / base);
        say("  %-22s %6.2f M packets/s %28.1f x Pcap4J", PCAP4J, base / 1e6, 1.0);
    }

    private static IllegalStateException unread(Path file) {
        return new IllegalStateException("not every packet of " + file + " was read");
    }

    private void wholeProcess(Checkout checkout, Path file)
            throws IOException, InterruptedException {
        new Traffic(SEED).write(file, tsharkPackets);
        settle(file);
        say(
                "%,d packets to JSON, whole process, file of %d MB",
                tsharkPackets, Files.size(file) >> 20);
        double lab = seconds(dissect(checkout, file));
        lab = Math.min(lab, seconds(dissect(checkout, file)));
        say("  lab dissect --json     %8.2f s", lab);
        if (there("tshark")) {
            double tshark = seconds(List.of("tshark", "-r", file.toString(), "-T", "json"));
            say("  tshark -T json         %8.2f s, %.0f times as long", tshark, tshark / lab);
        } else {
            say("  tshark is not installed, so there is no ratio.");
        }
        long size = 0;
        long count = tsharkPackets;
        while (size < (2L * SMALL_HEAP_MB) << 20) {
            count = Math.max(count, count * 2);
            new Traffic(SEED).write(file, count);
            size = Files.size(file);
        }
        double seconds = seconds(dissect(checkout, file), "-Xmx" + SMALL_HEAP_MB + "m");
        say(
                "  a file of %d MB in a heap of %d MB: read to its end in %.2f s",
                size >> 20, SMALL_HEAP_MB, seconds);
    }

    /// What is still on its way to the disk would be measured, too.
    private static void settle(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// As a user types it, with all that {@code ./lab} does before there is a JVM.
    private static List<String> dissect(Checkout checkout, Path file) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var script = checkout.root().resolve(windows ? "lab.cmd" : "lab");
        return List.of(script.toString(), "dissect", "--json", file.toString());
    }

    private static boolean there(String program) throws InterruptedException {
        return Run.of(List.of(program, "--version"), Map.of()).succeeded();
    }

    /// @param options for the JVM, if it is one
    private static double seconds(List<String> command, String... options)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (options.length > 0)
            process.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        long start = System.nanoTime();
        int exit = process.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        double taken = (System.nanoTime() - start) / 1e9;
        if (exit != 0)
            throw Problem.failed(command.getFirst() + " ended with exit code " + exit + ".");
        return taken;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need one more library
    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
