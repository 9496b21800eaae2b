package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// tshark reads the same files, in one call a file; every field that both know must be the same.
class TsharkOracleTest {
    private static final long SEED = 8_191;
    private static final int FRAMES = 8_000;
    private static final Path SHIPPED = Path.of("..", "notebooks", "captures");

    @TempDir private Path folder;

    @Test
    void agreesWithTsharkOnAGeneratedMix() throws Exception {
        Needs.tool("tshark");
        var frames = MixedFrames.of(SEED, FRAMES);
        var file = folder.resolve("mix.pcap");
        Pcap.write(file, frames);
        agrees("seed " + SEED, file, frames);
    }

    @Test
    void agreesWithTsharkOnWhatIsShipped() throws Exception {
        Needs.tool("tshark");
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pcap")).toList()) {
                agrees(file.getFileName().toString(), file, Pcap.read(file));
            }
        }
    }

    private static void agrees(String what, Path file, List<Frame> frames) throws Exception {
        var theirs = tshark(file);
        assertThat(theirs).hasSameSizeAs(frames);
        var wrong = new ArrayList<String>();
        var compared = new TreeMap<String, Integer>();
        for (int i = 0; i < frames.size(); i++) {
            var ours = TsharkNames.of(frames.get(i));
            boolean stopped = stopsEarly(frames.get(i));
            for (String field : TsharkNames.FIELDS) {
                var mine = ours.getOrDefault(field, List.of());
                var yours = theirs.get(i).getOrDefault(field, List.of());
                if (!bothKnow(field, mine, yours)) continue;
                compared.merge(field, 1, Integer::sum);
                if (!mine.equals(stopped ? start(yours, mine.size()) : yours)) {
                    wrong.add(
                            "%s, frame %d: %s is %s, tshark says %s: %s"
                                    .formatted(
                                            what,
                                            i + 1,
                                            field,
                                            mine,
                                            yours,
                                            Bytes.hex(frames.get(i).data())));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).as(what).isNotEmpty();
        if (frames.size() == FRAMES) assertThat(compared.keySet()).containsAll(TsharkNames.FIELDS);
    }

    /// tshark shows what stands before the byte that is wrong, so it may have more.
    private static boolean stopsEarly(Frame frame) {
        return frame.layers().stream()
                .anyMatch(layer ->
                        layer instanceof Layer.Malformed || layer instanceof Layer.CutShort);
    }

    private static List<String> start(List<String> values, int length) {
        return values.subList(0, Math.min(length, values.size()));
    }

    /// Where the two are not held against each other, and why:
    ///
    /// - one of them has no such field: tshark goes on with more protocols than there are here, and
    ///   shows the fields of a header before the byte that makes it malformed
    /// - a checksum that one of them does not judge: where an IP packet claims more bytes than its
    ///   frame has, tshark takes those that are there, and the lab says that it cannot be known; in
    ///   what an error quotes and in fragments it is tshark that says so
    /// - text with octets that are no visible ASCII characters, which each writes in its own way
    private static boolean bothKnow(String field, List<String> mine, List<String> yours) {
        if (mine.isEmpty() || yours.isEmpty()) return false;
        if (field.endsWith(".checksum.status")) return judged(mine) && judged(yours);
        return visible(mine) && visible(yours);
    }

    private static boolean judged(List<String> statuses) {
        return statuses.stream().allMatch(status -> status.equals("0") || status.equals("1"));
    }

    private static boolean visible(List<String> values) {
        return values.stream().allMatch(value -> value.matches("[!-~&&[^\\\\]]*"));
    }

    private static List<Map<String, List<String>>> tshark(Path file) throws Exception {
        var command =
                new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        command.addAll(List.of("-E", "occurrence=a", "-E", "aggregator=|", "-E", "separator=/t"));
        for (String option :
                List.of(
                        "ip.check_checksum:TRUE",
                        "tcp.check_checksum:TRUE",
                        "udp.check_checksum:TRUE",
                        "tcp.relative_sequence_numbers:FALSE",
                        "tcp.desegment_tcp_streams:FALSE",
                        "tcp.analyze_sequence_numbers:FALSE",
                        "ip.defragment:FALSE",
                        "ipv6.defragment:FALSE")) {
            command.addAll(List.of("-o", option));
        }
        for (String field : TsharkNames.FIELDS) command.addAll(List.of("-e", field));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.lines().map(TsharkOracleTest::row).toList();
    }

    private static Map<String, List<String>> row(String line) {
        var row = new HashMap<String, List<String>>();
        var cells = line.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(TsharkNames.FIELDS.get(i), Arrays.asList(cells[i].split("\\|")));
            }
        }
        return row;
    }
}
