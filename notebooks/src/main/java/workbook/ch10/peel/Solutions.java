package workbook.ch10.peel;

import static java.util.Arrays.copyOfRange;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Slices implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            int ip = 14;
            int tcp = ip + (frame[ip] & 0x0f) * 4;
            int data = tcp + (frame[tcp + 12] >> 4 & 0x0f) * 4;
            int end = ip + ((frame[ip + 2] & 0xff) << 8 | (frame[ip + 3] & 0xff));
            return new Layers(
                    copyOfRange(frame, 0, ip),
                    copyOfRange(frame, ip, tcp),
                    copyOfRange(frame, tcp, data),
                    copyOfRange(frame, data, end));
        }
    }

    @Solution
    static final class OneAfterTheOther implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            var in = ByteBuffer.wrap(frame);
            byte[] ethernet = take(in, 14);
            in.limit(14 + in.getChar(16));
            byte[] ip = take(in, 4 * (in.get(in.position()) & 15));
            byte[] tcp = take(in, (in.get(in.position() + 12) & 0xf0) / 4);
            return new Layers(ethernet, ip, tcp, take(in, in.remaining()));
        }

        private static byte[] take(ByteBuffer in, int bytes) {
            byte[] taken = new byte[bytes];
            in.get(taken);
            return taken;
        }
    }
}
