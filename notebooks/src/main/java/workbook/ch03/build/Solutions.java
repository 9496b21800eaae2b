package workbook.ch03.build;

import java.nio.ByteBuffer;
import lab.check.Solution;
import lab.packet.Checksum;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Buffer implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            var out = ByteBuffer.allocate(20 + payload.length);
            out.put((byte) 0x45)
                    .put((byte) (h.dscp() << 2 | h.ecn()))
                    .putShort((short) out.capacity());
            out.putShort((short) h.identification());
            out.putShort(
                    (short) ((h.df() ? 0x4000 : 0) | (h.mf() ? 0x2000 : 0) | h.offsetBytes() / 8));
            out.put((byte) h.ttl()).put((byte) h.protocol()).putShort((short) 0);
            out.putInt(h.source()).putInt(h.destination()).put(payload);
            return out.putShort(10, (short) Checksum.of(out.array(), 0, 20)).array();
        }
    }

    @Solution
    static final class WordsAtTheirPlaces implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            int flags = (h.df() ? 2 : 0) + (h.mf() ? 1 : 0);
            int[] words = {
                0x4500 + h.dscp() * 4 + h.ecn(),
                20 + payload.length,
                h.identification(),
                flags * 0x2000 + h.offsetBytes() / 8,
                h.ttl() * 256 + h.protocol(),
                0,
                h.source() >>> 16,
                h.source() & 0xffff,
                h.destination() >>> 16,
                h.destination() & 0xffff
            };
            int sum = 0;
            for (int word : words) sum += word;
            words[5] = 0xffff - (sum % 0xffff == 0 ? 0xffff : sum % 0xffff);
            byte[] packet = new byte[20 + payload.length];
            for (int i = 0; i < 20; i++)
                packet[i] = (byte) (i % 2 == 0 ? words[i / 2] >> 8 : words[i / 2]);
            System.arraycopy(payload, 0, packet, 20, payload.length);
            return packet;
        }
    }
}
