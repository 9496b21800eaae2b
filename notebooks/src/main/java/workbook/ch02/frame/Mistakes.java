package workbook.ch02.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static byte[] made(byte[] first, byte[] second, int type, byte[] payload, int length) {
        var out = ByteBuffer.allocate(length);
        out.put(first).put(second).putChar((char) type).put(payload);
        return out.array();
    }

    private static int length(byte[] payload, int least) {
        return Math.max(least, 14 + payload.length);
    }

    private static void check(byte[] payload) {
        if (payload.length > 1500) throw new IllegalArgumentException("at most 1500 bytes");
    }

    @Mistake(
            id = "with-fcs",
            en =
                    "Your frame has four bytes too many at its end. The frame check sequence is the card's work: software never hands it over, and a capture never shows it.",
            ko = "프레임 끝에 4바이트가 더 있습니다. 프레임 검사 순서(FCS)는 카드가 붙입니다. 소프트웨어는 넘기지 않고 캡처에도 보이지 않습니다.")
    static final class WithFcs implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            check(payload);
            byte[] plain = made(destination, source, type, payload, length(payload, 60));
            return Arrays.copyOf(plain, plain.length + 4);
        }
    }

    @Mistake(
            id = "not-padded",
            en =
                    "Your short frames are too short. Ethernet needs 60 bytes with the header; fill up with zeros.",
            ko = "짧은 프레임이 너무 짧습니다. 이더넷은 헤더를 합해 60바이트가 필요합니다. 0으로 채우십시오.")
    static final class NotPadded implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            check(payload);
            return made(destination, source, type, payload, length(payload, 0));
        }
    }

    @Mistake(
            id = "padded-to-64",
            en =
                    "You pad to 64 bytes. That number counts the 4 bytes of the check sequence, which the card adds; for us it is 60.",
            ko = "64바이트까지 채우고 있습니다. 그 수에는 카드가 붙이는 FCS 4바이트가 들어 있습니다. 소프트웨어가 채울 것은 60바이트까지입니다.")
    static final class PaddedTo64 implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            check(payload);
            return made(destination, source, type, payload, length(payload, 64));
        }
    }

    @Mistake(
            id = "payload-padded-to-60",
            en =
                    "You pad the payload to 60 bytes. The 60 count the whole frame, so 46 are left for the payload.",
            ko = "데이터를 60바이트까지 채우고 있습니다. 60은 프레임 전체의 길이이므로 데이터는 46바이트면 됩니다.")
    static final class PayloadPaddedTo60 implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            check(payload);
            return made(destination, source, type, payload, length(payload, 74));
        }
    }

    @Mistake(
            id = "source-first",
            en =
                    "Your source stands first. The destination does: a switch reads it and passes the frame on before the rest has come.",
            ko = "발신지가 앞에 있습니다. 목적지가 먼저입니다. 스위치는 목적지를 읽자마자, 나머지가 오기 전에 프레임을 넘길 수 있습니다.")
    static final class SourceFirst implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            check(payload);
            return made(source, destination, type, payload, length(payload, 60));
        }
    }

    @Mistake(
            id = "any-length",
            en =
                    "You accept 1501 bytes. No Ethernet card sends more than 1500; cutting a packet is IP's work.",
            ko = "1501바이트를 받아들이고 있습니다. 이더넷 카드는 1500바이트까지만 보냅니다. 패킷을 나누는 것은 IP의 일입니다.")
    static final class AnyLength implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            return made(destination, source, type, payload, length(payload, 60));
        }
    }
}
