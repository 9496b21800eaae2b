package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import lab.flow.Conversation;
import lab.flow.Conversations;
import org.junit.jupiter.api.Test;

/// tshark follows the TCP connections of the same files: as many packets and bytes, and both
/// streams byte for byte.
class TsharkFlowsTest {
    private static final Path SHIPPED = Path.of("..", "notebooks", "captures");

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
