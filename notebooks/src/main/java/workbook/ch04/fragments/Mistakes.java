package workbook.ch04.fragments;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "any-length",
            en =
                    "Your fragments are as long as the MTU allows. But the offset counts units of 8 bytes, so all data but the last must be a multiple of 8: for MTU 1006 that is 984, not 986.",
            ko =
                    "단편을 MTU가 허락하는 만큼 길게 만들고 있습니다. 오프셋의 단위가 8바이트이므로, 마지막을 뺀 모든 단편의 데이터는 8의 배수여야 합니다. MTU가 1006이면 986이 아니라 984입니다.")
    static final class AnyLength extends Cutter {
        @Override
        int most(int mtu) {
            return mtu - 20;
        }
    }

    @Mistake(
            id = "more-on-the-last",
            en =
                    "Your last fragment says that more follow (MF). The receiver waits for them until its timer ends.",
            ko = "마지막 단편에 MF가 켜져 있습니다. 받는 쪽은 오지 않을 단편을 시간이 다할 때까지 기다립니다.")
    static final class MoreOnTheLast extends Cutter {
        @Override
        boolean more(boolean hadMore, int to, int data) {
            return true;
        }
    }

    @Mistake(
            id = "offset-in-bytes",
            en = "You wrote the offset in bytes. The field counts units of 8 bytes: divide.",
            ko = "오프셋을 바이트 단위로 적었습니다. 이 필드의 단위는 8바이트이므로 나누어야 합니다.")
    static final class OffsetInBytes extends Cutter {
        @Override
        int offset(int old, int from) {
            return old + from;
        }
    }

    @Mistake(
            id = "offset-from-zero",
            en =
                    "You cut a packet that was a fragment already, and its pieces begin at offset 0 again. Their place is in the original: add the offset it had.",
            ko = "이미 단편인 패킷을 나누면서 오프셋을 다시 0부터 시작했습니다. 자리는 원래 패킷을 기준으로 합니다. 가지고 있던 오프셋을 더하십시오.")
    static final class OffsetFromZero extends Cutter {
        @Override
        int offset(int old, int from) {
            return from / 8;
        }
    }

    @Mistake(
            id = "loses-more",
            en =
                    "The packet had MF set, so more comes behind it; your last piece says that nothing does. MF is off only where the original ends.",
            ko = "원래 MF가 켜져 있어 뒤에 단편이 더 있는데, 여러분의 마지막 조각은 없다고 말합니다. MF는 원래 패킷이 끝나는 곳에서만 꺼집니다.")
    static final class LosesMore extends Cutter {
        @Override
        boolean more(boolean hadMore, int to, int data) {
            return to < data;
        }
    }

    @Mistake(
            id = "ignores-df",
            en =
                    "You cut a packet that has DF set. The sender forbids it: throw an IllegalArgumentException, so that the router can tell the sender the MTU.",
            ko =
                    "DF가 켜진 패킷을 나누었습니다. 보낸 쪽이 금지한 일입니다. IllegalArgumentException을 던지면 라우터가 MTU를 알려 줄 수 있습니다.")
    static final class IgnoresDf extends Cutter {
        @Override
        boolean obeys() {
            return false;
        }
    }

    @Mistake(
            id = "header-forgotten",
            en =
                    "Your fragments are longer than the MTU. It counts the header too: 20 bytes less are left for data.",
            ko = "단편이 MTU보다 깁니다. MTU에는 헤더도 들어갑니다. 데이터에는 20바이트 적게 쓸 수 있습니다.")
    static final class HeaderForgotten extends Cutter {
        @Override
        int most(int mtu) {
            return mtu / 8 * 8;
        }
    }

    @Mistake(
            id = "old-checksum",
            en =
                    "The fragments still have the checksum of the whole. Length, flags and offset have changed, so each header needs its own.",
            ko = "단편에 원래 패킷의 체크섬이 그대로 있습니다. 길이, 플래그, 오프셋이 바뀌었으므로 헤더마다 다시 계산해야 합니다.")
    static final class OldChecksum extends Cutter {
        @Override
        boolean sums() {
            return false;
        }
    }
}
