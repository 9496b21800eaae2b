package workbook.ch12.repair;

import java.nio.ByteBuffer;
import lab.check.Solution;
import lab.packet.Checksum;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class InPlace implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            int header = (right[0] & 0x0f) * 4;
            right[2] = (byte) (right.length >> 8);
            right[3] = (byte) right.length;
            right[10] = 0;
            right[11] = 0;
            int sum = Checksum.of(right, 0, header);
            right[10] = (byte) (sum >> 8);
            right[11] = (byte) sum;
            return right;
        }
    }

    @Solution
    static final class Words implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            var right = ByteBuffer.wrap(packet.clone());
            right.putShort(2, (short) packet.length).putShort(10, (short) 0);
            int sum = 0;
            for (int at = 0; at < (packet[0] & 0x0f) * 4; at += 2) {
                sum += right.getShort(at) & 0xffff;
                sum = (sum & 0xffff) + (sum >>> 16);
            }
            return right.putShort(10, (short) ~sum).array();
        }
    }
}
