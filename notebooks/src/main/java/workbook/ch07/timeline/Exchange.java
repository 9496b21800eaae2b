package workbook.ch07.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.link.VirtualLan;
import lab.stack.Connection;
import lab.stack.Host;
import workbook.ch07.timeline.Timeline.Arrow;

/// The connection that is foretold, as it happens on a LAN in memory.
final class Exchange {
    private Exchange() {}

    static List<Arrow> arrows() {
        var lan = new VirtualLan(7);
        var client = Host.on(lan, "client", "10.0.0.1/24");
        var server = Host.on(lan, "server", "10.0.0.2/24");
        lan.connect(client.port(), server.port());
        var frames = lan.capture();
        server.listen(80).onAccept(connection -> connection.onChange(Exchange::serve));
        var connection = client.connect(50000, "10.0.0.2", 80);
        connection.write("hello");
        connection.onChange(Exchange::receive);
        lan.run();
        return arrows(frames);
    }

    private static void serve(Connection connection) {
        if (connection.read().length > 0) connection.write("hi!");
        if (connection.atEnd()) connection.close();
    }

    private static void receive(Connection connection) {
        if (connection.read().length > 0) connection.close();
    }

    private static List<Arrow> arrows(List<Frame> frames) {
        var arrows = new ArrayList<Arrow>();
        long first = 0;
        long other = 0;
        for (Frame frame : frames) {
            var layer = frame.find(Layer.Tcp.class);
            if (layer.isEmpty()) continue;
            var tcp = layer.get().header();
            boolean fromClient = tcp.sourcePort() == 50000;
            if (tcp.syn() && fromClient) first = tcp.sequenceNumber();
            if (tcp.syn() && !fromClient) other = tcp.sequenceNumber();
            var ip = frame.find(Layer.Ipv4.class).orElseThrow().header();
            int data = ip.totalLength() - ip.ihl() * 4 - tcp.dataOffset() * 4;
            long seq = tcp.sequenceNumber() - (fromClient ? first : other);
            long ack = tcp.ack() ? tcp.acknowledgmentNumber() - (fromClient ? other : first) : 0;
            var flags = tcp.flags().stream().map(Enum::name).collect(Collectors.joining(" "));
            arrows.add(
                    new Arrow(fromClient ? "client" : "server", flags, (int) seq, (int) ack, data));
        }
        return arrows;
    }
}
