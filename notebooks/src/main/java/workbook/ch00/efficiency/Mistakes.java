package workbook.ch00.efficiency;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "no-ethernet",
            en =
                    "You counted the headers of TCP and IP, 40 bytes. On the wire "
                            + "a frame has the 14 bytes of Ethernet in front too.",
            ko = "TCP와 IP의 헤더 40바이트를 세었습니다. 프레임에는 그 앞에 이더넷 헤더 14바이트도 있습니다.")
    static final class NoEthernet implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return (double) payload / Math.max(60, payload + 40);
        }
    }

    @Mistake(
            id = "no-minimum",
            en =
                    "Right for long messages. No Ethernet frame is shorter than 60 "
                            + "bytes: one byte of HTTP travels in a frame of 60, not of 55.",
            ko =
                    "긴 메시지에는 맞습니다. 이더넷 프레임은 60바이트보다 짧을 수 없습니다. HTTP 한 바이트도 55바이트가 "
                            + "아니라 60바이트 프레임에 실립니다.")
    static final class NoMinimum implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return payload / (payload + 54.0);
        }
    }

    @Mistake(
            id = "tcp-only",
            en =
                    "You counted the TCP header only. The segment is put into a "
                            + "packet, and the packet into a frame: 20 + 20 + 14.",
            ko = "TCP 헤더만 세었습니다. 세그먼트는 패킷에, 패킷은 프레임에 들어갑니다. 20 + 20 + 14입니다.")
    static final class TcpOnly implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return payload / (payload + 20.0);
        }
    }

    @Mistake(
            id = "no-ethernet-no-minimum",
            en =
                    "You counted 40 bytes of headers. The frame has 14 more, and "
                            + "it is never shorter than 60.",
            ko = "헤더를 40바이트로 세었습니다. 프레임에는 14바이트가 더 있고, 프레임은 60바이트보다 짧을 수 없습니다.")
    static final class NoEthernetNoMinimum implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return payload / (payload + 40.0);
        }
    }

    @Mistake(
            id = "percent",
            en = "That is per cent. A part of a whole is a number from 0 to 1.",
            ko = "백분율로 답했습니다. 전체에서 차지하는 비율은 0에서 1 사이의 수입니다.")
    static final class Percent implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return 100.0 * payload / Math.max(60, payload + 54);
        }
    }

    @Mistake(
            id = "upside-down",
            en =
                    "You divided the frame by the message. Efficiency is the "
                            + "message's part of the frame, at most 1.",
            ko = "프레임을 메시지로 나누었습니다. 효율은 프레임 가운데 메시지가 차지하는 비율이며 1을 넘지 않습니다.")
    static final class UpsideDown implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return Math.max(60, payload + 54) / (double) payload;
        }
    }

    @Mistake(
            id = "overhead",
            en =
                    "That is what the headers and padding take. The question is "
                            + "what is left for the message.",
            ko = "그것은 헤더와 패딩이 차지하는 비율입니다. 묻는 것은 메시지가 차지하는 비율입니다.")
    static final class Overhead implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return 1 - (double) payload / Math.max(60, payload + 54);
        }
    }

    @Mistake(
            id = "integer-division",
            en =
                    "int divided by int is an int in Java: what is behind the "
                            + "decimal point is dropped, so you always get 0. Make one of "
                            + "them a double first.",
            ko = "자바에서 int를 int로 나누면 int입니다. 소수점 아래를 버리므로 늘 0이 됩니다. 먼저 한쪽을 " + "double로 바꾸십시오.")
    static final class IntegerDivision implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return 0;
        }
    }
}
