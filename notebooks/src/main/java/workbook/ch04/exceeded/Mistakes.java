package workbook.ch04.exceeded;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Mistake;
import lab.packet.Checksum;
import org.jspecify.annotations.Nullable;

final class Mistakes {
    private Mistakes() {}

    private static boolean mayNot(byte[] original) {
        int header = (original[0] & 0xf) * 4;
        boolean later = (((original[6] & 0x1f) << 8) | (original[7] & 0xff)) != 0;
        int type = original[header];
        return later || (original[9] == 1 && type != 0 && type != 8);
    }

    private static byte[] quote(byte[] original) {
        return Arrays.copyOf(original, Math.min(original.length, (original[0] & 0xf) * 4 + 8));
    }

    private static byte[] answer(int from, int to, byte[] quote, boolean summed) {
        var out = ByteBuffer.allocate(28 + quote.length);
        out.putShort((short) 0x4500).putShort((short) out.capacity());
        out.putInt(0x4000).put((byte) 64).put((byte) 1).putShort((short) 0);
        out.putInt(from).putInt(to);
        out.putShort(10, (short) Checksum.of(out.array(), 0, 20));
        out.put((byte) 11).put(new byte[7]).put(quote);
        if (summed) out.putShort(22, (short) Checksum.of(out.array(), 20, out.capacity() - 20));
        return out.array();
    }

    private static int at(byte[] packet, int offset) {
        return ByteBuffer.wrap(packet).getInt(offset);
    }

    @Mistake(
            id = "whole-packet",
            en =
                    "You quote the whole packet. The header and the first 8 bytes of its data are enough: the sender finds its ports in them.",
            ko = "패킷 전체를 인용하고 있습니다. 헤더와 데이터의 처음 8바이트면 충분합니다. 보낸 쪽은 그 안에서 포트를 찾습니다.")
    static final class WholePacket implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original) ? null : answer(me, at(original, 12), original, true);
        }
    }

    @Mistake(
            id = "without-header",
            en =
                    "You quote 8 bytes of data and not the header before them. Without its addresses and protocol the sender cannot tell which packet it was.",
            ko = "헤더 없이 데이터 8바이트만 인용하고 있습니다. 주소와 프로토콜이 없으면 보낸 쪽은 어느 패킷이었는지 알 수 없습니다.")
    static final class WithoutHeader implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original)
                    ? null
                    : answer(
                            me,
                            at(original, 12),
                            Arrays.copyOfRange(
                                    original, (original[0] & 0xf) * 4, quote(original).length),
                            true);
        }
    }

    @Mistake(
            id = "first-28-bytes",
            en =
                    "You quote 28 bytes each time. With options the header is longer than 20, and your 8 bytes of data are options.",
            ko = "늘 28바이트를 인용하고 있습니다. 옵션이 있으면 헤더가 20바이트보다 길어서, 데이터라고 생각한 8바이트가 옵션입니다.")
    static final class First28Bytes implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original)
                    ? null
                    : answer(
                            me,
                            at(original, 12),
                            Arrays.copyOf(original, Math.min(28, original.length)),
                            true);
        }
    }

    @Mistake(
            id = "always-8",
            en =
                    "Your quote is longer than the packet was. Arrays.copyOf fills up with zeros where the array ends; quote only what is there.",
            ko = "인용한 부분이 원래 패킷보다 깁니다. Arrays.copyOf는 배열이 끝난 뒤를 0으로 채웁니다. 있는 만큼만 인용하십시오.")
    static final class Always8 implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original)
                    ? null
                    : answer(
                            me,
                            at(original, 12),
                            Arrays.copyOf(original, (original[0] & 0xf) * 4 + 8),
                            true);
        }
    }

    @Mistake(
            id = "about-errors",
            en =
                    "You answer an ICMP error, or a fragment that is not the first, with an error. If both sides did so, errors would breed errors. An echo request may be answered: look at the type.",
            ko =
                    "ICMP 오류나 첫째가 아닌 단편에도 오류로 답하고 있습니다. 양쪽이 그렇게 하면 오류가 오류를 낳습니다. 에코 요청에는 답해도 되므로 유형을 보십시오.")
    static final class AboutErrors implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return answer(me, at(original, 12), quote(original), true);
        }
    }

    @Mistake(
            id = "never-about-icmp",
            en =
                    "You say nothing about any ICMP packet. Only about ICMP errors one says nothing; an echo request (type 8) and its reply (type 0) are no errors.",
            ko = "모든 ICMP 패킷에 침묵하고 있습니다. 침묵해야 하는 것은 ICMP 오류뿐입니다. 에코 요청(유형 8)과 응답(유형 0)은 오류가 아닙니다.")
    static final class NeverAboutIcmp implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original) || original[9] == 1
                    ? null
                    : answer(me, at(original, 12), quote(original), true);
        }
    }

    @Mistake(
            id = "no-icmp-checksum",
            en =
                    "The ICMP checksum is 0. It is the internet checksum over the ICMP header and the quote, and the receiver drops the message without it.",
            ko = "ICMP 체크섬이 0입니다. ICMP 헤더와 인용 부분을 더한 인터넷 체크섬을 넣어야 하며, 없으면 받는 쪽이 메시지를 버립니다.")
    static final class NoIcmpChecksum implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original) ? null : answer(me, at(original, 12), quote(original), false);
        }
    }

    @Mistake(
            id = "to-the-destination",
            en =
                    "You send the error to where the packet was going. The one to tell is the one that sent it.",
            ko = "패킷의 목적지로 오류를 보내고 있습니다. 알려야 할 상대는 패킷을 보낸 쪽입니다.")
    static final class ToTheDestination implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original) ? null : answer(me, at(original, 16), quote(original), true);
        }
    }

    @Mistake(
            id = "not-from-me",
            en =
                    "Your error pretends to come from the packet's destination. It is from the router, so that the sender sees where the packet ended.",
            ko = "오류가 패킷의 목적지에서 온 것처럼 보입니다. 라우터가 보낸 것이어야, 패킷이 어디서 끝났는지 보낸 쪽이 알 수 있습니다.")
    static final class NotFromMe implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original)
                    ? null
                    : answer(at(original, 16), at(original, 12), quote(original), true);
        }
    }

    @Mistake(
            id = "only-about-unreachable",
            en =
                    "You keep silent about destination unreachable only. Time exceeded (11) and parameter problem (12) are errors, too: an answer to one of them could be answered in turn.",
            ko =
                    "목적지 도달 불가에 대해서만 말하지 않습니다. 시간 초과(11)와 매개변수 문제(12)도 오류입니다. 오류에 답하면 그 답에 또 답이 올 수 있습니다.")
    static final class OnlyAboutUnreachable implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            boolean later = (at(original, 4) & 0x1fff) != 0;
            boolean unreachable = original[9] == 1 && original[(original[0] & 0xf) * 4] == 3;
            return later || unreachable
                    ? null
                    : answer(me, at(original, 12), quote(original), true);
        }
    }

    @Mistake(
            id = "silent-about-first-fragments",
            en =
                    "You say nothing about any fragment. The first one has the ports in it, so its sender is told: look at the offset alone and not at MF.",
            ko = "단편이면 무조건 말하지 않습니다. 첫 단편에는 포트가 들어 있으므로 보낸 쪽에 알립니다. MF는 보지 말고 오프셋만 보십시오.")
    static final class SilentAboutFirstFragments implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            boolean fragment = (at(original, 4) & 0x3fff) != 0;
            return fragment || mayNot(original)
                    ? null
                    : answer(me, at(original, 12), quote(original), true);
        }
    }
}
