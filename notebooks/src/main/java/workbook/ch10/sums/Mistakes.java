package workbook.ch10.sums;

import java.util.Arrays;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static final Sums RIGHT = new Solutions.InParts();

    /// Right, but for what a mistake gets wrong.
    abstract static class AlmostRight implements Sums {
        @Override
        public Right checksums(byte[] frame) {
            return new Right(ip(frame), tcp(frame));
        }

        @Override
        public boolean offloaded(byte[] frame) {
            return RIGHT.offloaded(frame);
        }

        int ip(byte[] frame) {
            return RIGHT.checksums(frame).ip();
        }

        int tcp(byte[] frame) {
            return RIGHT.checksums(frame).tcp();
        }
    }

    @Mistake(
            id = "no-pseudo-header",
            en =
                    "Your TCP checksum covers the segment alone. Before it comes a pseudo header that is "
                            + "never sent: both addresses, a zero byte, the protocol 6, and the segment's length.",
            ko =
                    "TCP 체크섬이 세그먼트만 계산합니다. 그 앞에 실제로는 보내지 않는 의사 헤더가 있습니다. "
                            + "두 주소, 0 한 바이트, 프로토콜 6, 세그먼트의 길이입니다.")
    static final class NoPseudoHeader extends AlmostRight {
        @Override
        int tcp(byte[] frame) {
            return Parts.finish(Parts.words(Parts.of(frame).segment()));
        }
    }

    @Mistake(
            id = "field-left-in",
            en =
                    "You add up the old checksums too. Where they are right you get 0, which says that "
                            + "they are, but not what should stand there. Count the fields as zero.",
            ko =
                    "들어 있던 체크섬까지 더하고 있습니다. 그 값이 맞으면 0이 나오는데, 맞다는 뜻일 뿐 "
                            + "무엇이 들어가야 하는지는 아닙니다. 체크섬 필드는 0으로 보고 계산하십시오.")
    static final class FieldLeftIn extends AlmostRight {
        @Override
        int ip(byte[] frame) {
            return Parts.finish(Parts.words(Arrays.copyOfRange(frame, 14, Parts.of(frame).tcp())));
        }

        @Override
        int tcp(byte[] frame) {
            var parts = Parts.of(frame);
            byte[] segment = Arrays.copyOfRange(frame, parts.tcp(), parts.end());
            return Parts.finish(parts.pseudo() + Parts.words(segment));
        }
    }

    @Mistake(
            id = "length-of-the-frame",
            en =
                    "In a padded frame your TCP checksum is off. The zeros behind the packet add nothing, "
                            + "but you count them into the pseudo header's length. The segment ends where "
                            + "the packet ends.",
            ko =
                    "패딩이 있는 프레임에서 TCP 체크섬이 틀립니다. 패킷 뒤의 0은 합에 보태는 것이 없지만, "
                            + "의사 헤더의 길이에 함께 세고 있습니다. 세그먼트는 패킷이 끝나는 곳에서 끝납니다.")
    static final class LengthOfTheFrame extends AlmostRight {
        @Override
        int tcp(byte[] frame) {
            var parts = Parts.of(frame).until(frame.length);
            return Parts.finish(parts.pseudo() + Parts.words(parts.segment()));
        }
    }

    @Mistake(
            id = "whole-packet",
            en =
                    "Your IPv4 checksum covers the whole packet. It covers the header alone; TCP has a "
                            + "checksum of its own.",
            ko = "IPv4 체크섬이 패킷 전체를 계산합니다. IPv4 체크섬은 헤더만 계산합니다. TCP에는 " + "자기 체크섬이 따로 있습니다.")
    static final class WholePacket extends AlmostRight {
        @Override
        int ip(byte[] frame) {
            byte[] packet = Arrays.copyOfRange(frame, 14, Parts.of(frame).end());
            return Parts.finish(Parts.words(Parts.without(packet, 10)));
        }
    }

    @Mistake(
            id = "odd-byte-low",
            en =
                    "With an odd number of bytes your TCP checksum is off. The last byte is the high half "
                            + "of a word whose low half is zero.",
            ko = "바이트가 홀수 개이면 TCP 체크섬이 틀립니다. 마지막 바이트는 워드의 상위 바이트이고, " + "하위 바이트는 0입니다.")
    static final class OddByteLow extends AlmostRight {
        @Override
        int tcp(byte[] frame) {
            var parts = Parts.of(frame);
            byte[] segment = parts.segment();
            int sum = Parts.words(segment);
            if (segment.length % 2 == 1) sum -= (segment[segment.length - 1] & 0xff) * 255;
            return Parts.finish(parts.pseudo() + sum);
        }
    }

    @Mistake(
            id = "every-wrong-one",
            en =
                    "You call every wrong checksum offloaded. One that a wire damaged is wrong too. An "
                            + "offloaded field holds just the sum over the pseudo header.",
            ko = "틀린 체크섬이면 모두 오프로드라고 답합니다. 전선에서 손상된 체크섬도 틀립니다. " + "오프로드한 필드에는 의사 헤더의 합만 들어 있습니다.")
    static final class EveryWrongOne extends AlmostRight {
        @Override
        public boolean offloaded(byte[] frame) {
            return Parts.of(frame).tcpField() != tcp(frame);
        }
    }

    @Mistake(
            id = "inverted-pseudo",
            en =
                    "You look for the inverted sum. The card will invert the whole sum when it is done, so "
                            + "the operating system leaves the pseudo header's part as it is.",
            ko = "뒤집은 합을 찾고 있습니다. 카드가 합을 마친 뒤에 전체를 뒤집으므로, 운영 체제는 " + "의사 헤더의 합을 뒤집지 않고 적어 둡니다.")
    static final class InvertedPseudo extends AlmostRight {
        @Override
        public boolean offloaded(byte[] frame) {
            var parts = Parts.of(frame);
            return parts.tcpField() == (~parts.pseudo() & 0xffff);
        }
    }
}
