package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What tshark says of the frames of a file: the fields of {@link TsharkNames}, and how it went.
final class Tshark {
    private static final List<String> VERDICTS =
            List.of(
                    "frame.protocols",
                    "ip.cur_rt",
                    "ip.src_rt",
                    "ip.rec_rt",
                    "dhcp.option.option_overload",
                    "_ws.malformed",
                    "_ws.short",
                    "_ws.unreassembled");
    private static final List<String> OPTIONS =
            List.of(
                    "ip.check_checksum:TRUE",
                    "tcp.check_checksum:TRUE",
                    "udp.check_checksum:TRUE",
                    "tcp.relative_sequence_numbers:FALSE",
                    "tcp.desegment_tcp_streams:FALSE",
                    "tcp.analyze_sequence_numbers:FALSE",
                    "ip.defragment:FALSE",
                    "ipv6.defragment:FALSE");
    private static final String BETWEEN = "\u001f";

    private Tshark() {}

    /// @param values of each field that occurs, in the order of the frame's bytes
    record Row(Map<String, List<String>> values) {
        List<String> all(String field) {
            return values.getOrDefault(field, List.of());
        }

        /// Where the fields end is where tshark could not or would not read on.
        boolean stopped() {
            return values.containsKey("_ws.malformed")
                    || values.containsKey("_ws.short")
                    || values.containsKey("_ws.unreassembled");
        }

        /// Its source route has a next stop, and that is what {@code ip.dst} is not.
        boolean routed() {
            return values.containsKey("ip.cur_rt")
                    || values.containsKey("ip.src_rt")
                    || values.containsKey("ip.rec_rt");
        }

        /// Some of its DHCP options stand in the fields for the server's name or the file's.
        boolean overloaded() {
            return values.containsKey("dhcp.option.option_overload");
        }

        List<String> protocols() {
            var names = values.get("frame.protocols");
            return names == null ? List.of() : List.of(names.getFirst().split(":"));
        }
    }

    /// One call for the whole file.
    static List<Row> read(Path file) throws Exception {
        var fields = new ArrayList<>(TsharkNames.FIELDS);
        fields.addAll(VERDICTS);
        var command =
                new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        command.addAll(List.of("-E", "occurrence=a", "-E", "aggregator=" + BETWEEN));
        command.addAll(List.of("-E", "separator=/t"));
        for (String field : fields) command.addAll(List.of("-e", field));
        return run(command).map(line -> row(line, fields)).toList();
    }

    /// Which frames pass each filter, in one call: counts of an interval each, so that the frames
    /// must lie a second apart from each other. Of the last one nothing is said.
    ///
    /// @param filters without commas
    static List<BitSet> passing(Path file, List<String> filters) throws Exception {
        var command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-q", "-z"));
        command.add("io,stat,1," + String.join(",", filters));
        var passing = filters.stream().map(_ -> new BitSet()).toList();
        var rows = run(command).filter(line -> line.contains("<>")).toList();
        for (int frame = 0; frame < rows.size(); frame++) {
            // |  0 <>  1 | frames | bytes | frames | bytes | …
            var cells = rows.get(frame).split("\\|");
            assertThat(cells).hasSizeGreaterThan(2 * filters.size());
            for (int i = 0; i < filters.size(); i++)
                passing.get(i).set(frame, !cells[2 + 2 * i].strip().equals("0"));
        }
        return passing;
    }

    private static Stream<String> run(List<String> command) throws Exception {
        for (String option : OPTIONS) command.addAll(List.of("-o", option));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return text.lines();
    }

    private static Row row(String line, List<String> fields) {
        var values = new HashMap<String, List<String>>();
        var cells = line.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty()) continue;
            values.put(fields.get(i), Arrays.asList(cells[i].split(BETWEEN, -1)));
        }
        return new Row(values);
    }
}
