package lab.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import lab.capture.Needs;
import lab.link.ChildJvm;
import lab.link.PrivateNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LanTest {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private static void needsPrivateNetwork() {
        Needs.tool("ip");
        if (PrivateNetwork.available()
                instanceof PrivateNetwork.Availability.Unavailable(String sentence)) {
            Needs.that(false, sentence);
        }
    }

    private static List<String> child(List<String> user) throws Exception {
        var java = new ArrayList<>(ChildJvm.command(LanMain.class));
        java.add(1, "-Dlab.network=private");
        var command = new ArrayList<>(user);
        command.addAll(PrivateNetwork.command(java));
        return command;
    }

    private static void works(List<String> lines) {
        assertThat(lines)
                .containsExactly(
                        "up: yes",
                        "hosts: [client {eth0=10.0.1.2}, router {eth0=10.0.1.1, eth1=10.0.2.1},"
                                + " server {eth0=10.0.2.2}]",
                        "ping: true",
                        "trace: [10.0.1.1, 10.0.2.2]",
                        "probes: 0a000101 type 11, 0a000202 type 3",
                        "silent: false",
                        "here: Connection refused",
                        "web: page",
                        "frames: true",
                        "right checksums: true",
                        "ttl of the first: 63",
                        "adapters: 3",
                        "still on the client: true",
                        "left: 0, 0, []",
                        "There is no host \"printer\" on the LAN. There are: client, router,"
                                + " server.");
    }

    @Test
    void threeComputersRouteServeAndAreCaptured() throws Exception {
        needsPrivateNetwork();
        works(ChildJvm.run(child(List.of())));
    }

    @Test
    void forAnOrdinaryUserToo() throws Exception {
        needsPrivateNetwork();
        Needs.tool("setpriv");
        Needs.that(
                System.getProperty("user.name").equals("root"),
                "only root can start a program as the user nobody");
        var probe = new ArrayList<>(AS_NOBODY);
        probe.addAll(PrivateNetwork.command(List.of("true")));
        int exit = new ProcessBuilder(probe).redirectErrorStream(true).start().waitFor();
        Needs.that(exit == 0, "the user nobody may not make a private network here");
        works(ChildJvm.run(child(AS_NOBODY)));
    }

    @Test
    void outsideOfThePrivateNetworkASentenceSaysHowToGetThere() {
        assertThatThrownBy(() -> Lan.host("server"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("%network lan");
    }
}
