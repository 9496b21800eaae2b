package workbook.ch12.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.TcpOption;

/// An HTTP exchange that never was, another one for each learner: some of its frames come twice.
final class Exchange {
    private static final String[] WORDS = {
        "tides", "lamp", "river", "atlas", "moss", "comet", "salt"
    };
    private static final int[] STATUS = {200, 301, 403, 404, 410, 500, 503};
    private static final long HALF = 1L << 31;

    private final Random random;
    private final List<byte[]> frames = new ArrayList<>();
    private final int clientPort;
    private final int serverPort;
    private long clientNext;
    private long serverNext;

    private Exchange(Random random) {
        this.random = random;
        clientPort = random.nextInt(49152, 65536);
        serverPort = random.nextInt(1025, 49152);
        clientNext = random.nextLong(HALF);
        serverNext = random.nextLong(HALF);
    }

    static List<byte[]> of(Random random) {
        var exchange = new Exchange(random);
        exchange.run();
        return List.copyOf(exchange.frames);
    }

    private void run() {
        fromClient(Octets.NONE, Flag.SYN);
        clientNext++;
        fromServer(Octets.NONE, Flag.SYN, Flag.ACK);
        serverNext++;
        fromClient(Octets.NONE, Flag.ACK);
        String path = "/" + word() + "/" + word() + random.nextInt(100);
        Octets request = Octets.of(HttpHead.get(path, "host.example").bytes());
        for (int i = random.nextInt(3); i >= 0; i--) fromClient(request, Flag.PSH, Flag.ACK);
        clientNext += request.length();
        fromServer(Octets.NONE, Flag.ACK);
        int status = STATUS[random.nextInt(STATUS.length)];
        Octets response =
                Octets.of(HttpHead.response(status, word()).with("Content-Length", "0").bytes());
        for (int i = random.nextInt(3); i >= 0; i--) fromServer(response, Flag.PSH, Flag.ACK);
        serverNext += response.length();
        fromClient(Octets.NONE, Flag.ACK);
        fromServer(Octets.NONE, Flag.FIN, Flag.ACK);
        serverNext++;
        fromClient(Octets.NONE, Flag.FIN, Flag.ACK);
        clientNext++;
        fromServer(Octets.NONE, Flag.ACK);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private void fromClient(Octets data, Flag... flags) {
        frames.add(frame(1, 2, clientPort, serverPort, clientNext, serverNext, data, flags));
    }

    private void fromServer(Octets data, Flag... flags) {
        frames.add(frame(2, 1, serverPort, clientPort, serverNext, clientNext, data, flags));
    }

    /// With the options that nearly every segment has, so that no header is 20 bytes long.
    private static byte[] frame(
            int from,
            int to,
            int source,
            int destination,
            long seq,
            long ack,
            Octets data,
            Flag... flags) {
        boolean first = flags[0] == Flag.SYN && flags.length == 1;
        var tcp =
                TcpHeader.of(source, destination, seq, first ? 0 : ack, flags)
                        .withOptions(
                                new TcpOption.NoOperation(),
                                new TcpOption.NoOperation(),
                                new TcpOption.Timestamps(from * 1000L + 7, to * 1000L));
        return Packet.of(
                        EthernetHeader.of(
                                new MacAddress(0x0200_0000_0000L + to),
                                new MacAddress(0x0200_0000_0000L + from)),
                        Ipv4Header.of(
                                new Ipv4Address(0x0a00_0000 + from),
                                new Ipv4Address(0x0a00_0000 + to)),
                        tcp,
                        data)
                .bytes();
    }
}
