package workbook.ch06.numbers;

import java.nio.ByteBuffer;
import lab.check.Mistake;
import workbook.ch06.numbers.TcpNumbers.Numbers;

final class Mistakes {
    private Mistakes() {}

    private static Numbers right(byte[] segment) {
        return new Solutions.Buffer().numbers(segment);
    }

    @Mistake(
            id = "signed-ack",
            en =
                    "Your acknowledgment number is negative in the upper half. It has 32 bits and no"
                            + " sign: make it a long with & 0xffffffffL.",
            ko = "확인 응답 번호가 절반을 넘으면 음수가 됩니다. 부호가 없는 32비트 수이므로 & 0xffffffffL로" + " long을 만드십시오.")
    static final class SignedAck implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            Numbers n = right(segment);
            return new Numbers(
                    n.sourcePort(), n.destinationPort(), n.sequence(), (int) n.acknowledgment());
        }
    }

    @Mistake(
            id = "signed-numbers",
            en =
                    "Sequence and acknowledgment number are negative in the upper half. An int cannot"
                            + " hold them: mask with 0xffffffffL, as in chapter 1.",
            ko =
                    "순서 번호와 확인 응답 번호가 절반을 넘으면 음수가 됩니다. int에는 담을 수 없습니다. 1장에서처럼"
                            + " 0xffffffffL로 마스크하십시오.")
    static final class SignedNumbers implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            Numbers n = right(segment);
            return new Numbers(
                    n.sourcePort(),
                    n.destinationPort(),
                    (int) n.sequence(),
                    (int) n.acknowledgment());
        }
    }

    @Mistake(
            id = "signed-ports",
            en =
                    "Ports above 32767 come out negative. A short is signed; & 0xffff makes it a port.",
            ko = "32767보다 큰 포트가 음수로 나옵니다. short에는 부호가 있습니다. & 0xffff로 포트를 얻습니다.")
    static final class SignedPorts implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            Numbers n = right(segment);
            return new Numbers(
                    (short) n.sourcePort(),
                    (short) n.destinationPort(),
                    n.sequence(),
                    n.acknowledgment());
        }
    }

    @Mistake(
            id = "little-endian",
            en = "The bytes of your numbers are in the wrong order. The first is the high one.",
            ko = "바이트 순서가 거꾸로입니다. 앞의 바이트가 상위 바이트입니다.")
    static final class LittleEndian implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            var in = ByteBuffer.wrap(segment).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            return new Numbers(
                    in.getChar(),
                    in.getChar(),
                    Integer.toUnsignedLong(in.getInt()),
                    Integer.toUnsignedLong(in.getInt()));
        }
    }

    @Mistake(
            id = "ack-before-seq",
            en =
                    "Sequence and acknowledgment number have changed places. The sequence number, in"
                            + " bytes 4 to 7, comes first.",
            ko = "순서 번호와 확인 응답 번호가 서로 바뀌었습니다. 4번부터 7번 바이트의 순서 번호가 먼저입니다.")
    static final class AckBeforeSeq implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            Numbers n = right(segment);
            long first = n.acknowledgment();
            long second = n.sequence();
            return new Numbers(n.sourcePort(), n.destinationPort(), first, second);
        }
    }
}
