package lab.filter;

import java.util.stream.Stream;
import lab.frame.Layer;
import lab.packet.DnsData;
import lab.packet.DnsLength;
import lab.packet.DnsQuestion;
import lab.packet.FtpCommand;
import lab.packet.FtpReply;
import lab.packet.HttpHead;

/// Messages of applications, whose fields have no fixed place, and what is no protocol at all.
final class MessageNames {
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
        names.numbers(
                "dns.id",
                Kind.NUMBER,
                Layer.Dns.class,
                dns -> Stream.of((long) dns.message().header().id()));
        names.numbers(
                "dns.flags.response",
                Kind.FLAG,
                Layer.Dns.class,
                dns -> Stream.of(dns.message().header().response() ? 1L : 0L));
        names.numbers(
                "dns.flags.rcode",
                Kind.NUMBER,
                Layer.Dns.class,
                dns -> Stream.of((long) dns.message().header().responseCode()));
        names.texts(
                "dns.qry.name",
                Layer.Dns.class,
                dns -> questions(dns).map(one -> one.name().toString()));
        names.numbers(
                "dns.qry.type",
                Kind.NUMBER,
                Layer.Dns.class,
                dns -> questions(dns).map(one -> (long) one.type()));
        names.numbers("dns.a", Kind.IPV4, Layer.Dns.class, MessageNames::addresses);
    }

    private static Stream<DnsQuestion> questions(Layer.Dns dns) {
        return dns.message().questions().stream();
    }

    private static Stream<Long> addresses(Layer.Dns dns) {
        return dns.message().answers().stream()
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
        names.texts(
                "http.user_agent",
                Layer.Http.class,
                http -> http.head().field("User-Agent").stream());
        names.texts(
                "http.content_type",
                Layer.Http.class,
                http -> http.head().field("Content-Type").stream());
        names.numbers(
                "http.response.code",
                Kind.NUMBER,
                Layer.Http.class,
                http ->
                        http.head().start() instanceof HttpHead.StatusLine(_, int code, _)
                                ? Stream.of((long) code)
                                : Stream.of());
        names.texts("http.host", Layer.Http.class, http -> http.head().field("Host").stream());
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
