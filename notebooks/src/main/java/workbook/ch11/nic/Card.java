package workbook.ch11.nic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An adapter's software by hand; a subclass may go wrong at each step.
class Card implements NetworkCard.Nic {
    private final byte[] mac;
    private final int ip;
    private final Map<Integer, byte[]> known = new HashMap<>();
    private final Map<Integer, byte[]> waiting = new LinkedHashMap<>();

    Card(byte[] mac, int ip) {
        this.mac = mac;
        this.ip = ip;
    }

    boolean mine(int target) {
        return target == ip;
    }

    boolean asks(int operation) {
        return operation == 1;
    }

    void learn(Map<Integer, byte[]> table, int address, byte[] from) {
        table.put(address, from);
    }

    byte @Nullable [] taken(Map<Integer, byte[]> packets, int address) {
        return packets.remove(address);
    }

    byte[] everybody() {
        byte[] broadcast = new byte[6];
        Arrays.fill(broadcast, (byte) 0xff);
        return broadcast;
    }

    int shortest() {
        return 60;
    }

    @Override
    public List<byte[]> send(int to, byte[] packet) {
        byte[] found = known.get(to);
        if (found != null) return List.of(frame(found, 0x0800, packet));
        waiting.put(to, packet);
        return List.of(arp(everybody(), 1, new byte[6], to));
    }

    @Override
    public List<byte[]> onFrame(byte[] frame) {
        var in = ByteBuffer.wrap(frame);
        if (in.getChar(12) != 0x0806 || !mine(in.getInt(38))) return List.of();
        byte[] sender = Arrays.copyOfRange(frame, 22, 28);
        int from = in.getInt(28);
        learn(known, from, sender);
        var out = new ArrayList<byte[]>();
        if (asks(in.getChar(20))) out.add(arp(sender, 2, sender, from));
        byte[] packet = taken(waiting, from);
        if (packet != null) out.add(frame(sender, 0x0800, packet));
        return out;
    }

    private byte[] arp(byte[] to, int operation, byte[] targetMac, int target) {
        var arp = ByteBuffer.allocate(28);
        arp.putChar((char) 1).putChar((char) 0x0800).put((byte) 6).put((byte) 4);
        arp.putChar((char) operation).put(mac).putInt(ip).put(targetMac).putInt(target);
        return frame(to, 0x0806, arp.array());
    }

    private byte[] frame(byte[] to, int type, byte[] data) {
        var frame = ByteBuffer.allocate(Math.max(shortest(), 14 + data.length));
        return frame.put(to).put(mac).putChar((char) type).put(data).array();
    }
}
