package lab.view;

import static lab.view.Language.say;

import java.util.List;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.AssignedNumbers;
import lab.packet.DhcpOption;
import lab.packet.DnsMessage;
import lab.packet.DnsQuestion;
import lab.packet.DnsRecord;
import lab.packet.FragmentHeader;
import lab.packet.HttpHead;
import lab.packet.Icmpv6Echo;
import lab.packet.Icmpv6Error;
import lab.packet.Icmpv6Message;
import lab.packet.NeighborAdvertisement;
import lab.packet.NeighborRedirect;
import lab.packet.NeighborSolicitation;
import lab.packet.RouterAdvertisement;
import lab.packet.RouterSolicitation;
import lab.packet.TcpHeader;

/// A frame in one line.
///
/// @param protocol of the innermost layer that is known
public record Summary(String source, String destination, String protocol, String info) {
    public static Summary of(Frame frame) {
        var layers = frame.layers();
        var source = "";
        var destination = "";
        var protocol = layers.isEmpty() ? "" : layers.getFirst().name();
        var info = "";
        for (Layer layer : layers) {
            switch (layer) {
                case Layer.Ethernet(_, var header) -> {
                    source = header.source().toString();
                    destination = header.destination().toString();
                }
                case Layer.Ipv4(_, var header) -> {
                    source = header.source().toString();
                    destination = header.destination().toString();
                }
                case Layer.Ipv6(_, var header) -> {
                    source = header.source().toString();
                    destination = header.destination().toString();
                }
                case Layer.Arp(_, var arp) -> {
                    source = arp.senderIp().toString();
                    destination = arp.targetIp().toString();
                }
                default -> {}
            }
            if (layer instanceof Layer.Payload || layer instanceof Layer.Padding) continue;
            protocol = layer.name();
            info = about(layers, layer);
            if (quotes(layer)) break;
        }
        return new Summary(source, destination, protocol, info);
    }

    /// What follows is of the datagram that an error is about.
    static boolean quotes(Layer layer) {
        return switch (layer) {
            case Layer.Icmp(_, var icmp) -> icmp.quotes();
            case Layer.Icmpv6(_, var icmp) -> icmp.error();
            default -> false;
        };
    }

    private static String about(List<Layer> layers, Layer layer) {
        return layer instanceof Layer.Tcp
                ? about(layer) + " len=" + dataLength(layers)
                : about(layer);
    }

    /// Of a TCP segment in {@code layers}, in bytes.
    static int dataLength(List<Layer> layers) {
        return layers.stream()
                .filter(layer ->
                        switch (layer) {
                            case Layer.Http _, Layer.HttpChunks _, Layer.Payload _ -> true;
                            case Layer.Ftp _, Layer.Tls _, Layer.DnsLength _, Layer.Dns _ -> true;
                            default -> false;
                        })
                .mapToInt(Layer::length)
                .sum();
    }

    /// What matters most in {@code layer}, in the shorthand of the field; may be empty.
    static String about(Layer layer) {
        return switch (layer) {
            case Layer.Ethernet(_, var header) -> header.source() + " → " + header.destination();
            case Layer.Ipv4(_, var header) ->
                    header.source()
                            + " → "
                            + header.destination()
                            + (header.laterFragment() || header.moreFragments()
                                    ? " " + fragment(header.fragmentOffset())
                                    : "");
            case Layer.Vlan(_, var tag) -> "VLAN " + tag.id();
            case Layer.Llc(_, var llc) -> "DSAP 0x%02x".formatted(llc.dsap());
            case Layer.Snap(_, var snap) -> AssignedNumbers.etherType(snap.type());
            case Layer.Ipv6(_, var header) -> header.source() + " → " + header.destination();
            case Layer.Extension(_, FragmentHeader fragment) -> fragment(fragment.fragmentOffset());
            case Layer.Extension _ -> "";
            case Layer.Icmpv6(_, var icmp) ->
                    type(AssignedNumbers.icmpv6Type(icmp.type()), icmp.code());
            case Layer.Icmpv6Body(_, var message) -> about(message);
            case Layer.Arp(_, var arp) ->
                    arp.operation() == 1
                            ? say(
                                    "who has %s? tell %s",
                                    "%s 있습니까? %s에 알려 주세요", arp.targetIp(), arp.senderIp())
                            : say("%s is at %s", "%s의 주소는 %s", arp.senderIp(), arp.senderMac());
            case Layer.Tcp(_, var tcp) -> about(tcp);
            case Layer.Udp(_, var udp) -> udp.sourcePort() + " → " + udp.destinationPort();
            case Layer.Icmp(_, var icmp) ->
                    type(AssignedNumbers.icmpType(icmp.type()), icmp.code());
            case Layer.Http(_, HttpHead head) -> head.start().toString();
            case Layer.HttpChunks(_, var chunks) ->
                    say("%d chunks", "청크 %d개", chunks.chunks().size());
            case Layer.Dns(_, var dns) -> about(dns);
            case Layer.Dhcp(_, var dhcp) ->
                    dhcp.option(DhcpOption.MESSAGE_TYPE)
                            .map(type -> Labels.named(type.toString()))
                            .orElse("BOOTP");
            case Layer.Ftp(_, var message) -> message.toString();
            case Layer.Tls(_, var tls) ->
                    Labels.term(AssignedNumbers.tlsContent(tls.contentType()));
            case Layer.Malformed(_, _, _, var why) -> Labels.why(why);
            case Layer.Payload(var octets) -> firstLine(Texts.preview(octets));
            case Layer.CutShort _, Layer.Padding _, Layer.DnsLength _ -> "";
            case Layer.Loopback _, Layer.Cooked _, Layer.Cooked2 _ -> "";
        };
    }

    private static String type(String name, int code) {
        return Labels.term(name) + say(" code ", " 코드 ") + code;
    }

    private static String fragment(int offsetInEights) {
        return say("fragment at %d", "%d부터의 단편", offsetInEights * 8);
    }

    private static String about(DnsMessage dns) {
        var about =
                new StringBuilder(
                        dns.header().response() ? say("response", "응답") : say("query", "질의"));
        for (DnsQuestion question : dns.questions()) about.append(' ').append(question);
        for (DnsRecord record : dns.answers()) about.append(", ").append(record.data());
        return about.length() <= 100 ? about.toString() : about.substring(0, 100) + "…";
    }

    private static String about(Icmpv6Message message) {
        return switch (message) {
            case NeighborSolicitation asked -> say("who has %s?", "%s 있습니까?", asked.target());
            case NeighborAdvertisement told -> say("%s is here", "%s 여기 있습니다", told.target());
            case NeighborRedirect told ->
                    say("%s by way of %s", "%s은(는) %s을(를) 거쳐서", told.destination(), told.target());
            case Icmpv6Echo echo ->
                    "id=%d seq=%d".formatted(echo.identifier(), echo.sequenceNumber());
            case Icmpv6Error _, RouterSolicitation _, RouterAdvertisement _ -> "";
        };
    }

    private static String firstLine(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.length() <= 60 ? first : first.substring(0, 60) + "…";
    }

    private static String about(TcpHeader tcp) {
        return "%d → %d [%s] seq=%d%s win=%d"
                .formatted(
                        tcp.sourcePort(),
                        tcp.destinationPort(),
                        flags(tcp),
                        tcp.sequenceNumber(),
                        tcp.ack() ? " ack=" + tcp.acknowledgmentNumber() : "",
                        tcp.window());
    }

    /// The flags that are set, in the order people say them: SYN, ACK.
    static String flags(TcpHeader tcp) {
        var names = tcp.flags().stream().map(Enum::name).toList();
        return String.join(", ", names.reversed());
    }
}
