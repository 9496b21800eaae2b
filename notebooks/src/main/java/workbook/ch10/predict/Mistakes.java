package workbook.ch10.predict;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "two-frames",
            en =
                    "You predict the request and the response. Count the connection's beginning, its end, "
                            + "and the acknowledgments as frames too.",
            ko = "요청과 응답만 예측했습니다. 연결을 설정하는 프레임과 끝내는 프레임, 확인 응답도 " + "프레임으로 세십시오.")
    static final class TwoFrames implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return List.of(
                    new Predicted(true, Flags.ACK, 66 + request),
                    new Predicted(false, Flags.ACK, 66 + response));
        }
    }

    @Mistake(
            id = "no-options",
            en =
                    "Your frames are the textbook's: 14, 20 and 20 bytes of headers. Linux puts timestamps "
                            + "into every segment, and more options into a SYN.",
            ko = "교과서처럼 헤더를 14, 20, 20바이트로 계산했습니다. 리눅스는 모든 세그먼트에 타임스탬프를 " + "넣고, SYN에는 옵션을 더 넣습니다.")
    static final class NoOptions implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.withSyn(54).withEmpty(54).withMost(1460).of(request, response);
        }
    }

    @Mistake(
            id = "syn-like-the-others",
            en =
                    "Your SYN is as long as the other frames. It carries 20 bytes of options instead of 12: "
                            + "both sides tell there, and only there, what they can do.",
            ko =
                    "SYN의 길이가 다른 프레임과 같습니다. SYN에는 옵션이 12바이트가 아니라 20바이트 들어 "
                            + "있습니다. 무엇을 할 수 있는지는 여기서만 서로 알려 줍니다.")
    static final class SynLikeTheOthers implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.withSyn(66).of(request, response);
        }
    }

    @Mistake(
            id = "mss-of-1460",
            en =
                    "You put 1460 bytes into a segment. 1500 bytes are the packet's, and the options take "
                            + "12 of them besides the two headers of 20.",
            ko =
                    "세그먼트 하나에 1460바이트를 담았습니다. 1500바이트는 패킷 전체의 크기입니다. 20바이트 "
                            + "헤더 두 개 말고도 옵션이 12바이트를 차지합니다.")
    static final class MssOf1460 implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.withMost(1460).of(request, response);
        }
    }

    @Mistake(
            id = "one-segment",
            en =
                    "Your response is one segment, however long. A packet on Ethernet has at most 1500 bytes.",
            ko = "응답이 아무리 길어도 세그먼트 하나에 담고 있습니다. 이더넷에서 패킷은 최대 " + "1500바이트입니다.")
    static final class OneSegment implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.withMost(1 << 20).of(request, response);
        }
    }

    @Mistake(
            id = "no-acknowledgments",
            en =
                    "Nobody acknowledges your data. In this chapter's rules each segment with data is "
                            + "answered by a frame that carries nothing but an acknowledgment.",
            ko = "데이터에 대한 확인 응답이 없습니다. 이 장의 규칙에서는 데이터가 있는 세그먼트마다 확인 " + "응답만 담은 프레임이 돌아옵니다.")
    static final class NoAcknowledgments implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.unacknowledged().of(request, response);
        }
    }

    @Mistake(
            id = "one-fin",
            en =
                    "Only the server closes. Each direction is closed on its own, so the client sends a FIN "
                            + "as well.",
            ko = "서버만 연결을 닫고 있습니다. 방향마다 따로 닫으므로 클라이언트도 FIN을 보냅니다.")
    static final class OneFin implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.withFins(1).of(request, response);
        }
    }
}
