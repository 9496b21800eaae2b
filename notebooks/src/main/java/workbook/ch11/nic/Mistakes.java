package workbook.ch11.nic;

import java.util.Map;
import lab.check.Mistake;
import org.jspecify.annotations.Nullable;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "answers-for-all",
            en =
                    "You answer requests for other hosts, and their packets come to you. Whose address"
                            + " stands in the target IP?",
            ko = "다른 호스트를 찾는 요청에도 답하고 있어서, 그 호스트의 패킷이 여러분에게 옵니다. 대상 IP에는 누구의 주소가 있습니까?")
    static final class AnswersForAll implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                boolean mine(int target) {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "answers-replies",
            en = "You answer a reply as if it asked. What does operation 2 mean?",
            ko = "응답을 요청처럼 여기고 답하고 있습니다. 동작 2는 무슨 뜻입니까?")
    static final class AnswersReplies implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                boolean asks(int operation) {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "drops-the-packet",
            en =
                    "You ask for the MAC address, but when the answer comes, the packet is gone. Where"
                            + " can it wait?",
            ko = "MAC 주소를 묻기는 하지만, 답이 왔을 때 보낼 패킷이 남아 있지 않습니다. 패킷은 그동안 어디에 있어야 합니까?")
    static final class DropsThePacket implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                byte @Nullable [] taken(Map<Integer, byte[]> packets, int address) {
                    return null;
                }
            };
        }
    }

    @Mistake(
            id = "sends-it-again",
            en =
                    "The packet that waited goes out again with each ARP frame that comes later. What"
                            + " must happen to it once it is sent?",
            ko = "기다리던 패킷이 ARP 프레임이 올 때마다 다시 나갑니다. 한 번 보낸 뒤에는 어떻게 해야 합니까?")
    static final class SendsItAgain implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                byte @Nullable [] taken(Map<Integer, byte[]> packets, int address) {
                    return packets.get(address);
                }
            };
        }
    }

    @Mistake(
            id = "never-learns",
            en =
                    "You ask for an address that you were told already. What do you keep when an ARP"
                            + " packet arrives?",
            ko = "이미 알려 준 주소를 다시 묻고 있습니다. ARP 패킷이 오면 무엇을 기억해 두어야 합니까?")
    static final class NeverLearns implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                void learn(Map<Integer, byte[]> table, int address, byte[] from) {
                    table.clear();
                }
            };
        }
    }

    @Mistake(
            id = "asks-nobody",
            en =
                    "Your request goes to the MAC address 00:00:00:00:00:00, which nobody has. Whom do"
                            + " you ask if you know nobody?",
            ko = "요청이 아무도 쓰지 않는 MAC 주소 00:00:00:00:00:00으로 갑니다. 아는 호스트가 없을 때는 누구에게 물어야 합니까?")
    static final class AsksNobody implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                byte[] everybody() {
                    return new byte[6];
                }
            };
        }
    }

    @Mistake(
            id = "not-padded",
            en = "Some of your frames are shorter than the cable allows. How long is the shortest?",
            ko = "케이블이 허용하는 것보다 짧은 프레임이 있습니다. 가장 짧은 프레임은 몇 바이트입니까?")
    static final class NotPadded implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                int shortest() {
                    return 0;
                }
            };
        }
    }

    @Mistake(
            id = "keeps-the-first-mac",
            en =
                    "You keep the first MAC address that you heard of. A neighbour may get another card:"
                            + " which of two answers is to be believed?",
            ko = "처음 들은 MAC 주소만 기억하고 있습니다. 이웃의 카드가 바뀔 수도 있습니다. 먼저 온 것과 나중에 온 것 중 어느 쪽을 믿어야 합니까?")
    static final class KeepsTheFirstMac implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                void learn(Map<Integer, byte[]> table, int address, byte[] from) {
                    table.putIfAbsent(address, from);
                }
            };
        }
    }

    @Mistake(
            id = "one-place-for-all",
            en =
                    "You have room for one waiting packet, whoever it is for. It went to the neighbour"
                            + " who answered first, and another packet is gone.",
            ko = "기다리는 패킷을 둘 곳이 하나뿐입니다. 먼저 답한 이웃에게 다른 이웃의 패킷이 갔고, 다른 패킷은" + " 사라졌습니다.")
    static final class OnePlaceForAll implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip) {
                @Override
                byte @Nullable [] taken(Map<Integer, byte[]> packets, int address) {
                    byte @Nullable [] last = null;
                    for (byte[] packet : packets.values()) last = packet;
                    packets.clear();
                    return last;
                }
            };
        }
    }
}
