package lab.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lab.frame.Layer;
import lab.packet.DhcpMessage;
import lab.packet.DhcpOption;
import lab.packet.DnsData;
import lab.packet.DnsMessage;
import lab.packet.DnsName;
import lab.packet.DnsQuestion;
import lab.packet.DnsRecord;
import lab.packet.FtpCommand;
import lab.packet.FtpMessage;
import lab.packet.FtpReply;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.packet.Octets;

/// {@link TsharkNames} for the messages of applications.
final class TsharkMessages {
    private static final Map<String, String> HTTP =
            Map.ofEntries(
                    Map.entry("host", "http.host"),
                    Map.entry("user-agent", "http.user_agent"),
                    Map.entry("content-type", "http.content_type"),
                    Map.entry("content-length", "http.content_length_header"),
                    Map.entry("transfer-encoding", "http.transfer_encoding"),
                    Map.entry("accept", "http.accept"),
                    Map.entry("location", "http.location"),
                    Map.entry("server", "http.server"),
                    Map.entry("cookie", "http.cookie"),
                    Map.entry("connection", "http.connection"),
                    Map.entry("referer", "http.referer"));

    private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r";

    private final TsharkNames names;

    private TsharkMessages(TsharkNames names) {
        this.names = names;
    }

    static void add(TsharkNames names, Layer layer) {
        var messages = new TsharkMessages(names);
        switch (layer) {
            case Layer.DnsLength(_, var length) -> names.put("dns.length", length.message());
            case Layer.Dns(_, var dns) -> messages.dns(dns);
            case Layer.Dhcp(_, var dhcp) -> messages.dhcp(dhcp);
            case Layer.Http(_, var head) -> messages.http(head);
            case Layer.HttpChunks(_, var chunks) -> {
                for (Octets chunk : chunks.chunks()) names.put("http.chunk_size", chunk.length());
                names.put("http.chunk_size", 0);
            }
            case Layer.Ftp(_, var ftp) -> messages.ftp(ftp);
            case Layer.Tls(_, var tls) -> {
                names.put("tls.record.content_type", tls.contentType());
                names.hex("tls.record.version", 4, tls.version());
                names.put("tls.record.length", tls.dataLength());
            }
            default -> {}
        }
    }

    private void dns(DnsMessage dns) {
        var header = dns.header();
        names.hex("dns.id", 4, header.id());
        int flags = Short.toUnsignedInt(ByteBuffer.wrap(header.bytes()).getShort(2));
        names.hex("dns.flags", 4, flags);
        names.flag("dns.flags.response", header.response());
        names.put("dns.flags.opcode", header.opcode());
        if (header.response()) names.flag("dns.flags.authoritative", header.authoritative());
        names.flag("dns.flags.truncated", header.truncated());
        names.flag("dns.flags.recdesired", header.recursionDesired());
        if (header.response()) names.flag("dns.flags.recavail", header.recursionAvailable());
        names.flag("dns.flags.z", header.z());
        names.flag("dns.flags.authenticated", header.authentic());
        names.flag("dns.flags.checkdisable", header.checkingDisabled());
        if (header.response()) names.put("dns.flags.rcode", header.responseCode());
        names.put("dns.count.queries", header.questions());
        names.put("dns.count.answers", header.answers());
        names.put("dns.count.auth_rr", header.authorities());
        names.put("dns.count.add_rr", header.additionals());
        for (DnsQuestion question : dns.questions()) {
            names.put("dns.qry.name", root(question.name()));
            names.put("dns.qry.type", question.type());
            names.hex("dns.qry.class", 4, question.questionClass());
            names.flag("dns.qry.qu", question.unicastResponse());
        }
        for (DnsRecord record : dns.answers()) record(record);
        for (DnsRecord record : dns.authorities()) record(record);
        for (DnsRecord record : dns.additionals()) record(record);
    }

    /// As tshark writes names: a dot in a label as one between labels, and an octet that is no
    /// visible character as C does, in octal digits, where RFC 1035 §5.1 has decimal ones. A name
    /// that begins with the octet 0 it takes for the root.
    private static String root(DnsName name) {
        if (name.labels().isEmpty()) return "<Root>";
        var octets = String.join(".", name.labels()).getBytes(StandardCharsets.ISO_8859_1);
        if (octets[0] == 0) return "<Root>";
        var text = new StringBuilder();
        new String(octets, StandardCharsets.UTF_8)
                .codePoints()
                .forEach(c -> {
                    int letter = ESCAPED.indexOf(c);
                    if (letter >= 0) text.append('\\').append("abtnvfr".charAt(letter));
                    else if (c < ' ' || c == 0x7f) text.append("\\%03o".formatted(c));
                    else text.appendCodePoint(c);
                });
        return text.toString();
    }

    private void record(DnsRecord record) {
        // Of SRV, tshark shows the name in parts.
        if (record.type() != DnsRecord.SRV) names.put("dns.resp.name", root(record.name()));
        names.put("dns.resp.type", record.type());
        names.flag("dns.resp.cache_flush", record.cacheFlush());
        if (record.type() != 41) {
            names.hex("dns.resp.class", 4, record.recordClass());
            names.put("dns.resp.ttl", record.ttl());
        }
        switch (record.data()) {
            case DnsData.A(var address) -> names.put("dns.a", address);
            case DnsData.Aaaa(var address) -> names.put("dns.aaaa", address);
            case DnsData.Name(var name) -> {
                var field =
                        switch (record.type()) {
                            case DnsRecord.NS -> "dns.ns";
                            case DnsRecord.CNAME -> "dns.cname";
                            default -> "dns.ptr.domain_name";
                        };
                names.put(field, root(name));
            }
            case DnsData.Mx(int preference, var exchange) -> {
                names.put("dns.mx.preference", preference);
                names.put("dns.mx.mail_exchange", root(exchange));
            }
            case DnsData.Txt(var texts) -> {
                for (Octets text : texts) {
                    names.put("dns.txt.length", text.length());
                    names.put("dns.txt", new String(text.bytes(), StandardCharsets.UTF_8));
                }
            }
            case DnsData.Soa soa -> {
                names.put("dns.soa.mname", root(soa.server()));
                names.put("dns.soa.rname", root(soa.mailbox()));
                names.put("dns.soa.serial_number", soa.serial());
                names.put("dns.soa.refresh_interval", soa.refresh());
                names.put("dns.soa.retry_interval", soa.retry());
                names.put("dns.soa.expire_limit", soa.expire());
            }
            case DnsData.Srv(int priority, int weight, int port, var target) -> {
                names.put("dns.srv.priority", priority);
                names.put("dns.srv.weight", weight);
                names.put("dns.srv.port", port);
                names.put("dns.srv.target", root(target));
            }
            case DnsData.Other _ -> {}
        }
    }

    private void dhcp(DhcpMessage dhcp) {
        names.put("dhcp.type", dhcp.op());
        names.hex("dhcp.hw.type", 2, dhcp.hardwareType());
        names.put("dhcp.hw.len", dhcp.hardwareLength());
        names.put("dhcp.hops", dhcp.hops());
        names.hex("dhcp.id", 8, dhcp.xid());
        names.put("dhcp.secs", dhcp.secs());
        names.hex("dhcp.flags", 4, (dhcp.broadcast() ? 0x8000 : 0) | dhcp.reserved());
        names.flag("dhcp.flags.bc", dhcp.broadcast());
        names.put("dhcp.ip.client", dhcp.clientIp());
        names.put("dhcp.ip.your", dhcp.yourIp());
        names.put("dhcp.ip.server", dhcp.nextServerIp());
        names.put("dhcp.ip.relay", dhcp.relayIp());
        if (dhcp.hardwareType() == 1 && dhcp.hardwareLength() == 6) {
            var mac = new MacAddress(dhcp.clientHardware().buffer().getLong() >>> 16);
            names.put("dhcp.hw.mac_addr", mac);
        }
        names.put("dhcp.cookie", "99.130.83.99");
        for (DhcpOption option : dhcp.allOptions()) {
            // tshark gives the end the same number as a pad, and counts pads in its own way.
            if (option.code() != DhcpOption.PAD && option.code() != DhcpOption.END)
                dhcpOption(option);
        }
    }

    private void dhcpOption(DhcpOption option) {
        names.put("dhcp.option.type", option.code());
        var data = option.data();
        names.put("dhcp.option.length", data.length());
        switch (option.code()) {
            case 53 -> {
                if (data.length() == 1) names.put("dhcp.option.dhcp", data.u8(0));
            }
            case 51 -> {
                if (data.length() == 4) {
                    long seconds = data.buffer().getInt() & 0xffff_ffffL;
                    names.put("dhcp.option.ip_address_lease_time", seconds);
                }
            }
            case 12 ->
                    names.put(
                            "dhcp.option.hostname",
                            new String(data.bytes(), StandardCharsets.ISO_8859_1));
            case 55 -> {
                for (byte wanted : data.bytes())
                    names.put("dhcp.option.request_list_item", wanted & 0xff);
            }
            case 61 -> {
                if (data.length() == 7 && data.u8(0) == 1) {
                    names.hex("dhcp.hw.type", 2, 1);
                    names.put("dhcp.hw.mac_addr", new MacAddress(data.bits(8, 48)));
                }
            }
            case 1 -> addresses("dhcp.option.subnet_mask", data);
            case 3 -> addresses("dhcp.option.router", data);
            case 6 -> addresses("dhcp.option.domain_name_server", data);
            case 50 -> addresses("dhcp.option.requested_ip_address", data);
            case 54 -> addresses("dhcp.option.dhcp_server_id", data);
            default -> {}
        }
    }

    private void addresses(String field, Octets data) {
        if (data.length() % 4 != 0) return;
        var in = data.buffer();
        while (in.hasRemaining()) names.put(field, new Ipv4Address(in.getInt()));
    }

    private void http(HttpHead head) {
        switch (head.start()) {
            case HttpHead.RequestLine(var method, var target, var version) -> {
                names.put("http.request.method", method);
                names.put("http.request.uri", target);
                names.put("http.request.version", version);
            }
            case HttpHead.StatusLine(var version, int code, var reason) -> {
                names.put("http.response.version", version);
                names.put("http.response.code", code);
                if (!reason.isEmpty()) names.put("http.response.phrase", reason);
            }
        }
        for (HttpHead.FieldLine line : head.lines()) {
            var field = HTTP.get(line.name().toLowerCase(java.util.Locale.ROOT));
            if (field != null) names.put(field, line.value());
        }
    }

    private void ftp(FtpMessage ftp) {
        switch (ftp) {
            case FtpCommand(var verb, var argument) -> {
                names.put("ftp.request.command", verb);
                if (!argument.isEmpty()) names.put("ftp.request.arg", argument);
            }
            case FtpReply(int code, List<String> lines) -> {
                names.put("ftp.response.code", code);
                names.put("ftp.response.arg", lines.getFirst());
            }
        }
    }
}
