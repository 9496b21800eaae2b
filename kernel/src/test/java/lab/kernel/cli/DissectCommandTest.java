package lab.kernel.cli;

import static lab.kernel.cli.FrameJsonTest.layers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lab.capture.Pcap;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.ArpPacket;
import lab.packet.Bytes;
import lab.packet.DnsMessage;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DissectCommandTest {
    private static final long SEED = 4627;
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private static final Ipv6Header IPV6 =
            Ipv6Header.of(Ipv6Address.of("2001:db8::1"), Ipv6Address.of("2001:db8::2"));
    private static final List<Frame> FRAMES =
            List.of(
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.syn(50000, 80, 4_000_000_000L)
                                            .withOptions(new TcpOption.MaximumSegmentSize(1460)))),
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.of(50000, 80, 2, 7, TcpHeader.Flag.ACK),
                                    HttpHead.get("/a\"b\\", "localhost"))),
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    IPV6,
                                    UdpHeader.of(5000, 53),
                                    DnsMessage.query(7, "www.example.com", 1))),
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    ArpPacket.request(
                                            ETHERNET.source(), IP.source(), IP.destination()))),
                    Frame.of(new byte[] {1, 2, 3}));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String dissect(byte[] capture, String... options) {
        var command = new DissectCommand(new ByteArrayInputStream(capture), out);
        var arguments = Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = "-";
        new CommandLine(command).parseArgs(arguments);
        assertThat(command.call()).isZero();
        return said();
    }

    /// What a fuzzed file says: 1970, and then 4139.
    @Test
    void writesTimesThatAreCenturiesApart() {
        var file =
                "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                        + "00000001 00000014 0001 0000 00040000 00000014"
                        + "00000006 00000024 00000000 00000000 00000000 00000001 00000001"
                        + " 00000000 00000024"
                        + "00000006 00000024 00000000 00f30000 00000000 00000001 00000001"
                        + " 00000000 00000024";
        assertThat(dissect(Bytes.hex(file)))
                .contains("     1     0.000000 ")
                .contains("     2 68398419340.689");
    }

    /// An octet above 127 is one of Latin-1's controls in HTTP, and a command in some terminals.
    @Test
    void sendsNoCommandOfAPacketsToTheTerminal(@TempDir Path folder) throws IOException {
        var tcp = TcpHeader.of(50000, 80, 2, 7, TcpHeader.Flag.ACK);
        var head = Octets.hex("474554 202f 1b5b326a 9b326a ad 20 485454502f312e31 0d0a 0d0a");
        var file = folder.resolve("commands.pcap");
        Pcap.write(file, List.of(Frame.of(Packet.of(ETHERNET, IP, tcp, head))));
        assertThat(dissect(Files.readAllBytes(file))).contains("/·[2j·2j· ");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] capture(Path folder) throws IOException {
        var file = folder.resolve("frames.pcap");
        Pcap.write(file, FRAMES);
        return Files.readAllBytes(file);
    }

    @Test
    void writesALineForEachPacketThatPasses(@TempDir Path folder) throws IOException {
        assertThat(dissect(capture(folder), "--filter", "tcp.flags.syn || arp"))
                .isEqualTo(
                        """
                             1     0.000000 10.0.0.1 → 10.0.0.2 TCP 58 %s
                             4     0.000000 10.0.0.1 → 10.0.0.2 ARP 42 %s
                        """
                                .formatted(
                                        lab.view.Summary.of(FRAMES.get(0)).info(),
                                        lab.view.Summary.of(FRAMES.get(3)).info()));
    }

    @Test
    void jsonHoldsWhatTheLayersHold(@TempDir Path folder) throws IOException {
        var lines = dissect(capture(folder), "--json").lines().toList();
        assertThat(lines).hasSameSizeAs(FRAMES);
        for (int i = 0; i < lines.size(); i++) {
            var frame = FRAMES.get(i);
            var object = JsonParser.parseString(lines.get(i)).getAsJsonObject();
            assertThat(object.get("number").getAsInt()).isEqualTo(i + 1);
            assertThat(object.get("time").getAsString())
                    .isEqualTo("1970-01-01T00:00:00.000000000Z");
            assertThat(layers(object).stream().map(layer -> layer.get("name").getAsString()))
                    .containsExactlyElementsOf(
                            frame.layers().stream().map(layer -> layer.name()).toList());
        }
    }

    @Test
    void jsonHasFieldsByTheirRfcsNames(@TempDir Path folder) throws IOException {
        var lines = dissect(capture(folder), "--json").lines().toList();
        var syn = layers(JsonParser.parseString(lines.get(0)).getAsJsonObject());
        assertThat(field(syn.get(0), "Destination")).contains("\"value\":\"02:00:00:00:00:0b\"");
        assertThat(field(syn.get(1), "Source Address"))
                .isEqualTo(
                        "{\"name\":\"Source"
                                + " Address\",\"bit\":96,\"bits\":32,\"value\":\"10.0.0.1\"}");
        assertThat(field(syn.get(1), "Time to Live")).contains("\"value\":64");
        assertThat(syn.get(1).get("checksum").toString()).isEqualTo("{\"verdict\":\"right\"}");
        assertThat(field(syn.get(2), "Sequence Number")).contains("\"value\":4000000000");
        assertThat(field(syn.get(2), "Maximum Segment Size")).contains("\"bit\":160,\"bits\":32");
        var request = layers(JsonParser.parseString(lines.get(1)).getAsJsonObject());
        assertThat(request.get(3).toString()).contains("/a\\\"b\\\\ HTTP/1.1");
        var query = layers(JsonParser.parseString(lines.get(2)).getAsJsonObject());
        assertThat(field(query.get(1), "Source Address")).contains("\"value\":\"2001:db8::1\"");
        var dns = query.get(3);
        assertThat(field(dns, "ID")).contains("\"bit\":0,\"bits\":16,\"value\":7}");
        assertThat(field(dns, "RD")).contains("\"value\":1}");
        assertThat(field(dns, "Question")).contains("\"bit\":96", "www.example.com A");
        assertThat(dns.getAsJsonArray("fields")).hasSize(16);
        assertThat(lines.get(4)).contains("\"name\":\"Malformed Ethernet\"", "\"wrongAt\":3");
    }

    @Test
    void manyProcessorsKeepTheFramesInOrder(@TempDir Path folder) throws IOException {
        var frames = new Traffic(SEED).frames(5000);
        var file = folder.resolve("many.pcap");
        Pcap.write(file, frames);
        var expected = new ByteArrayOutputStream();
        var json = new FrameJson();
        long number = 0;
        for (Frame frame : Pcap.read(file)) {
            number++;
            if (frame.find(Layer.Tcp.class).isPresent()) json.write(number, frame, frame.layers());
        }
        json.writeTo(expected);
        assertThat(dissect(Files.readAllBytes(file), "--json", "--filter", "tcp"))
                .isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    private static String field(JsonObject layer, String name) {
        for (var field : layer.getAsJsonArray("fields")) {
            if (field.getAsJsonObject().get("name").getAsString().equals(name)) {
                return field.toString();
            }
        }
        return "none";
    }

    @Test
    void aDamagedFileGivesThePacketsBeforeTheDamageAndItsOffset(@TempDir Path folder)
            throws IOException {
        var capture = capture(folder);
        var cut = Arrays.copyOf(capture, capture.length - 1);
        assertThatThrownBy(() -> dissect(cut, "--json"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Byte " + (capture.length - 3))
                .extracting(problem -> ((Problem) problem).exitCode())
                .isEqualTo(1);
        assertThat(said().lines()).hasSize(FRAMES.size() - 1);
    }

    /// One of USB's is the second of three; the others keep their numbers.
    @ParameterizedTest
    @ValueSource(strings = {"", "--json"})
    void packetsOfAnUnknownLinkAreLeftOutWithASentence(String option) {
        var file =
                Bytes.hex(
                        "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                                + "00000001 00000014 0001 0000 00000000 00000014"
                                + "00000001 00000014 00f9 0000 00000000 00000014"
                                + packet(0)
                                + packet(1)
                                + packet(0));
        var before = System.err;
        var errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            var options = option.isEmpty() ? new String[0] : new String[] {option};
            assertThat(dissect(file, options).lines())
                    .satisfiesExactly(
                            first -> assertThat(first).containsPattern("^ +1 |\"number\":1,"),
                            third -> assertThat(third).containsPattern("^ +3 |\"number\":3,"));
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "lab: 1 packet is of link type 249, which the lab cannot take apart, and"
                                + " left out.\n");
    }

    private static String packet(int from) {
        return "00000006 00000024 0000000%d 00000000 00000001 00000002 00000002 cafe0000 00000024"
                .formatted(from);
    }

    @Test
    void aBadFilterIsShownWithACaret() {
        assertThatThrownBy(() -> dissect(new byte[0], "--filter", "ip.scr == 1"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("column 1: nothing is called 'ip.scr'; the nearest")
                .extracting(problem -> ((Problem) problem).exitCode())
                .isEqualTo(2);
    }

    @Test
    void aReaderThatHasEnoughIsNoError(@TempDir Path folder) throws IOException {
        var closed =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        var command = new DissectCommand(new ByteArrayInputStream(capture(folder)), closed);
        new CommandLine(command).parseArgs("--json", "-");
        assertThat(command.call()).isZero();
    }

    @Test
    void aMissingFileIsAUsageError() {
        var command = new DissectCommand(new ByteArrayInputStream(new byte[0]), out);
        new CommandLine(command).parseArgs("no-such-file.pcap");
        assertThatThrownBy(command::call)
                .isInstanceOf(Problem.class)
                .hasMessage("There is no file no-such-file.pcap that can be read.");
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        var command = new DissectCommand(new ByteArrayInputStream(new byte[0]), out);
        new CommandLine(command).parseArgs(folder.toString());
        assertThatThrownBy(command::call)
                .isInstanceOf(Problem.class)
                .hasMessage(folder + " is a folder; name a capture file in it.");
    }

    @Test
    void anEmptyStreamIsCalledWhatItIs() {
        assertThatThrownBy(() -> dissect(new byte[0]))
                .isInstanceOf(Problem.class)
                .hasMessage("Standard input: Byte 0: the file is empty.");
    }
}
