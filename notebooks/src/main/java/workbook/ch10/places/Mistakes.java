package workbook.ch10.places;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "bytes-not-bits",
            en =
                    "You count in bytes. Some fields are smaller than a byte, so places are counted in bits: "
                            + "eight times as many.",
            ko = "바이트로 세고 있습니다. 한 바이트보다 작은 필드가 있으므로 자리는 비트로 셉니다. 수가 " + "여덟 배가 됩니다.")
    static final class BytesNotBits implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            var places = new EnumMap<Line, Place>(Line.class);
            Outline.of(frame)
                    .places()
                    .forEach((line, at) ->
                            places.put(line, new Place(at.bit() / 8, (at.bits() + 7) / 8)));
            return places;
        }
    }

    @Mistake(
            id = "from-the-packet",
            en =
                    "You count from the packet's first bit. The frame begins 14 bytes earlier, with the "
                            + "Ethernet header.",
            ko = "패킷의 첫 비트부터 세고 있습니다. 프레임은 이더넷 헤더 14바이트만큼 앞에서 시작합니다.")
    static final class FromThePacket implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            var right = Outline.of(frame);
            return new Outline(0, right.tcp() - 14, right.data() - 14, right.end() - 14).places();
        }
    }

    @Mistake(
            id = "headers-of-20",
            en =
                    "You give both headers 20 bytes. With options they are longer, and everything behind "
                            + "them moves.",
            ko = "두 헤더를 모두 20바이트로 보고 있습니다. 옵션이 있으면 헤더가 길어지고, 그 뒤의 자리가 " + "모두 밀립니다.")
    static final class HeadersOf20 implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            return new Outline(14, 34, 54, Outline.of(frame).end()).places();
        }
    }

    @Mistake(
            id = "padding-is-data",
            en =
                    "Your TCP data goes on to the end of the frame. What is behind the packet's total length "
                            + "is padding.",
            ko = "TCP 데이터가 프레임의 끝까지 이어집니다. 패킷의 총 길이를 지난 바이트는 패딩입니다.")
    static final class PaddingIsData implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            var right = Outline.of(frame);
            return new Outline(14, right.tcp(), right.data(), frame.length).places();
        }
    }

    @Mistake(
            id = "reserved-of-six",
            en =
                    "You found six reserved bits, as in the RFC of 1981. Two of them have become the flags "
                            + "CWR and ECE (RFC 3168), so four are left.",
            ko =
                    "예약 비트를 여섯 개로 보았습니다. 1981년의 RFC에서는 그랬습니다. 그중 두 개는 CWR와 ECE "
                            + "플래그가 되었으므로(RFC 3168) 이제 네 개가 남아 있습니다.")
    static final class ReservedOfSix implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            var places = Outline.of(frame).places();
            places.computeIfPresent(Line.RESERVED, (line, at) -> new Place(at.bit(), 6));
            return places;
        }
    }

    @Mistake(
            id = "flags-in-front",
            en =
                    "Your six flags begin right behind the reserved bits. CWR and ECE stand there; URG is "
                            + "two bits further on.",
            ko = "여섯 플래그가 예약 비트 바로 뒤에서 시작합니다. 그 자리에는 CWR와 ECE가 있습니다. URG는 " + "두 비트 뒤에 있습니다.")
    static final class FlagsInFront implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            var places = Outline.of(frame).places();
            for (var flag : EnumSet.range(Line.URG, Line.FIN))
                places.computeIfPresent(flag, (line, at) -> new Place(at.bit() - 2, 1));
            return places;
        }
    }
}
