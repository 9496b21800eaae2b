package lab.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import lab.capture.Pcap;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.MacAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiretapTest {
    private static final String THIRD = "10.0.0.13";

    @Test
    void seesOthersRequestsButNotTheirReplies() {
        var arps =
                Wiretap.on("memory").stream()
                        .flatMap(frame -> frame.find(Layer.Arp.class).stream())
                        .map(Layer.Arp::header)
                        .toList();

        assertThat(arps).anyMatch(arp -> !arp.targetIp().toString().equals(THIRD));
        assertThat(arps.stream().filter(arp -> arp.operation() == 2))
                .isNotEmpty()
                .allMatch(arp -> !arp.targetMac().equals(MacAddress.of("02:00:00:00:00:02")));
    }

    @Test
    void hasMoreToSeeOnABusierLan() {
        assertThat(Wiretap.on("memory/6")).hasSizeGreaterThan(Wiretap.on("memory").size());
        assertThat(Wiretap.on("memory/6")).isEqualTo(Wiretap.on("memory/6"));
    }

    @Test
    void readsACaptureFile(@TempDir Path folder) throws Exception {
        var file = folder.resolve("arp.pcap");
        var frames = Wiretap.on("memory");
        Pcap.write(file, frames);

        assertThat(Wiretap.on(file.toString()).stream().map(Frame::data).toList())
                .containsExactlyElementsOf(frames.stream().map(Frame::data).toList());
    }

    @Test
    void saysHowMuchALanMayHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wiretap.on("memory/x"))
                .withMessage("'memory/x': write memory/5 for a LAN with 5 hosts, 3 to 200");
    }
}
