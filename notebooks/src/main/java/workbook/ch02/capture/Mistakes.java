package workbook.ch02.capture;

import java.util.List;
import lab.check.Mistake;
import lab.frame.Frame;
import lab.lan.Wiretap;

final class Mistakes {
    private Mistakes() {}

    private static boolean arp(byte[] frame) {
        return frame[12] == 8 && frame[13] == 6;
    }

    @Mistake(
            id = "everything",
            en = "You keep every frame. Among them are pings, too; ARP has the EtherType 0x0806.",
            ko = "프레임을 모두 남기고 있습니다. 그 가운데에는 핑도 있습니다. ARP의 EtherType은 0x0806입니다.")
    static final class Everything implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            return Wiretap.on(nic).stream()
                    .map(Frame::data)
                    .filter(frame -> frame.length > 0)
                    .toList();
        }
    }

    @Mistake(
            id = "broadcasts-only",
            en =
                    "You keep broadcasts only. A switch floods those to every port, so you see everybody's requests; but the replies to you are unicast, and belong to your capture as well.",
            ko =
                    "브로드캐스트만 남기고 있습니다. 스위치는 브로드캐스트를 모든 포트로 보내므로 모두의 요청이 보입니다. 그러나 여러분에게 오는 응답은 유니캐스트이고, 그것도 캡처에 들어갑니다.")
    static final class BroadcastsOnly implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            return Wiretap.on(nic).stream()
                    .map(Frame::data)
                    .filter(frame -> arp(frame) && frame[0] == -1)
                    .toList();
        }
    }

    @Mistake(
            id = "replies-only",
            en =
                    "You keep replies only. Byte 21 of the frame tells a request (1) from a reply (2); both are ARP.",
            ko = "응답만 남기고 있습니다. 프레임의 21번 바이트가 요청(1)과 응답(2)을 구별합니다. 둘 다 ARP입니다.")
    static final class RepliesOnly implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            return Wiretap.on(nic).stream()
                    .map(Frame::data)
                    .filter(frame -> arp(frame) && frame[21] == 2)
                    .toList();
        }
    }

    @Mistake(
            id = "ipv4-type",
            en =
                    "You keep the frames with type 0x0800. That is IPv4; ARP stands beside it with a type of its own, 0x0806.",
            ko = "유형이 0x0800인 프레임을 남기고 있습니다. 그것은 IPv4입니다. ARP는 0x0806이라는 유형을 따로 씁니다.")
    static final class Ipv4Type implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            return Wiretap.on(nic).stream()
                    .map(Frame::data)
                    .filter(frame -> frame[12] == 8 && frame[13] == 0)
                    .toList();
        }
    }

    @Mistake(
            id = "not-for-others",
            en =
                    "You keep only what is for you or from you. But a switch floods a request to everybody, and your adapter captures it, although it asks for somebody else.",
            ko = "자기가 보내거나 받은 것만 남기고 있습니다. 스위치는 요청을 모두에게 보내므로, 다른 호스트를 찾는 요청도 여러분의 어댑터가 캡처합니다.")
    static final class NotFromOthers implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            return Wiretap.on(nic).stream()
                    .map(Frame::data)
                    .filter(frame -> arp(frame) && (frame[31] == 13 || frame[41] == 13))
                    .toList();
        }
    }
}
