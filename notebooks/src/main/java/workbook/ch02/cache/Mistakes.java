package workbook.ch02.cache;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "floods",
            en =
                    "You ask for every packet. A hundred packets for a host that is off would be a hundred broadcasts, and every host on the link must look at each. Ask once every 5 seconds.",
            ko =
                    "패킷마다 요청하고 있습니다. 꺼진 호스트로 가는 패킷이 백 개면 브로드캐스트도 백 개가 되고, 링크의 모든 호스트가 하나하나 보아야 합니다. 5초에 한 번만 요청하십시오.")
    static final class Floods implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                int patience() {
                    return 0;
                }
            };
        }
    }

    @Mistake(
            id = "asks-once",
            en =
                    "You ask once and never again. The request may have been lost: after 5 seconds ask anew.",
            ko = "한 번만 요청하고 다시는 하지 않습니다. 요청이 사라졌을 수 있습니다. 5초가 지나면 다시 요청하십시오.")
    static final class AsksOnce implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                int patience() {
                    return Integer.MAX_VALUE;
                }
            };
        }
    }

    @Mistake(
            id = "never-expires",
            en =
                    "You believe an address for ever. Cards are exchanged and addresses given to others: after 60 seconds ask again.",
            ko = "한 번 안 주소를 영원히 믿고 있습니다. 카드는 바뀌고 주소는 다른 호스트에 넘어갑니다. 60초가 지나면 다시 요청하십시오.")
    static final class NeverExpires implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                int lifetime() {
                    return Integer.MAX_VALUE;
                }
            };
        }
    }

    @Mistake(
            id = "renews-on-use",
            en =
                    "Using an entry makes it young again in your cache. To send there is no proof that anybody listens; only what is learned counts.",
            ko = "항목을 쓸 때마다 시간이 새로 시작됩니다. 보냈다고 해서 상대가 듣고 있다는 증거는 아닙니다. 새로 배운 때부터 세십시오.")
    static final class RenewsOnUse implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                boolean renewsOnUse() {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "keeps-the-first",
            en =
                    "You keep the first MAC address you saw, although the host has said that it has another one now. What is learned later replaces.",
            ko = "호스트가 새 MAC 주소를 알렸는데도 처음 본 주소를 그대로 쓰고 있습니다. 나중에 배운 것이 앞의 것을 대신합니다.")
    static final class KeepsTheFirst implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                boolean replaces() {
                    return false;
                }
            };
        }
    }

    @Mistake(
            id = "sends-twice",
            en =
                    "Packets that have gone out are let go again with the next answer. Empty the queue as you hand it over.",
            ko = "이미 나간 패킷이 다음 응답 때 또 나갑니다. 넘겨줄 때 대기열을 비우십시오.")
    static final class SendsTwice implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                boolean keepsQueue() {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "keeps-one-only",
            en =
                    "Of the packets that wait you keep the last only. The check wants all of them, in order.",
            ko = "기다리는 패킷 가운데 마지막 것만 남기고 있습니다. 모두 순서대로 내보내야 합니다.")
    static final class KeepsOneOnly implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                boolean keepsOneOnly() {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "one-age",
            en =
                    "One age serves all your addresses: what you learn about one host makes the others young again. Keep for each when it was learned.",
            ko = "모든 주소가 나이 하나를 함께 씁니다. 한 호스트를 새로 배우면 다른 호스트까지 다시 젊어집니다. 배운 때를 주소마다 따로 적어 두십시오.")
    static final class OneAge implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                @Override
                public List<byte[]> learn(int ip, byte[] mac) {
                    var waited = super.learn(ip, mac);
                    known.replaceAll((_, entry) -> new Known(entry.mac(), now));
                    return waited;
                }
            };
        }
    }

    @Mistake(
            id = "one-clock-for-requests",
            en =
                    "Your 5 seconds begin for all addresses at once, so a request that went out a second ago is sent again. Count for each address from its own request.",
            ko = "5초를 모든 주소에 한꺼번에 재고 있어서 1초 전에 나간 요청도 다시 보냅니다. 주소마다 그 요청이 나간 때부터 재십시오.")
    static final class OneClockForRequests implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {
                private int clock;

                @Override
                public void tick(int seconds) {
                    super.tick(seconds);
                    clock += seconds;
                    if (clock < patience()) return;
                    asked.clear();
                    clock = 0;
                }
            };
        }
    }
}
