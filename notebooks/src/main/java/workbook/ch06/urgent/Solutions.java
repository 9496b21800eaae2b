package workbook.ch06.urgent;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class FlagFirst implements Urgent {
        @Override
        public int urgentBytes(byte[] segment) {
            if ((segment[13] & 0x20) == 0) return 0;
            return (segment[18] & 0xff) << 8 | (segment[19] & 0xff);
        }
    }

    @Solution
    static final class Product implements Urgent {
        @Override
        public int urgentBytes(byte[] segment) {
            return (segment[13] >> 5 & 1) * ByteBuffer.wrap(segment).getChar(18);
        }
    }
}
