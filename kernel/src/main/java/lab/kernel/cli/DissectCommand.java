package lab.kernel.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.capture.Pcap;
import lab.capture.PcapException;
import lab.capture.PcapReader;
import lab.filter.Filter;
import lab.filter.FilterException;
import lab.frame.Frame;
import lab.view.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lab dissect`.
@Command(
        name = "dissect",
        mixinStandardHelpOptions = true,
        description = "Take the packets of a capture file apart, a line each.",
        footer = {
            "",
            "Reads pcap and pcapng, one packet after the other, so a file may be of any size.",
            "A line has the packet's number, seconds since the first, from, to, protocol, bytes.",
            "Filters are as Wireshark's display filters: 'ip.src == 10.0.0.1 && tcp.port == 80'.",
            "Packets of a kind of link that the lab does not know are left out, and counted.",
            "Exit code: 0 read to its end, 1 the file is damaged, 2 it or the filter cannot be"
                    + " used."
        })
final class DissectCommand implements Callable<Integer> {
    private final InputStream in;
    private final OutputStream out;

    @Parameters(paramLabel = "FILE", description = "A pcap or pcapng file; - is standard input.")
    private String file = "-";

    @Option(
            names = "--filter",
            paramLabel = "F",
            defaultValue = "",
            description = "Only the packets that pass.")
    private String filter = "";

    @Option(names = "--json", description = "A JSON object to a line, with every layer and field.")
    private boolean json;

    DissectCommand() {
        this(System.in, new FileOutputStream(FileDescriptor.out));
    }

    DissectCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// Standard output that its reader closed, as {@code head} does once it has enough.
    private static final class NobodyReads extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Integer call() {
        var wanted = filter();
        try (var frames = open()) {
            if (json) {
                asJson(frames, wanted);
            } else {
                asLines(frames, wanted);
            }
            leftOut(frames.leftOut());
            return 0;
        } catch (PcapException e) {
            throw Problem.failed(name() + ": " + e.getMessage());
        } catch (UncheckedIOException e) {
            var cause = Objects.requireNonNull(e.getCause());
            throw Problem.failed(name() + " cannot be read on: " + cause.getMessage() + ".");
        } catch (NobodyReads e) {
            return 0;
        } catch (IOException e) {
            throw Problem.failed(name() + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private Filter filter() {
        try {
            return Filter.of(filter);
        } catch (FilterException e) {
            throw Problem.usage("The filter cannot be understood, " + e.getMessage());
        }
    }

    private PcapReader open() throws IOException {
        if (file.equals("-")) return Pcap.open(in);
        try {
            var path = Path.of(file);
            if (Files.isDirectory(path))
                throw Problem.usage(file + " is a folder; name a capture file in it.");
            return Pcap.open(path);
        } catch (AccessDeniedException e) {
            throw Problem.usage("You may not read " + file + "; ask its owner, or use sudo.");
        } catch (FileSystemException | InvalidPathException e) {
            throw Problem.usage("There is no file " + file + " that can be read.");
        }
    }

    private static void leftOut(Map<Integer, Long> counts) {
        counts.forEach((code, count) ->
                System.err.println(
                        "lab: %d %s of link type %d, which the lab cannot take apart, and left out."
                                .formatted(count, count == 1 ? "packet is" : "packets are", code)));
    }

    private String name() {
        return file.equals("-") ? "Standard input" : file;
    }

    private void asJson(PcapReader frames, Filter wanted) throws IOException {
        try (var lines = new JsonLines(output(), wanted)) {
            for (Frame frame : frames) {
                lines.add(frames.number(), frame);
                if (nothingWaits()) lines.flush();
            }
        }
    }

    /// Who watches a stream wants to see it now.
    private boolean nothingWaits() throws IOException {
        return file.equals("-") && in.available() == 0;
    }

    private void asLines(PcapReader frames, Filter wanted) throws IOException {
        var lines = new BufferedOutputStream(output(), 1 << 16);
        try {
            Optional<Instant> began = Optional.empty();
            for (Frame frame : frames) {
                if (began.isEmpty()) began = Optional.of(frame.time());
                long number = frames.number();
                var first = began.get();
                if (!wanted.test(frame, frame.layers(), number, first)) continue;
                lines.write(line(number, first, frame).getBytes(StandardCharsets.UTF_8));
                if (nothingWaits()) lines.flush();
            }
        } finally {
            lines.flush();
        }
    }

    private static String line(long number, Instant first, Frame frame) {
        var summary = Summary.of(frame);
        return String.format(
                Locale.ROOT,
                "%6d %12.6f %s → %s %s %d %s%n",
                number,
                frame.secondsSince(first),
                summary.source(),
                summary.destination(),
                summary.protocol(),
                frame.originalLength(),
                printable(summary.info()));
    }

    /// What a packet says must not reach a terminal as a command to it.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "·");
    }

    private OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (IOException e) {
                    if (String.valueOf(e.getMessage()).contains("ipe")) throw new NobodyReads();
                    throw Problem.failed("Nothing more can be written: " + e.getMessage() + ".");
                }
            }
        };
    }
}
