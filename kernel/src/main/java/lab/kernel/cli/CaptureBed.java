package lab.kernel.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.capture.FrameSender;
import lab.capture.LiveCapture;

/// Runs in a private network: makes a veth, sends frames at its one end and lets one after the
/// other capture at its other end. Sender and captures are processes of their own.
final class CaptureBed {
    private static final String HERE = "veth-a";
    private static final String THERE = "veth-b";
    private static final int BUFFER_KIB = 16 << 10;
    private static final Duration REST = Duration.ofMillis(500);
    private static final int ROOM = 64;
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d+) packets? captured.*?(\\d+) packets? dropped", Pattern.DOTALL);

    private final int size;
    private final int seconds;
    private final Path folder;

    private CaptureBed(Path folder, int size, int seconds) {
        this.folder = folder;
        this.size = size;
        this.seconds = seconds;
    }

    /// The command that starts this class; what to do follows.
    static List<String> java(String... options) {
        var command = new ArrayList<>(List.of(CaptureBench.java().toString()));
        // As a lab VM.
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", CaptureBench.classPath(), CaptureBed.class.getName()));
        return command;
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "bed" -> {
                var bed =
                        new CaptureBed(
                                Path.of(arguments[1]),
                                Integer.parseInt(arguments[2]),
                                Integer.parseInt(arguments[3]));
                bed.measure(
                        Arrays.stream(arguments[4].split(","))
                                .mapToInt(Integer::parseInt)
                                .toArray());
            }
            case "send" -> send(Integer.parseInt(arguments[1]));
            case "memory" -> capture(Capture.on(Adapter.named(THERE)).keep(50_000_000, 2L << 30));
            case "file" -> capture(Capture.on(Adapter.named(THERE)).into(Path.of(arguments[1])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void measure(int[] rates) throws Exception {
        ip("link", "add", HERE, "type", "veth", "peer", "name", THERE);
        for (String end : List.of(HERE, THERE)) {
            ip("link", "set", end, "addrgenmode", "none");
            ip("link", "set", end, "up");
        }
        var pcap = folder.resolve("capture.pcap").toString();
        var pcapng = folder.resolve("capture.pcapng").toString();
        var sendCommand = java();
        sendCommand.addAll(List.of("send", String.valueOf(size)));
        try (var sender = new Child(sendCommand)) {
            sender.await("ready");
            order(sender, 100_000, 0); // compiles it
            for (int rate : rates) {
                say(
                        "%s frames of %d bytes a second for %d s, over a veth",
                        rate == 0 ? "As many as it can," : "%,d".formatted(rate), size, seconds);
                lab("lab, to memory", sender, rate, java(), "memory");
                lab("lab, to a pcapng file", sender, rate, java(), "file", pcapng);
                var withoutLibrary = java("-Dlab.libpcap=none");
                lab("lab, file, no libpcap", sender, rate, withoutLibrary, "file", pcapng);
                tcpdump(sender, rate, pcap);
            }
        } finally {
            Files.deleteIfExists(Path.of(pcap));
            Files.deleteIfExists(Path.of(pcapng));
        }
    }

    private static void ip(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(Arrays.asList(arguments));
        var run = Run.of(command.toArray(String[]::new));
        if (!run.succeeded()) throw new IllegalStateException(run.output());
    }

    private void lab(String name, Child sender, int rate, List<String> java, String... what)
            throws Exception {
        var command = new ArrayList<>(java);
        command.addAll(Arrays.asList(what));
        try (var capture = new Child(command)) {
            capture.await("ready");
            var sent = order(sender, rate);
            Thread.sleep(REST);
            capture.tell("stop");
            var words = capture.await("captured").split(" ");
            line(name, sent, Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]);
        }
    }

    private void tcpdump(Child sender, int rate, String file) throws Exception {
        var command = List.of("tcpdump", "-i", THERE, "-n", "-w", file);
        var all = new ArrayList<>(command);
        all.addAll(List.of("-B", String.valueOf(BUFFER_KIB)));
        try (var capture = new Child(all)) {
            capture.await("tcpdump: listening");
            var sent = order(sender, rate);
            Thread.sleep(REST);
            var cpu = capture.process.info().totalCpuDuration().orElse(Duration.ZERO);
            capture.process.toHandle().destroy(); // which leaves its streams open
            var numbers = NUMBERS.matcher(capture.rest());
            if (!numbers.find()) throw new IllegalStateException("tcpdump said no figures");
            line(
                    "tcpdump -w, same buffer",
                    sent,
                    Long.parseLong(numbers.group(1)),
                    Long.parseLong(numbers.group(2)),
                    "%.2f".formatted(cpu.toMillis() / 1e3));
        }
    }

    private record Sent(long frames, double seconds) {}

    private Sent order(Child sender, int rate) throws IOException {
        return order(sender, (rate == 0 ? 300_000L : rate) * seconds, rate);
    }

    private static Sent order(Child sender, long frames, int rate) throws IOException {
        sender.tell(frames + " " + rate);
        var words = sender.await("sent").split(" ");
        return new Sent(Long.parseLong(words[1]), Double.parseDouble(words[2]));
    }

    private static void line(String name, Sent sent, long captured, long dropped, String cpu) {
        say(
                "  %-24s %,9.0f/s sent %,10d captured %,10d dropped %5.1f %%  CPU %s s",
                name,
                sent.frames / sent.seconds,
                captured,
                dropped,
                100.0 * (sent.frames - captured) / sent.frames,
                cpu);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need one more library
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void send(int size) throws IOException {
        var frame = new byte[size];
        new Random(1).nextBytes(frame);
        Arrays.fill(frame, 0, 12, (byte) 2);
        frame[12] = (byte) 0x88;
        frame[13] = (byte) 0xb5; // local experimental EtherType (IEEE 802 §9.2.4)
        try (var sender = FrameSender.on(Adapter.named(HERE));
                var in = lines(System.in)) {
            say("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                var order = line.split(" ");
                long frames = Long.parseLong(order[0]);
                long rate = Long.parseLong(order[1]);
                long start = System.nanoTime();
                for (long i = 0; i < frames; i++) {
                    long due = rate == 0 ? start : start + i * 1_000_000_000L / rate;
                    while (System.nanoTime() < due) Thread.onSpinWait();
                    sender.send(frame);
                }
                say("sent %d %f", frames, (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static void capture(Capture options) throws IOException {
        try (LiveCapture capture = options.start();
                var in = lines(System.in)) {
            say("ready");
            var cpu = cpu();
            in.readLine();
            capture.stop();
            var figures = capture.statistics();
            say(
                    "captured %d %d %.2f",
                    figures.captured(), figures.dropped(), cpu().minus(cpu).toMillis() / 1e3);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static BufferedReader lines(java.io.InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), ROOM);
    }

    /// A process that says when it is ready.
    private static final class Child implements AutoCloseable {
        final Process process;
        private final BufferedReader out;

        Child(List<String> command) throws IOException {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        void tell(String line) throws IOException {
            var to = process.outputWriter(StandardCharsets.UTF_8);
            to.write(line + "\n");
            to.flush();
        }

        /// The next line that begins so.
        String await(String beginning) throws IOException {
            var others = new ArrayList<String>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(beginning)) return line;
                others.add(line);
            }
            throw new IllegalStateException(String.join("\n", others));
        }

        String rest() throws IOException {
            var rest = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine())
                rest.append(line).append('\n');
            return rest.toString();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
