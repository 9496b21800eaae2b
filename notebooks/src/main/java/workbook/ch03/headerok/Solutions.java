package workbook.ch03.headerok;

import java.util.Arrays;
import lab.check.Solution;
import lab.packet.Checksum;

final class Solutions {
    private Solutions() {}

    private static int checksum(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        while (sum >>> 16 != 0) sum = (sum & 0xffff) + (sum >>> 16);
        return ~sum & 0xffff;
    }

    private static int headerBytes(byte[] packet) {
        return (packet[0] & 0xf) * 4;
    }

    @Solution
    static final class SumIsZero implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return checksum(packet, headerBytes(packet)) == 0;
        }
    }

    @Solution
    static final class FromTheLibrary implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return Checksum.of(packet, 0, (packet[0] & 0xf) * 4) == 0;
        }
    }

    @Solution
    static final class TakeTheFieldOut implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            byte[] header = Arrays.copyOf(packet, headerBytes(packet));
            int field = (header[10] & 0xff) << 8 | (header[11] & 0xff);
            header[10] = 0;
            header[11] = 0;
            return checksum(header, header.length) == field;
        }
    }
}
