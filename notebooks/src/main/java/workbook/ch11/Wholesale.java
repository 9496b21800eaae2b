package workbook.ch11;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import lab.stack.client.Peer;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// A client another way: it keeps every byte of the server under its place, and works out from
/// three numbers what is left to do.
public class Wholesale implements Peer {
    private static final int MSS = 536;

    private final int iss;
    private final byte[] request;
    private final TreeMap<Integer, Byte> bytes = new TreeMap<>();
    private int irs;
    private int have;
    private int end = Integer.MAX_VALUE;
    private int acknowledged;
    private int sent;
    private int window;
    private boolean reset;
    private int wait = 1000;
    private int alarm;

    /// @param request what to ask
    public Wholesale(int iss, byte[] request) {
        this.iss = iss;
        this.request = request;
    }

    @Override
    public List<TcpSegment> open(int now) {
        sent = 1;
        alarm = now + wait;
        return List.of(at(0, TcpSegment.SYN));
    }

    /// @param place counted from our SYN
    private TcpSegment at(int place, int flags, byte... data) {
        boolean syn = (flags & TcpSegment.SYN) != 0;
        int next = have + (ended() ? 1 : 0);
        int ack = syn ? 0 : irs + 1 + next;
        return new TcpSegment(flags, iss + place, ack, Tcb.WINDOW, data);
    }

    private boolean ended() {
        return have == end;
    }

    private boolean connected() {
        return acknowledged > 0;
    }

    @Override
    public List<TcpSegment> onSegment(TcpSegment segment, int now) {
        if (closed()) return List.of();
        boolean ack = segment.has(TcpSegment.ACK);
        if (segment.has(TcpSegment.RST)) {
            reset =
                    connected()
                            ? segment.seq() == irs + 1 + have + (ended() ? 1 : 0)
                            : ack && segment.ack() == iss + 1;
            return List.of();
        }
        if (!ack) return List.of();
        if (!connected()) {
            if (segment.ack() != iss + 1) {
                return List.of(new TcpSegment(TcpSegment.RST, segment.ack(), 0, 0, new byte[0]));
            }
            if (!segment.has(TcpSegment.SYN)) return List.of();
            irs = segment.seq();
        }
        boolean wasIdle = acknowledged == sent;
        int place = segment.ack() - iss;
        if (place >= acknowledged && place <= sent) {
            if (place > acknowledged) {
                wait = 1000;
                alarm = now + wait;
            }
            acknowledged = place;
            window = segment.window();
        }
        var out = new ArrayList<TcpSegment>();
        if (collect(segment)) out.add(at(sent, TcpSegment.ACK));
        wasIdle |= acknowledged == sent;
        while (sent - 1 < request.length && acknowledged + window > sent) {
            int room = Math.min(acknowledged + window - sent, MSS);
            var piece = piece(sent, room);
            out.add(piece);
            sent += piece.data().length;
        }
        if (ended() && sent == request.length + 1) {
            out.add(at(sent++, TcpSegment.FIN | TcpSegment.ACK));
        }
        if (wasIdle) alarm = now + wait;
        return out;
    }

    /// @return whether the segment wants an answer
    private boolean collect(TcpSegment segment) {
        int first = segment.seq() - (irs + 1);
        byte[] data = segment.data();
        for (int i = 0; i < data.length; i++) bytes.putIfAbsent(first + i, data[i]);
        while (bytes.containsKey(have)) have++;
        boolean fin = segment.has(TcpSegment.FIN);
        if (fin && first + data.length == have) end = have;
        return data.length > 0 || fin || segment.has(TcpSegment.SYN);
    }

    private TcpSegment piece(int place, int most) {
        int end = Math.min(request.length, place - 1 + most);
        byte[] data = Arrays.copyOfRange(request, place - 1, end);
        return at(place, TcpSegment.PSH | TcpSegment.ACK, data);
    }

    @Override
    public List<TcpSegment> tick(int now) {
        boolean done = acknowledged == sent && sent > request.length;
        if (closed() || done || now < alarm) return List.of();
        wait *= 2;
        alarm = now + wait;
        if (!connected()) return List.of(at(0, TcpSegment.SYN));
        if (acknowledged > request.length) {
            return List.of(at(acknowledged, TcpSegment.FIN | TcpSegment.ACK));
        }
        var piece = piece(acknowledged, Math.min(MSS, Math.max(1, window)));
        sent = Math.max(sent, acknowledged + piece.data().length);
        return List.of(piece);
    }

    @Override
    public byte[] page() {
        byte[] page = new byte[have];
        for (int i = 0; i < have; i++) page[i] = bytes.getOrDefault(i, (byte) 0);
        return page;
    }

    @Override
    public boolean closed() {
        return reset || acknowledged == request.length + 2;
    }
}
