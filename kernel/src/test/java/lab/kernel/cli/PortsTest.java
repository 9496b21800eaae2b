package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void explainsAPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> Ports.choose(LOOPBACK, port))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("Port " + port + " on 127.0.0.1 cannot be used");
        }
    }

    @Test
    void takesAnyFreePortForZero() {
        assertThat(Ports.choose(LOOPBACK, 0)).isPositive();
    }

    @Test
    void reachesAServerOnEveryAddressThroughTheLoopback() {
        assertThat(Ports.reachable("0.0.0.0")).isEqualTo(LOOPBACK);
        assertThat(Ports.reachable("fe80::1")).isEqualTo("[fe80::1]");
    }
}
