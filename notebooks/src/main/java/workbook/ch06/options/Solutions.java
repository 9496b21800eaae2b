package workbook.ch06.options;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Index implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            var options = new ArrayList<Opt>();
            int end = (segment[12] & 0xf0) >> 2;
            int at = 20;
            while (at < end && segment[at] != 0) {
                int kind = segment[at] & 0xff;
                if (kind == 1) {
                    options.add(new Opt(1, new byte[0]));
                    at++;
                    continue;
                }
                if (at + 1 >= end) break;
                int length = segment[at + 1] & 0xff;
                if (length < 2 || at + length > end) break;
                options.add(new Opt(kind, Arrays.copyOfRange(segment, at + 2, at + length)));
                at += length;
            }
            return options;
        }
    }

    @Solution
    static final class Recursion implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            int end = Byte.toUnsignedInt(segment[12]) / 16 * 4;
            return rest(ByteBuffer.wrap(segment, 20, end - 20).slice());
        }

        private static List<Opt> rest(ByteBuffer in) {
            if (!in.hasRemaining()) return new ArrayList<>();
            int kind = Byte.toUnsignedInt(in.get());
            if (kind == 0 || (kind != 1 && !in.hasRemaining())) return new ArrayList<>();
            int data = kind == 1 ? 0 : Byte.toUnsignedInt(in.get()) - 2;
            if (data < 0 || data > in.remaining()) return new ArrayList<>();
            byte[] bytes = new byte[data];
            in.get(bytes);
            var options = new ArrayList<Opt>();
            options.add(new Opt(kind, bytes));
            options.addAll(rest(in));
            return options;
        }
    }
}
