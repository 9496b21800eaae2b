package workbook.ch04.fragments;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.packet.Checksum;

/// Cuts packets rightly or, where a subclass goes wrong, wrongly.
abstract class Cutter implements Fragments {
    int most(int mtu) {
        return (mtu - 20) / 8 * 8;
    }

    int offset(int old, int from) {
        return old + from / 8;
    }

    boolean more(boolean hadMore, int to, int data) {
        return to < data || hadMore;
    }

    boolean obeys() {
        return true;
    }

    boolean sums() {
        return true;
    }

    @Override
    public List<byte[]> fragment(byte[] packet, int mtu) {
        if (packet.length <= mtu) return List.of(packet);
        int word = ByteBuffer.wrap(packet).getChar(6);
        if (obeys() && (word & 0x4000) != 0) throw new IllegalArgumentException("DF is set");
        int data = packet.length - 20;
        var fragments = new ArrayList<byte[]>();
        for (int from = 0; from < data; from += most(mtu)) {
            int to = Math.min(data, from + most(mtu));
            boolean more = more((word & 0x2000) != 0, to, data);
            int place = offset(word & 0x1fff, from) & 0x1fff;
            fragments.add(piece(packet, from, to, (word & 0x4000) | (more ? 0x2000 : 0) | place));
        }
        return fragments;
    }

    private byte[] piece(byte[] packet, int from, int to, int word) {
        byte[] piece = Arrays.copyOf(packet, 20 + to - from);
        System.arraycopy(packet, 20 + from, piece, 20, to - from);
        var header = ByteBuffer.wrap(piece);
        header.putChar(2, (char) piece.length).putChar(6, (char) word);
        if (!sums()) return piece;
        header.putChar(10, (char) 0).putChar(10, (char) Checksum.of(piece, 0, 20));
        return piece;
    }
}
