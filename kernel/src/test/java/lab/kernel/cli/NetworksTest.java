package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lab.capture.Access;
import lab.capture.Adapter;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;
import lab.kernel.notebook.Cell;
import lab.kernel.notebook.CellOutput;
import lab.kernel.notebook.Notebook;
import lab.kernel.notebook.Run;
import lab.kernel.notebook.Runner;
import lab.link.PrivateNetwork;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One notebook, run without a front end on this machine's network, on the private LAN, and where
/// the system forbids that: the same cells show the same pictures.
@Timeout(300)
class NetworksTest {
    /// Its messages are long enough for a frame that needs no padding: a veth pads none.
    private static final String HELLO =
            """
            List<Frame> hello() throws Exception {
                if (Lan.tryUp().isPresent()) return onThisMachine();
                var client = Lan.host("client");
                try (var service = Lan.host("server").serve(40007, text -> "hello " + text)) {
                    return client.capture("eth0", "udp port 40007",
                        () -> System.out.println(client.ask("10.0.2.2", 40007, "is anybody listening?")));
                }
            }
            List<Frame> onThisMachine() throws Exception {
                var home = InetAddress.getByName("127.0.0.1");
                return Capture.of(Adapter.loopback(), "udp port 40007", () -> {
                    try (var server = new DatagramSocket(40007, home); var client = new DatagramSocket(0, home)) {
                        client.send(new DatagramPacket("is anybody listening?".getBytes(), 21, home, 40007));
                        var request = new DatagramPacket(new byte[99], 99);
                        server.receive(request);
                        server.send(new DatagramPacket("hello is anybody listening?".getBytes(), 27, request.getSocketAddress()));
                        client.receive(request);
                        System.out.println(Optional.of(new String(request.getData(), 0, request.getLength())));
                    }
                });
            }
            var frames = hello();
            """;

    private static final String PICTURES =
            """
            for (var frame : frames) display(Onion.of(frame));
            """;

    private static final String LAN =
            """
            if (Lan.tryUp().isEmpty()) {
                var client = Lan.host("client");
                for (var hop : client.traceroute("10.0.2.2")) System.out.println(hop.from() + " " + hop.type());
                try (var web = Lan.host("server").serve(80, request -> "page for " + request)) {
                    var seen = Lan.host("router").capture("eth1", "tcp port 80",
                        () -> System.out.println(client.fetch("10.0.2.2", 80, "GET /")));
                    System.out.println(seen.getFirst().find(Layer.Ipv4.class).get().header().ttl());
                }
                System.out.println(Lan.hosts());
            }
            """;

    @TempDir private Path folder;

    @Test
    void hostPrivateAndMemoryGiveTheSamePictures() throws Exception {
        if (PrivateNetwork.available()
                instanceof PrivateNetwork.Availability.Unavailable(String why)) needs(why);
        if (Adapter.loopback().access() instanceof Access.Refused refused) {
            needs(refused.sentence());
        }
        Notebook host;
        Notebook lan;
        try (var interpreter = new LabInterpreter(new Session(LabVmCommand.onHost().in(folder)))) {
            host = ran(Runner.run(Notebook.read(notebook("host")), interpreter));
            lan = ran(Runner.run(Notebook.read(notebook("lan")), interpreter));
        }
        var memory = whereNamespacesAreForbidden(notebook("lan"));
        assertThat(shown(host, 0))
                .contains("this machine's own", "Optional[hello is anybody listening?]");
        assertThat(shown(lan, 0))
                .contains("a private one", "Optional[hello is anybody listening?]");
        assertThat(shown(memory, 0))
                .contains(
                        "a LAN in memory in place of the private one",
                        "This system forbids private networks: an administrator can allow them with"
                                + " \"sudo sysctl -w user.max_user_namespaces=10000\".",
                        "Optional[hello is anybody listening?]");
        assertThat(shown(host, 1)).contains("Ethernet", "IPv4", "UDP", "hello is anybody");
        assertThat(plain(shown(lan, 1))).isEqualTo(plain(shown(host, 1)));
        assertThat(plain(shown(memory, 1))).isEqualTo(plain(shown(host, 1)));
        assertThat(shown(lan, 2))
                .contains("Optional[10.0.1.1] 11\nOptional[10.0.2.2] 0\npage for GET /\n63\n");
        assertThat(shown(memory, 2)).isEqualTo(shown(lan, 2));
    }

    private static void needs(String why) {
        if ("true".equals(System.getenv("CI"))) fail("CI must have this: " + why);
        Assumptions.abort(why);
    }

    private Path notebook(String network) throws IOException {
        var cells = new ArrayList<String>();
        for (String source : List.of(HELLO, PICTURES, LAN)) {
            cells.add(
                    """
                    {"cell_type": "code", "id": "c%d", "metadata": {}, "execution_count": null,
                     "outputs": [], "source": "%s"}\
                    """
                            .formatted(
                                    cells.size(),
                                    source.replace("\"", "\\\"").replace("\n", "\\n")));
        }
        return Files.writeString(
                folder.resolve(network + ".ipynb"),
                """
                {"nbformat": 4, "nbformat_minor": 5,
                 "metadata": {"tcpiplab": {"network": "%s"}}, "cells": [%s]}
                """
                        .formatted(network, String.join(",\n", cells)));
    }

    private static Notebook ran(Run run) {
        assertThat(run.failures()).isEmpty();
        return run.notebook();
    }

    /// `lab run` in a user namespace that may have none below it.
    private Notebook whereNamespacesAreForbidden(Path notebook) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                "unshare",
                                "--user",
                                "--map-root-user",
                                "sh",
                                "-c",
                                "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$@\"",
                                "sh"));
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        notebook.toString(),
                        "--out",
                        folder.resolve("out").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Notebook.read(folder.resolve("out").resolve("lan.out.ipynb"));
    }

    /// What the cell printed and showed as text.
    private static String shown(Notebook notebook, int cell) {
        var text = new StringBuilder();
        for (CellOutput output : ((Cell.Code) notebook.cells().get(cell)).outputs()) {
            switch (output) {
                case CellOutput.Stream stream -> text.append(stream.text());
                case CellOutput.DisplayData data ->
                        text.append(data.forms().data().get("text/plain"));
                default -> {}
            }
        }
        return text.toString();
    }

    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern TIME = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern EPHEMERAL = Pattern.compile("\\b[3-6]\\d{4}\\b(?<!40007)");

    /// Without addresses, times, the port that the system chose, and the room that these take.
    private static String plain(String picture) {
        var text = MAC.matcher(picture).replaceAll("MAC");
        text = ADDRESS.matcher(text).replaceAll("ADDRESS");
        text = TIME.matcher(text).replaceAll("TIME");
        text = EPHEMERAL.matcher(text).replaceAll("PORT");
        return text.replaceAll("[ -]+|─+", " ");
    }
}
