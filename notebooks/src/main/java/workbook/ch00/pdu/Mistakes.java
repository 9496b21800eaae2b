package workbook.ch00.pdu;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "packet-everywhere",
            en =
                    "\"Packet\" is used for anything that travels, and then nobody "
                            + "knows with which headers. RFC 1122 keeps a name for each "
                            + "layer; the outline's packet, the smallest unit sent, is the "
                            + "one of the internet layer.",
            ko =
                    "오가는 것을 모두 \"패킷\"이라고 부르면 어느 헤더까지 말하는지 알 수 없습니다. RFC 1122는 계층마다 "
                            + "이름을 따로 둡니다. 전송의 최소 단위라는 뜻의 패킷은 인터넷 계층의 이름입니다.")
    static final class PacketEverywhere implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "packet";
                case TRANSPORT -> "packet";
                case INTERNET -> "packet";
                case NETWORK_INTERFACE -> "packet";
            };
        }

        @Override
        public String pduOfUdp() {
            return "packet";
        }
    }

    @Mistake(
            id = "segment-for-udp",
            en =
                    "TCP cuts a stream into segments. UDP cuts nothing: what the "
                            + "program hands over goes out whole. What is it called then?",
            ko = "TCP는 흐름을 세그먼트로 나눕니다. UDP는 나누지 않고, 프로그램이 넘긴 것을 통째로 보냅니다. 그것은 " + "무엇이라고 부릅니까?")
    static final class SegmentForUdp implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "message";
                case TRANSPORT -> "segment";
                case INTERNET -> "packet";
                case NETWORK_INTERFACE -> "frame";
            };
        }

        @Override
        public String pduOfUdp() {
            return "segment";
        }
    }

    @Mistake(
            id = "frame-and-packet-swapped",
            en =
                    "Packet and frame are swapped. The frame is the outermost: it "
                            + "frames the packet for one link.",
            ko = "패킷과 프레임이 서로 바뀌었습니다. 프레임이 가장 바깥입니다. 링크 하나를 지나도록 패킷을 감쌉니다.")
    static final class FrameAndPacketSwapped implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "message";
                case TRANSPORT -> "segment";
                case INTERNET -> "frame";
                case NETWORK_INTERFACE -> "packet";
            };
        }

        @Override
        public String pduOfUdp() {
            return "datagram";
        }
    }

    @Mistake(
            id = "datagram-for-tcp",
            en =
                    "A datagram stands for itself. TCP carries a stream and "
                            + "numbers its bytes; its pieces have another name.",
            ko = "데이터그램은 그 자체로 완결됩니다. TCP는 흐름을 나르고 바이트에 번호를 붙입니다. TCP의 조각은 이름이 " + "다릅니다.")
    static final class DatagramForTcp implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "message";
                case TRANSPORT -> "datagram";
                case INTERNET -> "packet";
                case NETWORK_INTERFACE -> "frame";
            };
        }

        @Override
        public String pduOfUdp() {
            return "datagram";
        }
    }

    @Mistake(
            id = "application-packet",
            en =
                    "The lower three are right. What a program hands to its socket "
                            + "has no header of the lower layers yet, so it is no packet.",
            ko = "아래 세 계층은 맞습니다. 프로그램이 소켓에 넘기는 것에는 아직 아래 계층의 헤더가 없으므로 패킷이 아닙니다.")
    static final class ApplicationPacket implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "packet";
                case TRANSPORT -> "segment";
                case INTERNET -> "packet";
                case NETWORK_INTERFACE -> "frame";
            };
        }

        @Override
        public String pduOfUdp() {
            return "datagram";
        }
    }
}
