package lab.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lab.capture.Needs;
import lab.link.ChildJvm;
import lab.link.PrivateNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The stack against Linux's own TCP, over a veth of the private LAN and over TAP. The lengths are
/// for every build; {@code -Dlab.interop="20000000 1000000 20"} takes the long ones, and prints
/// what came of them.
@Timeout(1800)
class InteropTest {
    private static final String USUAL = "2000000 100000 3";
    private static final String LENGTHS = System.getProperty("lab.interop", USUAL);

    @Test
    void talksWithLinuxAlsoWhereFramesGetLost() throws Exception {
        Needs.tool("ip");
        if (PrivateNetwork.available()
                instanceof PrivateNetwork.Availability.Unavailable(String sentence)) {
            Needs.that(false, sentence);
        }
        var lengths = LENGTHS.split(" ");
        var java = new ArrayList<>(ChildJvm.command(InteropMain.class, lengths));
        java.add(1, "-Dlab.network=private");
        boolean takesLong = !LENGTHS.equals(USUAL);
        if (takesLong) java.remove("-XX:TieredStopAtLevel=1");
        List<String> lines = ChildJvm.run(PrivateNetwork.command(java));
        if (takesLong) lines.forEach(IO::println);
        assertThat(lines)
                .contains(
                        "up: yes",
                        "we connect: equal",
                        "they connect: you said hello",
                        "we reset: Connection reset",
                        "they reset: CLOSED true",
                        "refused: CLOSED true");
        for (int seed = 1; seed <= Integer.parseInt(lengths[2]); seed++) {
            assertThat(lines).contains("seed " + seed + ": equal");
        }
        // A TAP device needs a /dev/net/tun that this user may open, which few systems give.
        assertThat(lines)
                .anyMatch(line ->
                        line.equals("tap: equal") || line.startsWith("tap: Cannot open the TAP"));
    }
}
