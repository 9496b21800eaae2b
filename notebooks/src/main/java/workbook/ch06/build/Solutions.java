package workbook.ch06.build;

import java.nio.ByteBuffer;
import lab.check.Solution;
import lab.packet.Checksum;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Buffer implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            var out = ByteBuffer.allocate(20 + options.length + data.length);
            out.putShort((short) h.sourcePort()).putShort((short) h.destinationPort());
            out.putInt(h.sequence()).putInt(h.acknowledgment());
            out.put((byte) ((5 + options.length / 4) << 4)).put((byte) h.flags());
            out.putShort((short) h.window()).putInt(0).put(options).put(data);
            var all = ByteBuffer.allocate(12 + out.capacity()).putInt(source).putInt(destination);
            all.putShort((short) 6).putShort((short) out.capacity()).put(out.array());
            return out.putShort(16, (short) Checksum.of(all.array())).array();
        }
    }

    @Solution
    static final class WordsAtTheirPlaces implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            int header = 20 + options.length;
            byte[] segment = new byte[header + data.length];
            int[] words = {
                h.sourcePort(),
                h.destinationPort(),
                h.sequence() >>> 16,
                h.sequence() & 0xffff,
                h.acknowledgment() >>> 16,
                h.acknowledgment() & 0xffff,
                header / 4 * 0x1000 + h.flags(),
                h.window()
            };
            for (int i = 0; i < 16; i++) {
                segment[i] = (byte) (i % 2 == 0 ? words[i / 2] >> 8 : words[i / 2]);
            }
            System.arraycopy(options, 0, segment, 20, options.length);
            System.arraycopy(data, 0, segment, header, data.length);
            long sum = 6L + segment.length;
            sum += (source >>> 16) + (source & 0xffff);
            sum += (destination >>> 16) + (destination & 0xffff);
            for (int i = 0; i < segment.length; i++) {
                sum += (segment[i] & 0xff) * (i % 2 == 0 ? 256L : 1L);
            }
            int checksum = sum % 0xffff == 0 ? 0 : (int) (0xffff - sum % 0xffff);
            segment[16] = (byte) (checksum >> 8);
            segment[17] = (byte) checksum;
            return segment;
        }
    }
}
