package lab.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.frame.Layer;
import lab.packet.DnsData;
import lab.packet.DnsHeader;
import lab.packet.DnsLength;
import lab.packet.DnsRecord;
import lab.packet.FtpCommand;
import lab.packet.FtpReply;
import lab.packet.HttpHead;

/// Messages of applications, whose fields have no fixed place, and what is no protocol at all.
final class MessageNames {
    /// Of an HTTP message, with the names that Wireshark makes of theirs.
    private static final String[] HTTP_FIELDS = {
        "Host",
        "User-Agent",
        "Content-Type",
        "Server",
        "Location",
        "Cookie",
        "Referer",
        "Connection"
    };

    private MessageNames() {}

    static void add(Names names) {
        dns(names);
        http(names);
        ftp(names);
        names.protocol("data", Layer.Payload.class);
        names.numbers(
                "data.len",
                Kind.NUMBER,
                Layer.Payload.class,
                data -> Stream.of((long) data.length()));
        names.protocol("padding", Layer.Padding.class);
        names.protocol("malformed", Layer.Malformed.class);
        names.protocol("cut_short", Layer.CutShort.class);
    }

    private static void dns(Names names) {
        names.protocol("dns", Layer.Dns.class);
        names.fields("dns", Layer.DnsLength.class, DnsLength.LAYOUT);
        header(names, "id", Kind.NUMBER, header -> Stream.of(header.id()));
        flag(names, "response", header -> Stream.of(header.response()));
        header(names, "flags.opcode", Kind.NUMBER, header -> Stream.of(header.opcode()));
        flag(names, "authoritative", header -> answered(header, header.authoritative()));
        flag(names, "truncated", header -> Stream.of(header.truncated()));
        flag(names, "recdesired", header -> Stream.of(header.recursionDesired()));
        flag(names, "recavail", header -> answered(header, header.recursionAvailable()));
        header(
                names,
                "flags.rcode",
                Kind.NUMBER,
                header -> answered(header, header.responseCode()));
        header(names, "count.queries", Kind.NUMBER, header -> Stream.of(header.questions()));
        header(names, "count.answers", Kind.NUMBER, header -> Stream.of(header.answers()));
        header(names, "count.auth_rr", Kind.NUMBER, header -> Stream.of(header.authorities()));
        header(names, "count.add_rr", Kind.NUMBER, header -> Stream.of(header.additionals()));
        names.texts(
                "dns.qry.name",
                Layer.Dns.class,
                dns -> dns.message().questions().stream().map(one -> one.name().toString()));
        names.numbers(
                "dns.qry.type",
                Kind.NUMBER,
                Layer.Dns.class,
                dns -> dns.message().questions().stream().map(one -> (long) one.type()));
        names.texts(
                "dns.resp.name",
                Layer.Dns.class,
                dns -> records(dns).map(record -> record.name().toString()));
        names.numbers(
                "dns.resp.type",
                Kind.NUMBER,
                Layer.Dns.class,
                dns -> records(dns).map(record -> (long) record.type()));
        names.numbers("dns.a", Kind.IPV4, Layer.Dns.class, MessageNames::addresses);
    }

    /// What only an answer has.
    private static <T> Stream<T> answered(DnsHeader header, T value) {
        return header.response() ? Stream.of(value) : Stream.of();
    }

    private static void flag(Names names, String name, Function<DnsHeader, Stream<Boolean>> is) {
        header(names, "flags." + name, Kind.FLAG, is.andThen(all -> all.map(one -> one ? 1 : 0)));
    }

    private static void header(
            Names names, String name, Kind kind, Function<DnsHeader, Stream<Integer>> values) {
        names.numbers(
                "dns." + name,
                kind,
                Layer.Dns.class,
                dns -> values.apply(dns.message().header()).map(Integer::longValue));
    }

    private static Stream<DnsRecord> records(Layer.Dns dns) {
        var message = dns.message();
        return Stream.of(message.answers(), message.authorities(), message.additionals())
                .flatMap(List::stream);
    }

    private static Stream<Long> addresses(Layer.Dns dns) {
        return records(dns)
                .flatMap(record ->
                        record.data() instanceof DnsData.A(var address)
                                ? Stream.of(address.bits() & 0xffff_ffffL)
                                : Stream.of());
    }

    private static void http(Names names) {
        names.protocol("http", Layer.Http.class);
        names.texts(
                "http.request.method",
                Layer.Http.class,
                http -> request(http).map(HttpHead.RequestLine::method));
        names.texts(
                "http.request.uri",
                Layer.Http.class,
                http -> request(http).map(HttpHead.RequestLine::target));
        names.texts(
                "http.request.version",
                Layer.Http.class,
                http -> request(http).map(HttpHead.RequestLine::version));
        names.numbers(
                "http.request",
                Kind.FLAG,
                Layer.Http.class,
                http -> Stream.of(request(http).count()));
        names.numbers(
                "http.response",
                Kind.FLAG,
                Layer.Http.class,
                http -> Stream.of(1 - request(http).count()));
        names.numbers(
                "http.response.code",
                Kind.NUMBER,
                Layer.Http.class,
                http ->
                        http.head().start() instanceof HttpHead.StatusLine(_, int code, _)
                                ? Stream.of((long) code)
                                : Stream.of());
        for (String field : HTTP_FIELDS) {
            var name = "http." + field.toLowerCase(Locale.ROOT).replace('-', '_');
            names.texts(name, Layer.Http.class, http -> http.head().field(field).stream());
        }
    }

    private static Stream<HttpHead.RequestLine> request(Layer.Http http) {
        return http.head().start() instanceof HttpHead.RequestLine request
                ? Stream.of(request)
                : Stream.of();
    }

    private static void ftp(Names names) {
        names.protocol("ftp", Layer.Ftp.class);
        names.texts(
                "ftp.request.command",
                Layer.Ftp.class,
                ftp ->
                        ftp.message() instanceof FtpCommand command
                                ? Stream.of(command.verb())
                                : Stream.of());
        names.texts(
                "ftp.request.arg",
                Layer.Ftp.class,
                ftp ->
                        ftp.message() instanceof FtpCommand command && !command.argument().isEmpty()
                                ? Stream.of(command.argument())
                                : Stream.of());
        names.numbers(
                "ftp.response.code",
                Kind.NUMBER,
                Layer.Ftp.class,
                ftp ->
                        ftp.message() instanceof FtpReply reply
                                ? Stream.of((long) reply.code())
                                : Stream.of());
    }
}
