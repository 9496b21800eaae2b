package workbook.ch01.checksum;

import lab.check.Mistake;

/// Each differs from the right way in one line.
final class Mistakes {
    private Mistakes() {}

    private static int octet(byte[] bytes, int i, int end) {
        return i < end ? bytes[i] & 0xff : 0;
    }

    private static int word(byte[] bytes, int i, int end) {
        return octet(bytes, i, end) << 8 | octet(bytes, i + 1, end);
    }

    private static int fold(int sum) {
        int folded = sum;
        while (folded >>> 16 != 0) folded = (folded & 0xffff) + (folded >>> 16);
        return folded;
    }

    private static int sum(byte[] bytes, int offset, int length) {
        int sum = 0;
        for (int i = offset; i < offset + length; i += 2) sum += word(bytes, i, offset + length);
        return sum;
    }

    @Mistake(
            id = "folds-once",
            en =
                    "You add the carry back once. That addition can carry again, as with ffff ffff"
                            + " 0001: fold until nothing is left above 16 bits.",
            ko =
                    "자리올림을 한 번만 더하고 있습니다. 더한 결과에서 다시 자리올림이 생길 수 있습니다."
                            + " 예를 들어 ffff ffff 0001이 그렇습니다. 16비트를 넘는 부분이 없어질"
                            + " 때까지 더하십시오.")
    static final class FoldsOnce implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            int sum = sum(bytes, offset, length);
            return ~((sum & 0xffff) + (sum >>> 16)) & 0xffff;
        }
    }

    @Mistake(
            id = "never-folds",
            en =
                    "You drop what the sum carries beyond 16 bits. In ones' complement it is added"
                            + " back at the low end.",
            ko = "16비트를 넘어간 자리올림을 버리고 있습니다. 1의 보수 덧셈에서는 자리올림을 맨" + " 아래 자리에 다시 더합니다.")
    static final class NeverFolds implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return ~sum(bytes, offset, length) & 0xffff;
        }
    }

    @Mistake(
            id = "odd-byte-low",
            en =
                    "With an odd number of bytes, the last one is the high half of a word whose low"
                            + " half is zero: 03 counts as 0300, not 0003.",
            ko =
                    "바이트 수가 홀수이면 마지막 바이트가 워드의 상위 바이트가 되고 하위 바이트는"
                            + " 0입니다. 03은 0003이 아니라 0300으로 더합니다.")
    static final class OddByteLow implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            int even = length & ~1;
            int sum = sum(bytes, offset, even);
            if (length > even) sum += bytes[offset + even] & 0xff;
            return ~fold(sum) & 0xffff;
        }
    }

    @Mistake(
            id = "odd-byte-dropped",
            en =
                    "With an odd number of bytes you leave the last one out. It counts too, as if a"
                            + " zero byte followed it.",
            ko = "바이트 수가 홀수일 때 마지막 바이트를 빠뜨리고 있습니다. 뒤에 0 바이트가 하나 더" + " 있는 것처럼 함께 더해야 합니다.")
    static final class OddByteDropped implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return ~fold(sum(bytes, offset, length & ~1)) & 0xffff;
        }
    }

    @Mistake(
            id = "partner-from-behind",
            en =
                    "With an odd length you pair the last byte with the one behind it. That one is not"
                            + " yours to sum: the last byte's partner is zero, whatever the array goes on"
                            + " with.",
            ko =
                    "길이가 홀수일 때 마지막 바이트를 그 뒤에 있는 바이트와 짝지었습니다. 그 바이트는 더할 범위 밖에"
                            + " 있습니다. 배열이 무엇으로 이어지든 마지막 바이트의 짝은 0입니다.")
    static final class PartnerFromBehind implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            int sum = 0;
            for (int i = offset; i < offset + length; i += 2) sum += word(bytes, i, bytes.length);
            return ~fold(sum) & 0xffff;
        }
    }

    @Mistake(
            id = "signed-bytes",
            en =
                    "A Java byte is signed: 0xc0 is -64, and its sign spreads over the word."
                            + " Write bytes[i] & 0xff.",
            ko =
                    "자바의 byte에는 부호가 있습니다. 0xc0은 -64가 되고 부호 비트가 워드"
                            + " 전체로 확장됩니다. bytes[i] & 0xff로 쓰십시오.")
    static final class SignedBytes implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            int sum = 0;
            for (int i = offset; i < offset + length; i += 2) {
                int low = i + 1 < offset + length ? bytes[i + 1] : 0;
                sum += bytes[i] << 8 | low;
            }
            return ~fold(sum) & 0xffff;
        }
    }

    @Mistake(
            id = "not-complemented",
            en =
                    "You answer the sum itself. The checksum is its complement, every bit turned"
                            + " over, so that the receiver's sum comes to ffff.",
            ko = "합을 그대로 답하고 있습니다. 체크섬은 합의 모든 비트를 뒤집은 보수입니다. 그래야" + " 받는 쪽의 합이 ffff가 됩니다.")
    static final class NotComplemented implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return fold(sum(bytes, offset, length));
        }
    }

    @Mistake(
            id = "complement-32-bits",
            en =
                    "~ turns over all 32 bits of an int. A checksum has 16: keep the low ones with"
                            + " & 0xffff.",
            ko = "~는 int의 32비트를 모두 뒤집습니다. 체크섬은 16비트이므로 & 0xffff로 하위" + " 비트만 남기십시오.")
    static final class ComplementOf32Bits implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return ~fold(sum(bytes, offset, length));
        }
    }

    @Mistake(
            id = "ignores-offset",
            en =
                    "You start at bytes[0]. The bytes to sum start at bytes[offset]; what stands"
                            + " before them belongs to another header.",
            ko = "bytes[0]부터 더하고 있습니다. 더할 바이트는 bytes[offset]에서 시작합니다. 그" + " 앞은 다른 헤더의 바이트입니다.")
    static final class IgnoresOffset implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return ~fold(sum(bytes, 0, length)) & 0xffff;
        }
    }

    @Mistake(
            id = "to-the-arrays-end",
            en =
                    "You sum to the end of the array. Stop after length bytes; what follows does"
                            + " not belong to them.",
            ko = "배열 끝까지 더하고 있습니다. length바이트까지만 더하십시오. 그 뒤의 바이트는" + " 대상이 아닙니다.")
    static final class ToTheArraysEnd implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return ~fold(sum(bytes, offset, bytes.length - offset)) & 0xffff;
        }
    }

    @Mistake(
            id = "little-endian",
            en =
                    "Your two bytes are swapped. On the network the first byte of a word is the"
                            + " high one: bytes[i] << 8 | bytes[i + 1].",
            ko =
                    "두 바이트의 순서가 바뀌었습니다. 네트워크에서는 워드의 첫 바이트가 상위"
                            + " 바이트입니다. bytes[i] << 8 | bytes[i + 1]입니다.")
    static final class LittleEndian implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            int right = ~fold(sum(bytes, offset, length)) & 0xffff;
            return right >> 8 | (right & 0xff) << 8;
        }
    }

    @Mistake(
            id = "zero-avoided",
            en =
                    "Where the words add up to ffff, the checksum is 0000, and you answer ffff. A"
                            + " remainder by 65535 takes the two zeros of ones' complement for one;"
                            + " and that a 0000 is sent as ffff is a rule of UDP's only.",
            ko =
                    "워드의 합이 ffff이면 체크섬은 0000인데 ffff라고 답했습니다. 65535로 나눈 나머지로는 1의"
                            + " 보수의 두 가지 0을 구별할 수 없고, 0000을 ffff로 바꿔 보내는 것은"
                            + " UDP에만 있는 규칙입니다.")
    static final class ZeroAvoided implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            return 0xffff - sum(bytes, offset, length) % 0xffff;
        }
    }
}
