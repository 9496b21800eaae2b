package workbook.ch10.peel;

import static java.util.Arrays.copyOfRange;

import lab.check.Mistake;
import workbook.ch10.Segments;

final class Mistakes {
    private Mistakes() {}

    private static Peel.Layers cut(byte[] frame, int ipBytes, int tcpBytes, int end) {
        int tcp = 14 + ipBytes;
        int data = Math.min(tcp + tcpBytes, frame.length);
        return new Peel.Layers(
                copyOfRange(frame, 0, 14),
                copyOfRange(frame, 14, tcp),
                copyOfRange(frame, tcp, data),
                copyOfRange(frame, data, Math.max(data, end)));
    }

    @Mistake(
            id = "headers-of-20",
            en =
                    "You give both headers 20 bytes. Each of them says itself how long it is, and real "
                            + "TCP headers are mostly 32 bytes long.",
            ko = "두 헤더를 모두 20바이트로 보고 있습니다. 헤더의 길이는 헤더 안에 적혀 있으며, " + "실제 TCP 헤더는 대개 32바이트입니다.")
    static final class HeadersOf20 implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            return cut(frame, 20, 20, Segments.end(frame));
        }
    }

    @Mistake(
            id = "tcp-of-20",
            en =
                    "You read the length of the IPv4 header, but give TCP 20 bytes each time. The left "
                            + "half of the TCP header's byte 12 counts its words of four bytes.",
            ko =
                    "IPv4 헤더의 길이는 읽지만 TCP 헤더는 늘 20바이트로 보고 있습니다. TCP 헤더 12번 "
                            + "바이트의 왼쪽 절반이 4바이트 워드의 개수입니다.")
    static final class TcpOf20 implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            return cut(frame, Segments.ipBytes(frame), 20, Segments.end(frame));
        }
    }

    @Mistake(
            id = "ip-of-20",
            en =
                    "You give the IPv4 header 20 bytes each time. With options it is longer, and then "
                            + "its options end up in your TCP header.",
            ko = "IPv4 헤더를 늘 20바이트로 보고 있습니다. 옵션이 있으면 더 길어서, 옵션이 TCP " + "헤더로 들어갑니다.")
    static final class IpOf20 implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            int tcp = (frame[34 + 12] & 0xf0) >>> 2;
            return cut(frame, 20, tcp, Segments.end(frame));
        }
    }

    @Mistake(
            id = "padding-is-data",
            en =
                    "Your data goes on to the end of the frame. A short frame is padded with zeros that "
                            + "belong to nobody. Which field says where the packet ends?",
            ko = "데이터가 프레임의 끝까지 이어집니다. 짧은 프레임에는 누구의 것도 아닌 0이 붙습니다. " + "패킷이 끝나는 곳은 어느 필드가 알려 줍니까?")
    static final class PaddingIsData implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            return cut(frame, Segments.ipBytes(frame), Segments.tcpBytes(frame), frame.length);
        }
    }

    @Mistake(
            id = "options-lost",
            en =
                    "Your data is right, but your headers end after 20 bytes. Options belong to the "
                            + "header: the four parts together should be the whole frame.",
            ko = "데이터는 맞지만 헤더가 20바이트에서 끝납니다. 옵션도 헤더입니다. 네 부분을 이으면 " + "프레임 전체가 되어야 합니다.")
    static final class OptionsLost implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            int tcp = 14 + Segments.ipBytes(frame);
            int data = tcp + Segments.tcpBytes(frame);
            return new Layers(
                    copyOfRange(frame, 0, 14),
                    copyOfRange(frame, 14, 34),
                    copyOfRange(frame, tcp, tcp + 20),
                    copyOfRange(frame, data, Segments.end(frame)));
        }
    }

    @Mistake(
            id = "zeros-cut-off",
            en =
                    "You cut the zeros off the end. Data may end with zeros of its own: only the total "
                            + "length tells them from padding.",
            ko = "끝에 있는 0을 모두 잘라 냅니다. 데이터도 0으로 끝날 수 있습니다. 패딩과 구별해 주는 것은 총 " + "길이뿐입니다.")
    static final class ZerosCutOff implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            int end = frame.length;
            int data = 14 + Segments.ipBytes(frame) + Segments.tcpBytes(frame);
            while (end > data && frame[end - 1] == 0) end--;
            return cut(frame, Segments.ipBytes(frame), Segments.tcpBytes(frame), end);
        }
    }

    @Mistake(
            id = "low-byte-length",
            en =
                    "Your total length has one byte, so data beyond 255 bytes is lost. The field has two: bytes 2 and 3 of the IPv4 header.",
            ko = "총 길이를 한 바이트만 읽어서 255바이트를 넘는 데이터가 사라집니다. 이 필드는 IPv4 헤더의 2번과 3번, 두 바이트입니다.")
    static final class LowByteLength implements Peel {
        @Override
        public Layers peel(byte[] frame) {
            var layers = new Solutions.Slices().peel(frame);
            int from = 14 + layers.ip().length + layers.tcp().length;
            int end = Math.max(from, 14 + (frame[17] & 0xff));
            return new Layers(
                    layers.ethernet(),
                    layers.ip(),
                    layers.tcp(),
                    java.util.Arrays.copyOfRange(frame, from, end));
        }
    }
}
