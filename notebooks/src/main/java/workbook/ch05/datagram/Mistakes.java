package workbook.ch05.datagram;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Mistake;
import workbook.ch05.datagram.UdpDatagram.Udp;

final class Mistakes {
    private Mistakes() {}

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static Udp checked(byte[] bytes) {
        return new Solutions.Buffer().parse(bytes);
    }

    private static byte[] built(int sourcePort, int destinationPort, byte[] data) {
        return new Solutions.Buffer().build(sourcePort, destinationPort, data);
    }

    abstract static class RightBuild implements UdpDatagram {
        @Override
        public byte[] build(int sourcePort, int destinationPort, byte[] data) {
            return built(sourcePort, destinationPort, data);
        }
    }

    abstract static class RightParse implements UdpDatagram {
        @Override
        public Udp parse(byte[] bytes) {
            return checked(bytes);
        }
    }

    @Mistake(
            id = "data-to-the-end",
            en =
                    "Your data goes on to the end of the array. The datagram ends where its length"
                            + " says; what is behind is padding of the frame.",
            ko = "데이터가 배열의 끝까지 이어집니다. 데이터그램은 길이 필드가 말하는 곳에서 끝납니다. 그 뒤는" + " 프레임의 패딩입니다.")
    static final class DataToTheEnd extends RightBuild {
        @Override
        public Udp parse(byte[] bytes) {
            Udp right = checked(bytes);
            byte[] data = Arrays.copyOfRange(bytes, 8, bytes.length);
            return new Udp(right.sourcePort(), right.destinationPort(), right.length(), data);
        }
    }

    @Mistake(
            id = "length-not-checked",
            en =
                    "You believe every length. 13 is more than the 12 bytes that are there, and 7 is"
                            + " less than a header: refuse both, or you read what nobody sent.",
            ko =
                    "어떤 길이든 믿고 있습니다. 13은 실제로 있는 12바이트보다 크고, 7은 헤더보다 짧습니다. 둘 다"
                            + " 거절하지 않으면 아무도 보내지 않은 것을 읽게 됩니다.")
    static final class LengthNotChecked extends RightBuild {
        @Override
        public Udp parse(byte[] bytes) {
            int length = u16(bytes, 4);
            byte[] data = Arrays.copyOfRange(bytes, 8, Math.max(8, length));
            return new Udp(u16(bytes, 0), u16(bytes, 2), length, data);
        }
    }

    @Mistake(
            id = "only-too-long-refused",
            en =
                    "A length that is too long you refuse, one that is too short you do not. The"
                            + " header counts as well: what is the least a length can be?",
            ko = "너무 긴 길이는 거절하지만 너무 짧은 길이는 그대로 받습니다. 길이에는 헤더도 들어갑니다." + " 길이의 최솟값은 얼마입니까?")
    static final class OnlyTooLong extends RightBuild {
        @Override
        public Udp parse(byte[] bytes) {
            int length = u16(bytes, 4);
            if (length > bytes.length) throw new IllegalArgumentException("too long");
            byte[] data = Arrays.copyOfRange(bytes, 8, Math.max(8, length));
            return new Udp(u16(bytes, 0), u16(bytes, 2), length, data);
        }
    }

    @Mistake(
            id = "length-of-data",
            en =
                    "The length you write counts the data only. The field counts the header's 8 bytes"
                            + " too: a datagram without data has length 8.",
            ko = "길이에 데이터만 세어 썼습니다. 이 필드에는 헤더 8바이트도 들어갑니다. 데이터가 없는" + " 데이터그램의 길이는 8입니다.")
    static final class LengthOfData extends RightParse {
        @Override
        public byte[] build(int sourcePort, int destinationPort, byte[] data) {
            byte[] datagram = built(sourcePort, destinationPort, data);
            ByteBuffer.wrap(datagram).putShort(4, (short) data.length);
            return datagram;
        }
    }

    @Mistake(
            id = "signed",
            en =
                    "Ports of 0x80 or more in a byte come out wrong. Java's bytes are signed; mask"
                            + " each with & 0xff, as in chapter 1.",
            ko = "바이트가 0x80 이상이면 포트가 틀립니다. 자바의 byte에는 부호가 있습니다. 1장에서처럼 바이트마다" + " & 0xff를 씌우십시오.")
    static final class Signed extends RightBuild {
        @Override
        public Udp parse(byte[] bytes) {
            Udp right = checked(bytes);
            return new Udp(
                    bytes[0] << 8 | bytes[1],
                    bytes[2] << 8 | bytes[3],
                    right.length(),
                    right.data());
        }
    }

    @Mistake(
            id = "ports-swapped",
            en = "Source and destination port have changed places. The source comes first.",
            ko = "발신지 포트와 목적지 포트가 서로 바뀌었습니다. 발신지가 먼저입니다.")
    static final class PortsSwapped implements UdpDatagram {
        @Override
        public Udp parse(byte[] bytes) {
            Udp right = checked(bytes);
            return new Udp(
                    right.destinationPort(), right.sourcePort(), right.length(), right.data());
        }

        @Override
        public byte[] build(int sourcePort, int destinationPort, byte[] data) {
            return built(destinationPort, sourcePort, data);
        }
    }
}
