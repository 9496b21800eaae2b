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
    void refusesWhatIsNoPortAndNoAddressOfThisMachine() {
        for (int port : new int[] {65_536, 99_999, -2}) {
            assertThatThrownBy(() -> Ports.choose(LOOPBACK, port))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("--port " + port + " is no port; there are 1 to 65535");
        }
        for (String ip : new String[] {"192.0.2.1", "no address"}) {
            assertThatThrownBy(() -> Ports.choose(ip, Ports.NONE))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("--ip " + ip + " is no address of this machine;");
        }
        assertThat(Ports.choose("127.0.0.2", 0)).isPositive();
        assertThat(Ports.choose("0.0.0.0", 0)).isPositive();
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
