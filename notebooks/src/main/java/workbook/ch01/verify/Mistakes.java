package workbook.ch01.verify;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int checksum(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i += 2) sum += (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff);
        while (sum >>> 16 != 0) sum = (sum & 0xffff) + (sum >>> 16);
        return ~sum & 0xffff;
    }

    private static int field(byte[] header) {
        return (header[10] & 0xff) << 8 | (header[11] & 0xff);
    }

    @Mistake(
            id = "compares-to-ffff",
            en =
                    "You compare your checksum with ffff. The sum of a good header is "
                            + "ffff, but checksum inverts it at the end: what comes out is 0.",
            ko =
                    "체크섬을 ffff와 비교하고 있습니다. 올바른 헤더의 합은 ffff이지만, "
                            + "checksum은 마지막에 비트를 뒤집습니다. 그래서 결과는 0입니다.")
    static final class ComparesToFfff implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return checksum(header, header.length) == 0xffff;
        }
    }

    @Mistake(
            id = "compares-with-field",
            en =
                    "You sum the header with the checksum still in it, and compare the "
                            + "result with that same field. Either take the field out first, or "
                            + "look for 0.",
            ko = "체크섬 필드가 들어 있는 채로 합을 구한 뒤 그 필드와 비교하고 " + "있습니다. 필드를 먼저 0으로 하거나, 결과가 0인지 보십시오.")
    static final class ComparesWithField implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return checksum(header, header.length) == field(header);
        }
    }

    @Mistake(
            id = "first-20-bytes",
            en =
                    "You always sum 20 bytes. A header with options is longer, and the "
                            + "checksum covers the options too: sum header.length bytes.",
            ko =
                    "늘 20바이트만 더하고 있습니다. 옵션이 있는 헤더는 더 길고, 체크섬은 "
                            + "옵션까지 포함합니다. header.length바이트를 더하십시오.")
    static final class First20Bytes implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return checksum(header, 20) == 0;
        }
    }

    @Mistake(
            id = "always-true",
            en =
                    "You call every header good, damaged ones too. The checksum over the "
                            + "whole header has to decide.",
            ko = "손상된 헤더까지 모두 올바르다고 답하고 있습니다. 헤더 전체의 " + "체크섬으로 판단해야 합니다.")
    static final class AlwaysTrue implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return true;
        }
    }

    @Mistake(
            id = "field-is-there",
            en =
                    "You look whether the checksum field is filled in. That it is there "
                            + "does not make it right, and 0000 is a checksum like any other.",
            ko = "체크섬 필드가 채워져 있는지만 보고 있습니다. 값이 있다고 맞는 것은 " + "아니며, 0000도 올바른 체크섬일 수 있습니다.")
    static final class FieldIsThere implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return field(header) != 0;
        }
    }

    @Mistake(
            id = "zero-for-ffff",
            en =
                    "20 zero bytes are good for you. In one's complement there are two zeros, 0000 and "
                            + "ffff, and a remainder takes one for the other. RFC 1071 asks for a sum of "
                            + "all ones; only zeros add up to 0000.",
            ko =
                    "모두 0인 20바이트도 올바르다고 답하고 있습니다. 1의 보수에는 0이 0000과 ffff 두 가지이며, "
                            + "나머지 연산은 둘을 구별하지 못합니다. RFC 1071에서는 합의 모든 비트가 1이어야 "
                            + "하고, 합이 0000인 것은 모든 바이트가 0일 때뿐입니다.")
    static final class ZeroForFfff implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            return checksum(header, header.length) % 0xffff == 0;
        }
    }

    @Mistake(
            id = "signed-compare",
            en =
                    "Your own checksum is right, but you put the field together from "
                            + "signed bytes, so the two differ wherever a byte is above 0x7f.",
            ko = "직접 구한 체크섬은 맞습니다. 다만 필드를 부호 있는 바이트로 읽어서, " + "0x7f보다 큰 바이트가 있으면 두 값이 달라집니다.")
    static final class SignedCompare implements VerifyChecksum {
        @Override
        public boolean ok(byte[] header) {
            byte[] zeroed = header.clone();
            zeroed[10] = 0;
            zeroed[11] = 0;
            return checksum(zeroed, zeroed.length) == (header[10] << 8 | header[11]);
        }
    }
}
