package lab.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import lab.frame.Layer;
import lab.link.VirtualLan;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Header;
import org.junit.jupiter.api.Test;

class RouterPathTest {
    @Test
    void routersAnswerUntilTheDestinationDoes() {
        var path = RouterPath.of(2, List.of());

        assertThat(answer(path, 1)).isEqualTo("10.0.1.1: " + IcmpHeader.TIME_EXCEEDED);
        assertThat(answer(path, 2)).isEqualTo("10.0.2.1: " + IcmpHeader.TIME_EXCEEDED);
        assertThat(answer(path, 3)).isEqualTo("10.0.3.1: " + IcmpHeader.DESTINATION_UNREACHABLE);
        assertThat(answer(path, 9)).isEqualTo("10.0.3.1: " + IcmpHeader.DESTINATION_UNREACHABLE);
        assertThat(path.frames()).isNotEmpty();
    }

    @Test
    void losesTheAnswersOfTheSilent() {
        var path = RouterPath.of(2, List.of(1, 3));

        assertThat(path.probe(1)).isEmpty();
        assertThat(path.probe(2)).isPresent();
        assertThat(path.probe(3)).isEmpty();
        assertThat(path.frames().stream().filter(f -> f.find(Layer.Icmp.class).isPresent()))
                .hasSize(1);
    }

    @Test
    void hasNoRouterWhereThereIsNone() {
        assertThat(answer(RouterPath.of(0, List.of()), 1))
                .isEqualTo("10.0.1.1: " + IcmpHeader.DESTINATION_UNREACHABLE);
    }

    @Test
    void goesFromAHostOfTheLanInMemory() {
        var lan = new VirtualLan(1);
        var client = new MemoryHost("client", lan);
        var router = new MemoryHost("router", lan);
        var server = new MemoryHost("server", lan);
        lan.connect(
                client.attach("eth0", "02:00:00:00:01:02", "10.0.1.2"),
                router.attach("eth0", "02:00:00:00:01:01", "10.0.1.1"));
        lan.connect(
                router.attach("eth1", "02:00:00:00:02:01", "10.0.2.1"),
                server.attach("eth0", "02:00:00:00:02:02", "10.0.2.2"));
        router.host().forward(true);
        client.host().route("0.0.0.0/0", "10.0.1.1");
        server.host().route("0.0.0.0/0", "10.0.2.1");
        var path = RouterPath.from(client, "10.0.2.2");

        assertThat(answer(path, 1)).isEqualTo("10.0.1.1: " + IcmpHeader.TIME_EXCEEDED);
        assertThat(answer(path, 2)).isEqualTo("10.0.2.2: " + IcmpHeader.DESTINATION_UNREACHABLE);
    }

    private static String answer(RouterPath path, int ttl) {
        byte[] packet = path.probe(ttl).orElseThrow();
        var header = Ipv4Header.decode(ByteBuffer.wrap(packet));
        return header.source() + ": " + packet[header.length()];
    }
}
