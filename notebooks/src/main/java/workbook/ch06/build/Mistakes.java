package workbook.ch06.build;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Mistake;
import lab.packet.Checksum;
import workbook.ch06.build.BuildSegment.Tcp;

final class Mistakes {
    private Mistakes() {}

    private static final byte[] NONE = new byte[0];

    private static byte[] right(Tcp h, byte[] options, byte[] data, int source, int destination) {
        return new Solutions.Buffer().tcp(h, options, data, source, destination);
    }

    private static byte[] summed(byte[] segment, int length, long pseudo) {
        ByteBuffer.wrap(segment).putShort(16, (short) 0);
        int sum = Checksum.finish(Checksum.sum(segment, 0, length, pseudo));
        ByteBuffer.wrap(segment).putShort(16, (short) sum);
        return segment;
    }

    private static long pseudo(int source, int destination, int protocol, int length) {
        return Integer.toUnsignedLong(source)
                + Integer.toUnsignedLong(destination)
                + protocol
                + length;
    }

    @Mistake(
            id = "no-pseudo-header",
            en =
                    "Your checksum covers the segment alone. The pseudo header goes in as for UDP: both"
                            + " addresses, the protocol, which is 6 here, and the length of the segment.",
            ko = "체크섬이 세그먼트만 포함합니다. UDP처럼 의사 헤더도 더해야 합니다. 두 주소와 프로토콜(여기서는" + " 6), 세그먼트의 길이입니다.")
    static final class NoPseudoHeader implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            return summed(segment, segment.length, 0);
        }
    }

    @Mistake(
            id = "protocol-of-udp",
            en = "Your pseudo header says 17. That is UDP; TCP is 6.",
            ko = "의사 헤더의 프로토콜이 17입니다. 17은 UDP이고 TCP는 6입니다.")
    static final class ProtocolOfUdp implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            return summed(segment, segment.length, pseudo(source, destination, 17, segment.length));
        }
    }

    @Mistake(
            id = "checksum-without-data",
            en =
                    "Your checksum ends with the header. IPv4's does; TCP's covers the data too, since"
                            + " nobody below protects it from end to end.",
            ko =
                    "체크섬이 헤더에서 끝납니다. IPv4는 그렇지만 TCP는 데이터까지 포함합니다. 아래 계층은 데이터를"
                            + " 끝에서 끝까지 지켜 주지 않습니다.")
    static final class WithoutData implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            int header = 20 + options.length;
            return summed(segment, header, pseudo(source, destination, 6, segment.length));
        }
    }

    @Mistake(
            id = "offset-always-5",
            en =
                    "Byte 12 says 5 words though there are options. The receiver would take them for"
                            + " data.",
            ko = "옵션이 있는데도 12번 바이트가 다섯 워드라고 말합니다. 받는 쪽은 옵션을 데이터로 읽게 됩니다.")
    static final class OffsetAlways5 implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            segment[12] = 0x50;
            long pseudo = pseudo(source, destination, 6, segment.length);
            return summed(segment, segment.length, pseudo);
        }
    }

    @Mistake(
            id = "offset-not-shifted",
            en =
                    "Byte 12 has the length in its right half. The data offset is the left half: shift by"
                            + " 4.",
            ko = "12번 바이트의 오른쪽 절반에 길이를 썼습니다. data offset은 왼쪽 절반입니다. 4비트" + " 시프트하십시오.")
    static final class OffsetNotShifted implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            segment[12] = (byte) ((segment[12] & 0xff) >> 4);
            long pseudo = pseudo(source, destination, 6, segment.length);
            return summed(segment, segment.length, pseudo);
        }
    }

    @Mistake(
            id = "no-checksum",
            en =
                    "The checksum is 0. In UDP that may mean none; in TCP it must be right, or the segment"
                            + " is dropped. Write it last.",
            ko =
                    "체크섬이 0입니다. UDP에서는 계산하지 않았다는 뜻이 될 수 있지만 TCP에서는 반드시 맞아야 하고,"
                            + " 틀리면 버려집니다. 마지막에 쓰십시오.")
    static final class NoChecksum implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            return ByteBuffer.wrap(segment).putShort(16, (short) 0).array();
        }
    }

    @Mistake(
            id = "data-before-options",
            en = "Your data stands before the options. The options belong to the header.",
            ko = "데이터가 옵션보다 앞에 있습니다. 옵션은 헤더의 일부입니다.")
    static final class DataBeforeOptions implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            System.arraycopy(data, 0, segment, 20, data.length);
            System.arraycopy(options, 0, segment, 20 + data.length, options.length);
            long pseudo = pseudo(source, destination, 6, segment.length);
            return summed(segment, segment.length, pseudo);
        }
    }

    @Mistake(
            id = "no-data",
            en = "The header is there, the data is not. A segment is both.",
            ko = "헤더만 있고 데이터가 없습니다. 세그먼트는 둘을 합한 것입니다.")
    static final class NoData implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            return Arrays.copyOf(right(h, options, NONE, source, destination), 20 + options.length);
        }
    }

    @Mistake(
            id = "folded-once",
            en =
                    "You fold the carries in once. 1ffff becomes 10000 by that, which is 17 bits long:"
                            + " go on as long as there is something above the 16 bits.",
            ko =
                    "자리올림을 한 번만 더하고 있습니다. 1ffff는 한 번 접으면 10000이 되어 여전히 17비트입니다. 16비트를"
                            + " 넘는 것이 없을 때까지 되풀이하십시오.")
    static final class FoldedOnce implements BuildSegment {
        @Override
        public byte[] tcp(Tcp h, byte[] options, byte[] data, int source, int destination) {
            byte[] segment = right(h, options, data, source, destination);
            segment[16] = 0;
            segment[17] = 0;
            int sum = (source >>> 16) + (source & 0xffff) + 6 + segment.length;
            sum += (destination >>> 16) + (destination & 0xffff);
            for (int i = 0; i < segment.length; i++) {
                sum += (segment[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
            }
            int checksum = ~((sum & 0xffff) + (sum >>> 16));
            segment[16] = (byte) (checksum >> 8);
            segment[17] = (byte) checksum;
            return segment;
        }
    }
}
