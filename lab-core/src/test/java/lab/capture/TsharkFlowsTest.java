package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.flow.Conversation;
import lab.flow.Conversation.Endpoint;
import lab.flow.Conversations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// tshark follows the TCP connections of the same files: as many packets and bytes, and both
/// streams byte for byte; and it sorts the frames of a mix into the same conversations.
///
/// Of fragments tshark counts the one that completes a datagram, of which the lab's conversations
/// know nothing; here it is told not to put them together.
class TsharkFlowsTest {
    private static final long SEED = Long.getLong("flows.seed", 53);
    private static final int MIXED = Integer.getInteger("flows.frames", 800);
    private static final Path SHIPPED = Path.of("..", "notebooks", "captures");

    @TempDir private Path folder;

    @Test
    void agreesWithTsharkOnConnections() throws Exception {
        Needs.tool("tshark");
        int followed = 0;
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pcap")).toList()) {
                var talks =
                        Conversations.of(Pcap.read(file)).stream()
                                .filter(talk -> talk.protocol() == Conversation.Protocol.TCP)
                                .toList();
                for (int i = 0; i < talks.size(); i++) compare(file, i, talks.get(i));
                followed += talks.size();
            }
        }
        assertThat(followed).isPositive();
    }

    /// Both ways, frames and bytes of each conversation of the mix, in the order they began.
    @Test
    void agreesWithTsharkOnConversationsOfAMix() throws Exception {
        Needs.tool("tshark");
        var frames = new MixedTraffic(SEED).frames(MIXED);
        var file = folder.resolve("mix.pcap");
        Pcap.write(file, frames);
        var talks = Conversations.of(frames);
        for (var protocol : Conversation.Protocol.values()) {
            var mine =
                    talks.stream()
                            .filter(talk -> talk.protocol() == protocol)
                            .map(TsharkFlowsTest::row)
                            .sorted()
                            .toList();
            assertThat(mine).hasSizeGreaterThan(20);
            assertThat(mine).as("seed %d, %s", SEED, protocol).isEqualTo(theirs(file, protocol));
        }
    }

    private static String row(Conversation talk) {
        var received = talk.received();
        return "%s %s: %d %d, %d %d"
                .formatted(
                        talk.client(),
                        talk.server(),
                        received.packets(),
                        received.bytes(),
                        talk.sent().packets(),
                        talk.sent().bytes());
    }

    /// {@code 10.0.0.1:4 <-> 10.0.0.2:80 1 54 bytes 5 270 bytes 6 324 bytes …}.
    private static List<String> theirs(Path file, Conversation.Protocol protocol) throws Exception {
        var conversations = "conv," + protocol.name().toLowerCase(Locale.ROOT);
        var rows = new ArrayList<String>();
        for (String line : tshark(file, "-o", "ip.defragment:FALSE", "-q", "-z", conversations)) {
            if (!line.contains("<->")) continue;
            var cells =
                    line.replace("<->", " ")
                            .replace("bytes", " ")
                            .replace(",", "")
                            .strip()
                            .split("\\s+");
            rows.add(
                    "%s %s: %s %s, %s %s"
                            .formatted(
                                    end(cells[0]),
                                    end(cells[1]),
                                    cells[2],
                                    cells[3],
                                    cells[4],
                                    cells[5]));
        }
        return rows.stream().sorted().toList();
    }

    private static String end(String text) {
        int colon = text.lastIndexOf(':');
        var address = text.substring(0, colon);
        return new Endpoint(address, Integer.parseInt(text.substring(colon + 1))).toString();
    }

    private static void compare(Path file, int number, Conversation talk) throws Exception {
        var what = file.getFileName() + ", " + talk;
        var lengths =
                tshark(file, "-Y", "tcp.stream == " + number, "-T", "fields", "-e", "frame.len");
        assertThat(lengths).as(what).hasSize(talk.packets());
        assertThat(lengths.stream().mapToLong(Long::parseLong).sum())
                .as(what)
                .isEqualTo(talk.bytes());
        if (!talk.toServer().gaps().isEmpty() || !talk.toClient().gaps().isEmpty()) return;
        var toServer = new StringBuilder();
        var toClient = new StringBuilder();
        // What the client sent stands at the line's beginning, what the server sent behind a tab.
        for (String line : tshark(file, "-q", "-z", "follow,tcp,raw," + number)) {
            if (!line.matches("\t?[0-9a-f]+")) continue;
            (line.startsWith("\t") ? toClient : toServer).append(line.strip());
        }
        var hex = HexFormat.of();
        assertThat(hex.formatHex(talk.toServer().bytes())).as(what).isEqualTo(toServer.toString());
        assertThat(hex.formatHex(talk.toClient().bytes())).as(what).isEqualTo(toClient.toString());
    }

    private static List<String> tshark(Path file, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.lines().toList();
    }
}
