package workbook.ch11;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Predicate;
import lab.check.Text;
import lab.check.Trial;
import lab.frame.Frame;
import lab.link.Cable;
import lab.link.VirtualLan;
import lab.packet.Ipv4Address;
import lab.stack.Connection;
import lab.stack.Host;
import lab.stack.Parts;
import lab.stack.client.ClientHost;
import lab.stack.client.Peer;
import lab.stack.client.ReferenceNic;
import lab.stack.client.ReferenceParts;

/// A server with one page, and a cable to it.
///
/// @param serves writes the page to whoever asked, and closes
/// @param lost frames that get lost on the cable, whatever the seed says
public record Site(Cable cable, Predicate<Frame> lost, Parts parts, String page, Server serves) {
    public static final String REQUEST = "GET / HTTP/1.0\r\nHost: lab\r\n\r\n";
    private static final Text PAGE = new Text("the page", "페이지");
    private static final Text CLOSED = new Text("whether the connection is closed", "연결이 닫혔는가");
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Ipv4Address CLIENT = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address SERVER = Ipv4Address.of("10.0.0.2");

    /// How a page is served.
    @FunctionalInterface
    public interface Server {
        Server AT_ONCE =
                (lan, connection, page) -> {
                    connection.write(page);
                    connection.close();
                };

        void serve(VirtualLan lan, Connection connection, String page);
    }

    public static Site of(String page) {
        return new Site(Cable.PERFECT, frame -> false, Parts.REFERENCE, page, Server.AT_ONCE);
    }

    /// A head and this many bytes of text.
    public static String page(int bytes) {
        var text = new StringBuilder("HTTP/1.0 200 OK\r\n\r\n");
        for (int i = 0; i < bytes; i++) text.append(i % 32 == 31 ? '\n' : (char) ('a' + i % 26));
        return text.toString();
    }

    public Site withCable(Cable other) {
        return new Site(other, lost, parts, page, serves);
    }

    public Site losing(Predicate<Frame> other) {
        return new Site(cable, other, parts, page, serves);
    }

    public Site withParts(Parts other) {
        return new Site(cable, lost, other, page, serves);
    }

    public Site servedBy(Server other) {
        return new Site(cable, lost, parts, page, other);
    }

    /// Lets a client fetch the page, and holds what it got against the page.
    ///
    /// @param request that the client was made with
    public void fetch(Trial trial, Peer client, String request, long seed, Duration atMost) {
        var lan = new VirtualLan(seed);
        var port = lan.port("client");
        var server = Host.on(lan, "server", parts, SERVER + "/24");
        lan.connect(port, server.port(), cable).loseWhen(lost);
        byte[] mac = HexFormat.ofDelimiter(":").parseHex(port.mac().toString());
        var nic = new ReferenceNic(mac, CLIENT.bits());
        var host = new ClientHost(port, lan.events(), CLIENT, nic, ReferenceParts::echo);
        server.listen(80)
                .onAccept(connection -> {
                    var asked = new StringBuilder();
                    connection.onChange(each -> {
                        boolean before = asked.toString().equals(request);
                        asked.append(new String(each.read(), StandardCharsets.US_ASCII));
                        if (!before && asked.toString().equals(request)) {
                            serves.serve(lan, each, page);
                        }
                    });
                });
        host.fetch(client, 49152, SERVER, 80);
        while (!client.closed() && lan.now().compareTo(atMost) < 0) lan.runFor(STEP);
        trial.expect(PAGE, Steps.text(page), client.page());
        trial.expect(CLOSED, true, client.closed());
    }
}
