package workbook.ch12.repair;

import lab.check.Mistake;
import lab.packet.Checksum;
import workbook.TwoCarries;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "checksum-only",
            en =
                    "The checksum fits the header as it stands, with the wrong "
                            + "total length still in it. The length counts header and data.",
            ko = "체크섬은 맞지만 총 길이가 틀린 채로 계산한 값입니다. 총 길이는 헤더와 데이터를 합한 길이입니다.")
    static final class ChecksumOnly implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            int header = (right[0] & 0x0f) * 4;
            right[10] = 0;
            right[11] = 0;
            int sum = Checksum.of(right, 0, header);
            right[10] = (byte) (sum >> 8);
            right[11] = (byte) sum;
            return right;
        }
    }

    @Mistake(
            id = "length-only",
            en =
                    "The total length is right now. Whoever changes a header must "
                            + "write its checksum anew.",
            ko = "총 길이는 맞았습니다. 헤더를 고치면 체크섬도 다시 써야 합니다.")
    static final class LengthOnly implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            right[2] = (byte) (right.length >> 8);
            right[3] = (byte) right.length;
            return right;
        }
    }

    @Mistake(
            id = "old-checksum-in-the-sum",
            en =
                    "The old checksum was in the sum while you computed the new "
                            + "one. The field counts as 0 then.",
            ko = "새 체크섬을 계산할 때 옛 체크섬이 합에 들어 있었습니다. 그동안 이 필드는 0이어야 합니다.")
    static final class OldChecksumInTheSum implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            int header = (right[0] & 0x0f) * 4;
            right[2] = (byte) (right.length >> 8);
            right[3] = (byte) right.length;
            int sum = Checksum.of(right, 0, header);
            right[10] = (byte) (sum >> 8);
            right[11] = (byte) sum;
            return right;
        }
    }

    @Mistake(
            id = "data-in-the-sum",
            en = "Your checksum covers the data. IPv4 protects its header only.",
            ko = "체크섬에 데이터까지 넣었습니다. IPv4는 헤더만 지킵니다.")
    static final class DataInTheSum implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            right[2] = (byte) (right.length >> 8);
            right[3] = (byte) right.length;
            right[10] = 0;
            right[11] = 0;
            int sum = Checksum.of(right);
            right[10] = (byte) (sum >> 8);
            right[11] = (byte) sum;
            return right;
        }
    }

    @Mistake(
            id = "always-20",
            en =
                    "You took 20 bytes for the header. With options it is longer; "
                            + "IHL says how long.",
            ko = "헤더를 20바이트로 보았습니다. 옵션이 있으면 더 깁니다. 길이는 IHL에 있습니다.")
    static final class Always20 implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            int header = 20;
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

    @Mistake(
            id = "folded-once",
            en =
                    "You add the carries in once. 2ffff becomes 10001 by that, which is 17 bits long: go on"
                            + " as long as there is something above the 16 bits.",
            ko =
                    "자리올림을 한 번만 더하고 있습니다. 2ffff는 한 번 접으면 10001이 되어 여전히 17비트입니다. 16비트를"
                            + " 넘는 것이 없을 때까지 되풀이하십시오.")
    static final class FoldedOnce implements Repair {
        @Override
        public byte[] repair(byte[] packet) {
            byte[] right = packet.clone();
            right[2] = (byte) (right.length >> 8);
            right[3] = (byte) right.length;
            right[10] = 0;
            right[11] = 0;
            int sum = TwoCarries.foldedOnce(right, (right[0] & 0x0f) * 4);
            right[10] = (byte) (sum >> 8);
            right[11] = (byte) sum;
            return right;
        }
    }
}
