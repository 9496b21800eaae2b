package workbook.ch12.capture;

import java.util.HashSet;
import java.util.List;
import lab.check.Mistake;
import lab.frame.Frame;
import lab.frame.Layer;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "sides-swapped",
            en =
                    "Client and server are swapped. The client is the one that "
                            + "sends the first SYN.",
            ko = "클라이언트와 서버가 서로 바뀌었습니다. 첫 SYN을 보내는 쪽이 클라이언트입니다.")
    static final class SidesSwapped implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            Findings it = new Solutions.WithTheLibrary().findings(frames);
            return new Findings(
                    it.serverPort(), it.clientPort(), it.path(), it.status(), it.repeated());
        }
    }

    @Mistake(
            id = "port-80",
            en =
                    "You took it for granted that HTTP is on port 80. The port is "
                            + "in the segment; here it is another.",
            ko = "HTTP라면 80번 포트라고 단정했습니다. 포트는 세그먼트에 적혀 있고, 여기서는 다른 번호입니다.")
    static final class Port80 implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            Findings it = new Solutions.WithTheLibrary().findings(frames);
            return new Findings(it.clientPort(), 80, it.path(), it.status(), it.repeated());
        }
    }

    @Mistake(
            id = "repeats-not-counted",
            en =
                    "You counted no frame as repeated. The same sequence number "
                            + "with the same data, from the same side, is a retransmission.",
            ko = "되풀이된 프레임을 세지 않았습니다. 같은 쪽에서 같은 순서 번호로 같은 데이터가 오면 재전송입니다.")
    static final class RepeatsNotCounted implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            Findings it = new Solutions.WithTheLibrary().findings(frames);
            return new Findings(it.clientPort(), it.serverPort(), it.path(), it.status(), 0);
        }
    }

    @Mistake(
            id = "acknowledgments-counted",
            en =
                    "You counted pure acknowledgments too. They have the sequence "
                            + "number of the next byte and no data, so the number comes "
                            + "again without anything being repeated.",
            ko =
                    "데이터가 없는 확인 응답까지 셌습니다. 확인 응답은 다음 바이트의 순서 번호를 달고 있어서, 아무것도 "
                            + "되풀이하지 않아도 같은 번호가 나옵니다.")
    static final class AcknowledgmentsCounted implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            Findings it = new Solutions.WithTheLibrary().findings(frames);
            var seen = new HashSet<String>();
            int repeated = 0;
            for (byte[] bytes : frames) {
                var tcp = Frame.of(bytes).find(Layer.Tcp.class).orElseThrow().header();
                if (!seen.add(tcp.sourcePort() + " " + tcp.sequenceNumber())) repeated++;
            }
            return new Findings(it.clientPort(), it.serverPort(), it.path(), it.status(), repeated);
        }
    }

    @Mistake(
            id = "header-of-20",
            en =
                    "You took the TCP header for 20 bytes long and read its "
                            + "options as data. Its length is in the data offset.",
            ko = "TCP 헤더를 20바이트로 보고 옵션을 데이터로 읽었습니다. 길이는 헤더 길이(데이터 오프셋) 필드에 있습니다.")
    static final class HeaderOf20 implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            Findings it = new Solutions.WithTheLibrary().findings(frames);
            return new Findings(it.clientPort(), it.serverPort(), "", 0, it.repeated());
        }
    }
}
