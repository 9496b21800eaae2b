package workbook.ch02.arp;

import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Mistake;
import org.jspecify.annotations.Nullable;

final class Mistakes {
    private Mistakes() {}

    private static final byte[] MY_MAC = HexFormat.of().parseHex("02000000000a");
    private static final byte[] MY_IP = {10, 0, 0, 10};

    private static boolean forMe(byte[] frame) {
        return Arrays.equals(frame, 38, 42, MY_IP, 0, 4);
    }

    private static boolean request(byte[] frame) {
        return frame[21] == 1;
    }

    private static byte[] reply(byte[] frame) {
        byte[] out = Arrays.copyOf(frame, 60);
        System.arraycopy(frame, 22, out, 0, 6);
        System.arraycopy(MY_MAC, 0, out, 6, 6);
        out[21] = 2;
        System.arraycopy(frame, 22, out, 32, 10);
        System.arraycopy(MY_MAC, 0, out, 22, 6);
        System.arraycopy(MY_IP, 0, out, 28, 4);
        return out;
    }

    @Mistake(
            id = "broadcasts",
            en =
                    "You broadcast the reply. The asker has said its MAC address; the answer is for it alone, and nobody else need wake up.",
            ko = "응답을 브로드캐스트하고 있습니다. 묻는 쪽이 자기 MAC 주소를 알려 주었으므로 그쪽에만 답하면 됩니다. 다른 호스트를 깨울 까닭이 없습니다.")
    static final class Broadcasts implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            if (!request(frame) || !forMe(frame)) return null;
            byte[] out = reply(frame);
            Arrays.fill(out, 0, 6, (byte) 0xff);
            return out;
        }
    }

    @Mistake(
            id = "answers-for-all",
            en =
                    "You answer requests for other hosts. Then the asker sends their packets to you. Compare the target IP with yours.",
            ko = "다른 호스트를 찾는 요청에도 답하고 있습니다. 그러면 그 호스트의 패킷이 여러분에게 옵니다. 대상 IP를 자기 IP와 비교하십시오.")
    static final class AnswersForAll implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            return request(frame) ? reply(frame) : null;
        }
    }

    @Mistake(
            id = "answers-replies",
            en =
                    "You answer a reply. Two such hosts would go on for ever. Look at the operation: 1 asks, 2 answers.",
            ko = "응답에 응답하고 있습니다. 이런 호스트가 둘이면 끝나지 않습니다. 동작 필드를 보십시오. 1은 요청, 2는 응답입니다.")
    static final class AnswersReplies implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            return forMe(frame) ? reply(frame) : null;
        }
    }

    @Mistake(
            id = "to-the-frames-source",
            en =
                    "You send the reply to the source of the frame. Who asks stands in the ARP packet; a relay may have carried the frame.",
            ko = "프레임의 발신지로 응답을 보내고 있습니다. 누가 묻는지는 ARP 패킷 안에 있습니다. 프레임은 중계한 쪽이 보냈을 수 있습니다.")
    static final class ToTheFramesSource implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            if (!request(frame) || !forMe(frame)) return null;
            byte[] out = reply(frame);
            System.arraycopy(frame, 6, out, 0, 6);
            return out;
        }
    }

    @Mistake(
            id = "operation-stays",
            en = "Your reply still says 1 in the operation, so it is a request. A reply has 2.",
            ko = "응답의 동작 필드가 아직 1이라서 요청으로 보입니다. 응답은 2입니다.")
    static final class OperationStays implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            if (!request(frame) || !forMe(frame)) return null;
            byte[] out = reply(frame);
            out[21] = 1;
            return out;
        }
    }

    @Mistake(
            id = "target-stays",
            en =
                    "Sender and target are both you. The one who asked becomes the target of the reply.",
            ko = "보내는 쪽과 대상이 모두 자기 자신입니다. 물은 쪽이 응답의 대상이 됩니다.")
    static final class TargetStays implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            if (!request(frame) || !forMe(frame)) return null;
            byte[] out = reply(frame);
            System.arraycopy(MY_MAC, 0, out, 32, 6);
            System.arraycopy(MY_IP, 0, out, 38, 4);
            return out;
        }
    }

    @Mistake(
            id = "not-padded",
            en = "Your reply has 42 bytes. A frame has at least 60; the rest is zeros.",
            ko = "응답이 42바이트입니다. 프레임은 적어도 60바이트이며 나머지는 0입니다.")
    static final class NotPadded implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            if (!request(frame) || !forMe(frame)) return null;
            byte[] out = reply(frame);
            return Arrays.copyOf(out, 42);
        }
    }
}
