package workbook.ch04.forward;

import java.nio.ByteBuffer;
import lab.check.Solution;
import lab.packet.Checksum;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import org.jspecify.annotations.Nullable;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Anew implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            if ((packet[8] & 0xff) <= 1) return null;
            byte[] next = packet.clone();
            next[8]--;
            next[10] = 0;
            next[11] = 0;
            int checksum = Checksum.of(next, 0, (next[0] & 0xf) * 4);
            next[10] = (byte) (checksum >> 8);
            next[11] = (byte) checksum;
            return next;
        }
    }

    /// RFC 1141: the checksum alone says what it must become.
    @Solution
    static final class InPlace implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            var header = ByteBuffer.wrap(packet);
            int ttl = Byte.toUnsignedInt(header.get(8));
            if (ttl < 2) return null;
            int checksum = header.getChar(10) + 0x100;
            header.put(8, (byte) (ttl - 1));
            header.putChar(10, (char) (checksum + (checksum >>> 16)));
            return packet;
        }
    }

    @Solution
    static final class Records implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            var header = Ipv4Header.decode(ByteBuffer.wrap(packet));
            if (header.ttl() < 2) return null;
            var next = header.withTtl(header.ttl() - 1).withRightChecksum();
            int length = header.length();
            return Packet.exactly(next, Octets.view(packet, length, packet.length - length))
                    .bytes();
        }
    }
}
