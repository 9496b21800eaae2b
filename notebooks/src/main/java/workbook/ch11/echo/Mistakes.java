package workbook.ch11.echo;

import java.nio.ByteBuffer;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "answers-answers",
            en =
                    "You answer any ICMP message, also a reply. Two such hosts would never stop. Which"
                            + " type asks?",
            ko = "응답을 포함해 모든 ICMP 메시지에 답하고 있습니다. 이런 호스트가 둘이면 끝나지 않습니다. 요청은 어느 유형입니까?")
    static final class AnswersAnswers extends Answer {
        @Override
        boolean asks(byte[] packet, int header) {
            return packet[9] == 1;
        }
    }

    @Mistake(
            id = "not-only-icmp",
            en =
                    "You answer a packet that holds no ICMP: an 8 there is part of a port. Which field"
                            + " of the IPv4 header do you ask first?",
            ko = "ICMP가 아닌 패킷에도 답하고 있습니다. 그 자리의 8은 포트의 일부입니다. IPv4 헤더의 어느 필드를 먼저 보아야 합니까?")
    static final class NotOnlyIcmp extends Answer {
        @Override
        boolean asks(byte[] packet, int header) {
            return packet[header] == 8;
        }

        @Override
        boolean whole(byte[] packet, int header) {
            return packet[9] != 1 || super.whole(packet, header);
        }
    }

    @Mistake(
            id = "addresses-stay",
            en = "Your reply goes to yourself. Who is its source, and who its destination?",
            ko = "응답이 자기 자신에게 갑니다. 응답의 발신지와 목적지는 각각 누구입니까?")
    static final class AddressesStay extends Answer {
        @Override
        void swap(byte[] packet, byte[] reply) {}
    }

    @Mistake(
            id = "ttl-stays",
            en =
                    "Your reply begins with the TTL that the request had left. It is a packet of your"
                            + " own: how far may it go?",
            ko = "응답이 요청에 남아 있던 TTL로 출발합니다. 응답은 여러분이 새로 보내는 패킷입니다. TTL은 얼마여야 합니까?")
    static final class TtlStays extends Answer {
        @Override
        int hops(byte[] packet) {
            return packet[8];
        }
    }

    @Mistake(
            id = "icmp-sum-stays",
            en =
                    "The ICMP checksum is still the request's. One byte of the message has changed:"
                            + " which?",
            ko = "ICMP 체크섬이 요청의 것 그대로입니다. 메시지에서 한 바이트가 바뀌었습니다. 어느 바이트입니까?")
    static final class IcmpSumStays extends Answer {
        @Override
        void sumIcmp(ByteBuffer reply, int header) {}
    }

    @Mistake(
            id = "header-of-20",
            en =
                    "You take the ICMP message to begin at byte 20. With options it does not: which"
                            + " field says where?",
            ko = "ICMP 메시지가 20번 바이트에서 시작한다고 보고 있습니다. 옵션이 있으면 다릅니다. 시작 위치는 어느 필드가 알려 줍니까?")
    static final class HeaderOf20 extends Answer {
        @Override
        int headerBytes(byte[] packet) {
            return 20;
        }
    }

    @Mistake(
            id = "damaged-too",
            en =
                    "You answer a request whose checksum is wrong. Then the damage comes back as if it"
                            + " were right.",
            ko = "체크섬이 틀린 요청에도 답하고 있습니다. 그러면 손상된 데이터가 올바른 것처럼 돌아갑니다.")
    static final class DamagedToo extends Answer {
        @Override
        boolean whole(byte[] packet, int header) {
            return true;
        }
    }
}
