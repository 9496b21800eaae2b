package workbook.ch10.sums;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class InParts implements Sums {
        @Override
        public Right checksums(byte[] frame) {
            var parts = Parts.of(frame);
            return new Right(
                    Parts.finish(Parts.words(parts.ipHeader())),
                    Parts.finish(parts.pseudo() + Parts.words(parts.segment())));
        }

        @Override
        public boolean offloaded(byte[] frame) {
            var parts = Parts.of(frame);
            return parts.tcpField() == parts.pseudo();
        }
    }

    /// Takes the old value out of the sum again instead of leaving it out.
    @Solution
    static final class TakenOut implements Sums {
        @Override
        public Right checksums(byte[] frame) {
            int tcp = tcp(frame);
            int ip = sum(frame, 14, tcp - 14) - at(frame, 24);
            int segment = pseudo(frame) + sum(frame, tcp, end(frame) - tcp) - at(frame, tcp + 16);
            return new Right(inverted(ip), inverted(segment));
        }

        @Override
        public boolean offloaded(byte[] frame) {
            return (inverted(pseudo(frame)) ^ 0xffff) == at(frame, tcp(frame) + 16);
        }

        private static int pseudo(byte[] frame) {
            return sum(frame, 26, 8) + 6 + end(frame) - tcp(frame);
        }

        private static int tcp(byte[] frame) {
            return 14 + (frame[14] & 15) * 4;
        }

        private static int end(byte[] frame) {
            return 14 + at(frame, 16);
        }

        private static int at(byte[] frame, int offset) {
            return ByteBuffer.wrap(frame).getChar(offset);
        }

        private static int sum(byte[] frame, int offset, int length) {
            int sum = 0;
            for (int i = offset; i + 1 < offset + length; i += 2) sum += at(frame, i);
            return length % 2 == 0 ? sum : sum + ((frame[offset + length - 1] & 0xff) << 8);
        }

        /// A sum of nothing but zeros stays 0; every other one folds to 1 to 0xffff.
        private static int inverted(int sum) {
            return 0xffff - (sum == 0 ? 0 : (sum - 1) % 0xffff + 1);
        }
    }
}
