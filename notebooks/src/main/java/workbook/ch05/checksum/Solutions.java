package workbook.ch05.checksum;

import java.nio.ByteBuffer;
import lab.check.Solution;
import lab.packet.Checksum;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class OneArray implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            var all = ByteBuffer.allocate(12 + datagram.length);
            all.putInt(source).putInt(destination);
            all.put((byte) 0).put((byte) 17).putShort((short) datagram.length).put(datagram);
            all.putShort(12 + 6, (short) 0);
            int checksum = Checksum.of(all.array());
            return checksum == 0 ? 0xffff : checksum;
        }
    }

    @Solution
    static final class RunningSum implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long sum = 17L + datagram.length;
            for (int address : new int[] {source, destination}) {
                sum += (address >>> 16) + (address & 0xffff);
            }
            for (int i = 0; i < datagram.length; i++) {
                if (i == 6 || i == 7) continue;
                sum += (long) (datagram[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
            }
            while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
            return sum == 0xffff ? 0xffff : (int) (0xffff - sum);
        }
    }

    @Solution
    static final class Remainder implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long sum =
                    Integer.toUnsignedLong(source)
                            + Integer.toUnsignedLong(destination)
                            + 17
                            + datagram.length;
            for (int i = 0; i < datagram.length; i += 2) {
                int low = i + 1 < datagram.length ? datagram[i + 1] & 0xff : 0;
                if (i != 6) sum += (datagram[i] & 0xff) * 256 + low;
            }
            return (int) (0xffff - sum % 0xffff);
        }
    }
}
