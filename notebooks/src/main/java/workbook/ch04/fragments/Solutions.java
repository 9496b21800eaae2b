package workbook.ch04.fragments;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lab.check.Solution;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByHand extends Cutter {}

    /// Takes the first piece off and cuts what is left.
    @Solution
    static final class PieceByPiece implements Fragments {
        @Override
        public List<byte[]> fragment(byte[] packet, int mtu) {
            if (packet.length <= mtu) return List.of(packet);
            var header = Ipv4Header.decode(ByteBuffer.wrap(packet));
            if (header.dontFragment()) throw new IllegalArgumentException("needs " + mtu);
            int most = (mtu - 20) / 8 * 8;
            var pieces = new ArrayList<byte[]>();
            pieces.add(piece(header.withMoreFragments(true), packet, 20, 20 + most));
            var rest = header.withFragmentOffset(header.fragmentOffset() + most / 8);
            pieces.addAll(fragment(piece(rest, packet, 20 + most, packet.length), mtu));
            return pieces;
        }

        private static byte[] piece(Ipv4Header header, byte[] packet, int from, int to) {
            var whole = header.withTotalLength(20 + to - from).withRightChecksum();
            return Packet.exactly(whole, Octets.view(packet, from, to - from)).bytes();
        }
    }
}
