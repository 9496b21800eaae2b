package workbook.ch01.put;

import java.nio.ByteBuffer;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "writes-four-bytes",
            en =
                    "put16 writes four bytes. Two of them are zeros before your number, "
                            + "and they overwrite a neighbour. A number of 16 bits has two bytes.",
            ko = "put16이 네 바이트를 쓰고 있습니다. 앞의 두 바이트는 0이고, 이웃한 " + "바이트까지 덮어씁니다. 16비트 수는 두 바이트입니다.")
    static final class WritesFourBytes implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            ByteBuffer.wrap(bytes).putInt(at, value);
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            for (int i = 0; i < 4; i++) bytes[at + i] = (byte) (value >> (24 - 8 * i));
        }
    }

    @Mistake(
            id = "little-endian",
            en =
                    "Your bytes are in the wrong order: the lowest comes first. In "
                            + "network byte order the highest byte comes first.",
            ko = "바이트의 순서가 반대입니다. 최하위 바이트가 먼저 나옵니다. 네트워크 " + "바이트 순서에서는 최상위 바이트가 먼저입니다.")
    static final class LittleEndian implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[at] = (byte) value;
            bytes[at + 1] = (byte) (value >> 8);
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            for (int i = 0; i < 4; i++) bytes[at + i] = (byte) (value >> (8 * i));
        }
    }

    @Mistake(
            id = "not-shifted",
            en =
                    "Each byte you write is the lowest one. A cast to byte keeps the low "
                            + "8 bits; shift the bits that you want down first.",
            ko = "쓰는 바이트가 모두 최하위 바이트입니다. byte로 형 변환하면 하위 " + "8비트만 남습니다. 원하는 비트를 먼저 아래로 옮기십시오.")
    static final class NotShifted implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[at] = (byte) value;
            bytes[at + 1] = (byte) value;
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            for (int i = 0; i < 4; i++) bytes[at + i] = (byte) value;
        }
    }

    @Mistake(
            id = "ignores-at",
            en = "You write to bytes[0] each time. The number begins at bytes[at].",
            ko = "늘 bytes[0]부터 쓰고 있습니다. 수는 bytes[at]에서 시작합니다.")
    static final class IgnoresAt implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[0] = (byte) (value >> 8);
            bytes[1] = (byte) value;
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            for (int i = 0; i < 4; i++) bytes[i] = (byte) (value >> (24 - 8 * i));
        }
    }

    @Mistake(
            id = "put32-writes-two",
            en = "put32 writes only two bytes, the low half. A number of 32 bits has " + "four.",
            ko = "put32가 하위 절반인 두 바이트만 쓰고 있습니다. 32비트 수는 네 " + "바이트입니다.")
    static final class Put32WritesTwo implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[at] = (byte) (value >> 8);
            bytes[at + 1] = (byte) value;
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            bytes[at] = (byte) (value >> 8);
            bytes[at + 1] = (byte) value;
        }
    }

    @Mistake(
            id = "halves-swapped",
            en =
                    "put16 is right. In put32 the two halves are swapped: the high half "
                            + "comes first.",
            ko = "put16은 맞습니다. put32에서는 두 절반의 자리가 바뀌었습니다. 상위 " + "절반이 먼저입니다.")
    static final class HalvesSwapped implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[at] = (byte) (value >> 8);
            bytes[at + 1] = (byte) value;
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            ByteBuffer.wrap(bytes)
                    .putShort(at, (short) value)
                    .putShort(at + 2, (short) (value >> 16));
        }
    }
}
