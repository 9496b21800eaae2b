package workbook.ch00.pdu;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Switched implements Pdu {
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
            return "datagram";
        }
    }

    @Solution
    static final class InTheWordsOfTheRfc implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "message";
                case TRANSPORT -> "segment";
                case INTERNET -> "IP datagram";
                case NETWORK_INTERFACE -> "frame";
            };
        }

        @Override
        public String pduOfUdp() {
            return "UDP datagram";
        }
    }

    @Solution
    static final class Korean implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return new String[] {"메시지", "세그먼트", "패킷", "프레임"}[layer.ordinal()];
        }

        @Override
        public String pduOfUdp() {
            return "데이터그램";
        }
    }

    @Solution
    static final class WithItsProtocol implements Pdu {
        @Override
        public String pdu(Layer layer) {
            return switch (layer) {
                case APPLICATION -> "HTTP message";
                case TRANSPORT -> "TCP segment";
                case INTERNET -> "IP 패킷";
                case NETWORK_INTERFACE -> "이더넷 프레임";
            };
        }

        @Override
        public String pduOfUdp() {
            return "UDP 데이터그램";
        }
    }
}
