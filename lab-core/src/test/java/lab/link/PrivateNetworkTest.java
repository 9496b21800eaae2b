package lab.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.capture.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PrivateNetworkTest {
    private static final String WITH_LIBPCAP = "-Dlab.libpcap=";

    /// Names a library that is nowhere, so that the packet socket is used.
    private static final String WITHOUT_LIBPCAP = "-Dlab.libpcap=none.so";

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    @ParameterizedTest
    @ValueSource(strings = {WITH_LIBPCAP, WITHOUT_LIBPCAP})
    void itsLoopbackComesUpAndCanBeCaptured(String option) throws Exception {
        needsPrivateNetwork();
        capturesItsLoopback(PrivateNetwork.command(child(option, "up")));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_LIBPCAP, WITHOUT_LIBPCAP})
    void anOrdinaryUserCapturesItsLoopbackToo(String option) throws Exception {
        needsNobody();
        needsPrivateNetwork();
        List<String> probe = as(AS_NOBODY, PrivateNetwork.command(List.of("true")));
        int exit = new ProcessBuilder(probe).redirectErrorStream(true).start().waitFor();
        Needs.that(exit == 0, "the user nobody may not make a private network here");
        capturesItsLoopback(as(AS_NOBODY, PrivateNetwork.command(child(option, "up"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_LIBPCAP, WITHOUT_LIBPCAP})
    void anOrdinaryUserIsToldTheRemedyOutsideOfIt(String option) throws Exception {
        needsNobody();
        List<String> lines = ChildJvm.run(as(AS_NOBODY, child(option)));
        assertThat(lines).contains("refused: NO_PERMISSION");
        assertThat(lines.getLast())
                .startsWith("This user may not capture on \"lo\": run \"sudo setcap cap_net_raw")
                .contains(System.getProperty("java.home") + "/bin/java")
                .endsWith("or use a private network (%network lan), which needs no permission.");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_LIBPCAP, WITHOUT_LIBPCAP})
    void aCaptureWhoseAdapterGoesAwaySaysSo(String option) throws Exception {
        needsPrivateNetwork();
        Needs.tool("ip");
        assertThat(ChildJvm.run(PrivateNetwork.command(child(option, "up", "gone"))))
                .contains(
                        "lost: The adapter \"v0\" is gone since the capture began; the frames"
                                + " before that are kept.");
    }

    private static void capturesItsLoopback(List<String> command) throws Exception {
        List<String> lines = ChildJvm.run(command);
        assertThat(lines.getFirst())
                .isEqualTo("before: lo (loopback, down, MAC none, MTU 65536, no address)");
        assertThat(lines).contains("adapters: [lo]");
        assertThat(lines.get(2)).startsWith("after: lo (loopback, up,").contains("127.0.0.1/8");
        assertThat(lines.getLast()).startsWith("flags: [2, 18, 16, 24, 16, ");
    }

    @Test
    void theProgramFollowsTheToolsOwnOptions() {
        assertThat(PrivateNetwork.command(List.of("java", "-version")))
                .containsExactly(
                        "unshare", "--user", "--map-root-user", "--net", "--", "java", "-version");
    }

    @Test
    void isAvailableOrSaysWhyNot() {
        switch (PrivateNetwork.available()) {
            case PrivateNetwork.Availability.Available() -> assertThat(isLinux()).isTrue();
            case PrivateNetwork.Availability.Unavailable(String sentence) ->
                    assertThat(sentence).endsWith(".");
        }
    }

    private static boolean isLinux() {
        return Files.exists(Path.of("/proc/net/dev"));
    }

    private static void needsPrivateNetwork() {
        if (PrivateNetwork.available()
                instanceof PrivateNetwork.Availability.Unavailable(String sentence)) {
            Needs.that(false, sentence);
        }
    }

    private static void needsNobody() {
        Needs.tool("setpriv");
        Needs.that(
                System.getProperty("user.name").equals("root"),
                "only root can start a program as the user nobody");
    }

    private static List<String> child(String option, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(ChildJvm.command(arguments));
        command.add(1, option);
        return command;
    }

    private static List<String> as(List<String> user, List<String> command) {
        List<String> all = new ArrayList<>(user);
        all.addAll(command);
        return all;
    }
}
