package workbook.ch01.verify;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    static int checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i += 2)
            sum += (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff);
        while (sum >>> 16 != 0) sum = (sum & 0xffff) + (sum >>> 16);
        return ~sum & 0xffff;
    }

    @Solution
    static final class SumIsZero implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return checksum(header) == 0;
        }
    }

    @Solution
    static final class TakeTheFieldOut implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            byte[] zeroed = header.clone();
            zeroed[10] = 0;
            zeroed[11] = 0;
            int field = (header[10] & 0xff) << 8 | (header[11] & 0xff);
            int computed = checksum(zeroed);
            return computed == field;
        }
    }

    @Solution
    static final class MultipleOf65535 implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            int sum = 0;
            for (int i = 0; i < header.length; i++)
                sum += (header[i] & 0xff) * (i % 2 == 0 ? 256 : 1);
            return sum != 0 && sum % 0xffff == 0;
        }
    }
}
