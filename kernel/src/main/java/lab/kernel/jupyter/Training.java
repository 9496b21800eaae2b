package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lab.kernel.jupyter.Channel.BadMessageException;
import org.junit.platform.commons.support.ReflectionSupport;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

/// A session as a learner has it, held by a process with itself. The JDK makes its AOT caches of
/// what a kernel and its lab VM do here: what a session does first is what has to be quick. Nothing
/// of it is noted in a learner's progress or history.
public final class Training {
    private static final int MILLIS = 60_000;

    /// None declares anything again: that takes an agent, and a VM with an agent makes no cache.
    static final List<String> CELLS =
            List.of(
                    "1+1",
                    "int x = 1;",
                    "x + 41",
                    "String name = \"lab\"; System.out.println(\"Hello, \" + name);",
                    "for (int i = 0; i < 3; i++) System.out.printf(\"%d %x%n\", i, i);",
                    "int twice(int n) { return 2 * n; }",
                    "List.of(1, 2, 3).stream().map(n -> twice(n)).toList()",
                    "record Point(int x, int y) { int sum() { return x + y; } }",
                    "var points = new ArrayList<Point>(); points.add(new Point(1, 2)); points",
                    "Map.of(\"a\", 1)",
                    "byte[] bytes = {1, 2, 3}; bytes",
                    "int wrong = \"text\";",
                    "undeclared",
                    "Object nothing = null; nothing.toString();",
                    "Thread.sleep(1); Math.sqrt(2)",
                    "switch (x) { case 1 -> \"one\"; default -> \"many\"; }",
                    "Checksum.of(new byte[20])",
                    "Ipv4Address.of(\"10.0.0.1\")",
                    "%help",
                    "assertEquals(4, twice(2));",
                    "class TwiceTest { @Test void two() { assertEquals(4, twice(2)); } }",
                    "Grade.run(TwiceTest.class)",
                    // Not plain, so that JUnit itself runs it.
                    "class NamedTest { @DisplayName(\"2\") @Test void two() { twice(2); } }",
                    "Grade.run(NamedTest.class)",
                    "int headerBytes(byte[] packet) { return (packet[0] & 0x0f) * 4; }",
                    "%check ip.header-length",
                    """
                    var sent = Frame.of(Packet.of(
                            EthernetHeader.of("02:00:00:00:00:02", "02:00:00:00:00:01"),
                            Ipv4Header.of("10.0.0.1", "10.0.0.2"),
                            TcpHeader.of(40000, 80, 1, 1, TcpHeader.Flag.PSH, TcpHeader.Flag.ACK),
                            "GET / HTTP/1.1\\r\\nHost: lab\\r\\n\\r\\n".getBytes()));
                    var file = Files.createTempFile("lab", ".pcap");
                    try {
                        Pcap.write(file, List.of(sent));
                        sent = Pcap.read(file).stream()
                                .filter(f -> f.find(Layer.Http.class).isPresent())
                                .findFirst()
                                .orElseThrow();
                    } finally {
                        Files.delete(file);
                    }
                    """,
                    "sent",
                    "var ip = sent.find(Layer.Ipv4.class).orElseThrow(); ip.header()",
                    "Hexdump.of(ip.header().withTtl(1).withRightChecksum().bytes())",
                    "byte[] packet = Arrays.copyOfRange(sent.data(), ip.offset(), sent.data().length);",
                    "System.out.printf(\"%04x  %b %s%n\", Checksum.of(packet, 0, 20), true, \"of \" + Bytes.hex(packet));",
                    "void later(Runnable cell) { try { cell.run(); } catch (UnsupportedOperationException e) { throw e; } }",
                    "later(() -> System.out.println(new Point(1, 2) + \", \" + twice(packet[8])));",
                    "int version(byte first) { return (first & 0xf0) >> 4; }",
                    "%check ip.version",
                    "var text = \"\"\"\n    lines\n    \"\"\"; text.lines().count()");

    private static final List<String> UNFINISHED =
            List.of("System.out.pri", "Ipv4H", "name.sub", "List.o", "%ch");

    /// Rounds of numbered cells after that, so that the VM sees which of its code is hot.
    private static final int ROUNDS = 40;

    private final Channel shell;

    private Training(Channel shell) {
        this.shell = shell;
    }

    /// @param arguments a folder for the connection file
    public static void main(String[] arguments)
            throws IOException, GeneralSecurityException, BadMessageException {
        var file = Files.createTempFile(Path.of(arguments[0]), "connection", ".json");
        file.toFile().deleteOnExit();
        var properties = connection(file);
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        Kernel.rehearse(file);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        var context = new ZContext();
        var socket = context.createSocket(SocketType.DEALER);
        socket.setReceiveTimeOut(MILLIS);
        socket.connect("tcp://127.0.0.1:" + properties.getShellPort());
        var signer = Signer.of(properties.getSignatureScheme(), properties.getKey());
        loadGrader();
        new Training(new Channel(socket, signer, new Replays())).run();
    }

    /// `./lab grade` and its workers use the cache of a kernel, too.
    private static void loadGrader() {
        for (var name : List.of("lab.kernel.course", "lab.kernel.cli", "lab.check"))
            ReflectionSupport.findAllClassesInPackage(name, _ -> true, _ -> true);
    }

    private static KernelConnectionProperties connection(Path file) throws IOException {
        var json = new JsonObject();
        var doors = new ArrayList<ServerSocket>();
        for (var name : List.of("shell", "control", "stdin", "iopub", "hb")) {
            var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            doors.add(door);
            json.addProperty(name + "_port", door.getLocalPort());
        }
        for (var door : doors) door.close();
        json.addProperty("ip", "127.0.0.1");
        json.addProperty("transport", "tcp");
        json.addProperty("signature_scheme", "hmac-sha256");
        json.addProperty("key", UUID.randomUUID().toString());
        Files.writeString(file, json.toString());
        return ConnectionFile.of(json);
    }

    private void run() throws BadMessageException {
        ask("kernel_info_request", new JsonObject());
        for (var code : CELLS) execute(code);
        for (var code : UNFINISHED) {
            ask("complete_request", at(code));
            ask("inspect_request", at(code));
            ask("is_complete_request", at(code));
        }
        for (int i = 0; i < ROUNDS; i++) {
            execute("1+" + i);
            execute("int y%d = %d;".formatted(i, i));
            ask("complete_request", at("points."));
        }
        var content = new JsonObject();
        content.addProperty("restart", false);
        ask("shutdown_request", content);
    }

    private void execute(String code) throws BadMessageException {
        var content = new JsonObject();
        content.addProperty("code", code);
        ask("execute_request", content);
    }

    private static JsonObject at(String code) {
        var content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("cursor_pos", code.length());
        return content;
    }

    private void ask(String type, JsonObject content) throws BadMessageException {
        shell.send(Envelope.ofKernel(type, content));
        if (shell.receive() == null)
            throw new IllegalStateException("no reply to " + type + " in a training session");
    }
}
