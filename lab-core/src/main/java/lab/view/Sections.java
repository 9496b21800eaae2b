package lab.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.LinkType;
import lab.frame.Verdict;
import lab.packet.ArpPacket;
import lab.packet.Cooked2Header;
import lab.packet.CookedHeader;
import lab.packet.DhcpMessage;
import lab.packet.DnsHeader;
import lab.packet.DnsLength;
import lab.packet.DnsMessage;
import lab.packet.EthernetHeader;
import lab.packet.FieldValue;
import lab.packet.FtpMessage;
import lab.packet.Header;
import lab.packet.HttpChunks;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Header;
import lab.packet.Icmpv6Message;
import lab.packet.IpHeader;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Extension;
import lab.packet.LlcHeader;
import lab.packet.LoopbackHeader;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.SnapHeader;
import lab.packet.TcpHeader;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;

/// Turns frames, packets and headers into what pictures need.
final class Sections {
    private static final String DNS = "RFC 1035 §4.1";
    private static final String FTP = "RFC 959 §4";
    private static final String HTTP_CHUNKS = "RFC 9112 §7.1";

    private final List<Section> sections = new ArrayList<>();
    private int number;

    private Sections() {}

    static List<Section> of(Frame frame) {
        var made = new Sections();
        var layers = frame.layers();
        for (int i = 0; i < layers.size(); i++) made.add(layers.get(i), Verdict.on(layers, i));
        return made.sections;
    }

    /// What is on the wire, if the packet begins with something that can be; else part by part.
    static List<Section> of(Packet packet) {
        var frame = frame(packet);
        if (frame.isPresent()) return of(frame.get());
        var made = new Sections();
        int offset = 0;
        for (Part part : packet.parts()) {
            made.add(part, offset);
            offset += part.length();
        }
        return made.sections;
    }

    /// What a capture would see, if the packet begins with something that can be on a link.
    static Optional<Frame> frame(Packet packet) {
        var bytes = packet.bytes();
        return link(packet).map(link -> new Frame(Instant.EPOCH, link, bytes, bytes.length));
    }

    private static Optional<LinkType> link(Packet packet) {
        if (packet.parts().isEmpty()) return Optional.empty();
        return switch (packet.parts().getFirst()) {
            case EthernetHeader _ -> Optional.of(LinkType.ETHERNET);
            case IpHeader _ -> Optional.of(LinkType.RAW_IP);
            case LoopbackHeader _ -> Optional.of(LinkType.NULL);
            case CookedHeader _ -> Optional.of(LinkType.LINUX_SLL);
            case Cooked2Header _ -> Optional.of(LinkType.LINUX_SLL2);
            case ArpPacket _, VlanTag _, LlcHeader _, SnapHeader _ -> Optional.empty();
            case IcmpHeader _, DnsLength _ -> Optional.empty();
            case Ipv6Extension _, Icmpv6Header _, Icmpv6Message _ -> Optional.empty();
            case TcpHeader _, UdpHeader _ -> Optional.empty();
            case DnsHeader _, DhcpMessage _, TlsRecordHeader _ -> Optional.empty();
            case DnsMessage _, FtpMessage _, HttpHead _ -> Optional.empty();
            case HttpChunks _, Octets _ -> Optional.empty();
        };
    }

    static List<Section> of(Part part) {
        var made = new Sections();
        made.add(part, 0);
        return made.sections;
    }

    private void add(Layer layer, Optional<Verdict> verdict) {
        switch (layer) {
            case Layer.WithHeader with ->
                    header(with.header(), Hue.of(layer), layer.offset(), verdict);
            case Layer.Http(var octets, _) -> text("HTTP", octets, Hue.APPLICATION);
            case Layer.Dns(var octets, var message) ->
                    fields("DNS", octets, DNS, message.fields(octets));
            case Layer.Ftp(var octets, var message) -> fields("FTP", octets, FTP, message.fields());
            case Layer.HttpChunks(var octets, var chunks) ->
                    fields("HTTP chunks", octets, HTTP_CHUNKS, chunks.fields());
            case Layer.Payload(var octets) -> data("Data", octets, Hue.DATA, "");
            case Layer.Padding(var octets) -> data("Padding", octets, Hue.DATA, "");
            case Layer.Malformed(var octets, var due, int at, var why) ->
                    data(
                            due,
                            octets,
                            Hue.WRONG,
                            Labels.text("malformed", String.valueOf(at), Labels.why(why)));
            case Layer.CutShort(var octets, var due, int missing) ->
                    data(due, octets, Hue.DATA, Labels.text("cut-short", String.valueOf(missing)));
        }
    }

    private void add(Part part, int offset) {
        switch (part) {
            case Header header -> {
                Optional<Verdict> verdict =
                        header instanceof Ipv4Header ip
                                ? Optional.of(
                                        ip.checksumIsRight()
                                                ? new Verdict.Right()
                                                : new Verdict.Wrong(ip.rightChecksum()))
                                : Optional.empty();
                header(header, hue(header), offset, verdict);
            }
            case HttpHead head -> text("HTTP", at(offset, head), Hue.APPLICATION);
            case DnsMessage dns -> fields("DNS", at(offset, dns), DNS, dns.fields());
            case FtpMessage ftp -> fields("FTP", at(offset, ftp), FTP, ftp.fields());
            case HttpChunks chunks ->
                    fields("HTTP chunks", at(offset, chunks), HTTP_CHUNKS, chunks.fields());
            case Octets octets -> data("Data", octets, Hue.DATA, "");
        }
    }

    /// The part's bytes, with the offset they have in the whole packet.
    private static Octets at(int offset, Part part) {
        var bytes = new byte[offset + part.length()];
        System.arraycopy(part.bytes(), 0, bytes, offset, part.length());
        return Octets.view(bytes, offset, part.length());
    }

    /// A message whose fields are not all of fixed lengths: a line to a field.
    private void fields(String name, Octets octets, String source, List<FieldValue> fields) {
        var cells = new ArrayList<Section.Cell>();
        for (FieldValue value : fields) cells.add(cell(value, Optional.empty()));
        sections.add(
                new Section(
                        name,
                        source,
                        Hue.APPLICATION,
                        octets.offset(),
                        octets.length(),
                        Section.NAMED,
                        cells,
                        ""));
    }

    private static Hue hue(Header header) {
        return switch (header) {
            case IpHeader _, Ipv6Extension _ -> Hue.INTERNET;
            case IcmpHeader _, Icmpv6Header _, Icmpv6Message _ -> Hue.INTERNET;
            case TcpHeader _, UdpHeader _ -> Hue.TRANSPORT;
            case EthernetHeader _, VlanTag _, ArpPacket _ -> Hue.LINK;
            case LlcHeader _, SnapHeader _ -> Hue.LINK;
            case DnsHeader _, DhcpMessage _, TlsRecordHeader _ -> Hue.APPLICATION;
            case DnsLength _ -> Hue.APPLICATION;
            case LoopbackHeader _ -> Hue.LINK;
            case CookedHeader _, Cooked2Header _ -> Hue.LINK;
        };
    }

    private void header(Header header, Hue hue, int offset, Optional<Verdict> verdict) {
        var cells = new ArrayList<Section.Cell>();
        for (FieldValue value : header.fields()) cells.add(cell(value, verdict));
        var layout = header.layout();
        sections.add(
                new Section(
                        header.name(),
                        layout.source(),
                        hue,
                        offset,
                        header.length(),
                        layout.rowBits(),
                        cells,
                        ""));
    }

    private Section.Cell cell(FieldValue value, Optional<Verdict> verdict) {
        var field = value.field();
        Section.State state =
                switch (field.format()) {
                    case FLAG -> new Section.State.Flag(value.text().equals("1"));
                    case CHECKSUM ->
                            verdict.<Section.State>map(Section.State.Checked::new)
                                    .orElseGet(Section.State.Plain::new);
                    default -> new Section.State.Plain();
                };
        var text =
                switch (field.format()) {
                    case PROTOCOL, ARP_OPERATION, ICMP_TYPE, ICMPV6_TYPE, TLS_CONTENT ->
                            Labels.named(value.text());
                    default -> value.text();
                };
        return new Section.Cell(number++, field.name(), field.bit(), field.width(), text, state);
    }

    /// A line of text to a field.
    private void text(String name, Octets octets, Hue hue) {
        var cells = new ArrayList<Section.Cell>();
        var text = new String(octets.bytes(), StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf("\r\n", at) + 2;
            if (end == 1) end = text.length();
            var line = text.substring(at, end).stripTrailing();
            cells.add(line(line, at, end, cells.isEmpty()));
            at = end;
        }
        sections.add(
                new Section(
                        name,
                        "RFC 9112",
                        hue,
                        octets.offset(),
                        octets.length(),
                        Section.TEXT,
                        cells,
                        ""));
    }

    private Section.Cell line(String line, int at, int end, boolean first) {
        var key = "Field Line";
        if (line.isEmpty()) key = "Empty Line";
        else if (first) key = line.startsWith("HTTP/") ? "Status Line" : "Request Line";
        return new Section.Cell(
                number++,
                key,
                at * 8,
                (end - at) * 8,
                line.isEmpty() ? "CR LF" : line,
                new Section.State.Plain());
    }

    private void data(String name, Octets octets, Hue hue, String remark) {
        var cell =
                new Section.Cell(
                        number++,
                        "Data",
                        0,
                        octets.length() * 8,
                        Texts.preview(octets),
                        new Section.State.Plain());
        sections.add(
                new Section(
                        name,
                        "",
                        hue,
                        octets.offset(),
                        octets.length(),
                        Section.TEXT,
                        List.of(cell),
                        remark));
    }
}
