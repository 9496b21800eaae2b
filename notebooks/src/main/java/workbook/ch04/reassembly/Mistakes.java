package workbook.ch04.reassembly;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "by-id",
            en =
                    "You tell packets apart by their identification alone. Another host may use the same number at the same time: source, destination and protocol belong to the key.",
            ko = "식별자만으로 패킷을 구별하고 있습니다. 다른 호스트가 같은 번호를 동시에 쓸 수 있습니다. 발신지, 목적지, 프로토콜도 키에 들어가야 합니다.")
    static final class ById implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                Object key(ByteBuffer header) {
                    return header.getChar(4);
                }
            };
        }
    }

    @Mistake(
            id = "without-protocol",
            en =
                    "Your key has no protocol. TCP and UDP may use the same identification towards the same host.",
            ko = "키에 프로토콜이 없습니다. TCP와 UDP가 같은 호스트로 같은 식별자를 쓸 수 있습니다.")
    static final class WithoutProtocol implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                Object key(ByteBuffer header) {
                    return List.of(header.getInt(12), header.getInt(16), header.getChar(4));
                }
            };
        }
    }

    @Mistake(
            id = "last-means-whole",
            en =
                    "You take the packet for whole as soon as the fragment without MF is there. It says how long the packet is, not that the others have come.",
            ko = "MF가 꺼진 단편이 오자마자 다 모였다고 판단하고 있습니다. 그 단편은 패킷의 길이를 알려 줄 뿐, 나머지가 왔다는 뜻은 아닙니다.")
    static final class LastMeansWhole implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                boolean whole(List<Fragment> fragments) {
                    return fragments.stream().anyMatch(f -> !f.more());
                }
            };
        }
    }

    @Mistake(
            id = "counts-twice",
            en =
                    "You count the bytes that have come, and count a fragment that came twice twice. Look whether there is a gap.",
            ko = "도착한 바이트를 세면서, 두 번 온 단편을 두 번 세고 있습니다. 빈 곳이 있는지를 보십시오.")
    static final class CountsTwice implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                boolean keepsDuplicates() {
                    return true;
                }

                @Override
                boolean whole(List<Fragment> fragments) {
                    int bytes = fragments.stream().mapToInt(f -> f.to() - f.from()).sum();
                    int end = fragments.stream().mapToInt(Fragment::to).max().orElse(0);
                    return fragments.stream().anyMatch(f -> !f.more()) && bytes >= end;
                }
            };
        }
    }

    @Mistake(
            id = "in-order-of-arrival",
            en = "You put the data together as it came. Where it belongs stands in the offset.",
            ko = "데이터를 도착한 순서대로 이어 붙이고 있습니다. 제자리는 오프셋이 알려 줍니다.")
    static final class InOrderOfArrival implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                byte[] join(List<Fragment> fragments) {
                    var out =
                            ByteBuffer.allocate(
                                    20 + fragments.stream().mapToInt(f -> f.to() - f.from()).sum());
                    out.put(fragments.getFirst().packet(), 0, 20);
                    fragments.forEach(f -> out.put(f.packet(), 20, f.to() - f.from()));
                    return finish(out.array());
                }
            };
        }
    }

    @Mistake(
            id = "overlap-kept",
            en =
                    "You accept fragments that overlap. Nobody sends such in good faith: they are a way to slip something past a firewall. Discard the packet.",
            ko = "겹치는 단편을 받아들이고 있습니다. 정상적으로 보내는 쪽은 그렇게 하지 않습니다. 방화벽을 속이는 수법입니다. 패킷을 버리십시오.")
    static final class OverlapKept implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                boolean discardsOverlaps() {
                    return false;
                }

                @Override
                boolean whole(List<Fragment> fragments) {
                    int end = fragments.stream().mapToInt(Fragment::to).max().orElse(0);
                    boolean last = fragments.stream().anyMatch(f -> !f.more());
                    for (int at = 0; at < end; at += 8) {
                        int here = at;
                        if (fragments.stream().noneMatch(f -> f.from() <= here && here < f.to()))
                            return false;
                    }
                    return last;
                }
            };
        }
    }

    @Mistake(
            id = "never-forgets",
            en =
                    "You keep fragments for ever. Lost ones never come, so memory fills up; and an identification is used again some day.",
            ko = "단편을 영원히 보관하고 있습니다. 잃어버린 단편은 오지 않으므로 메모리가 차고, 식별자는 언젠가 다시 쓰입니다.")
    static final class NeverForgets implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                int patience() {
                    return Integer.MAX_VALUE;
                }
            };
        }
    }

    @Mistake(
            id = "renews-patience",
            en =
                    "Each fragment starts your minute anew. It counts from the first that came; else a slow sender holds your memory as long as it likes.",
            ko =
                    "단편이 올 때마다 1분을 다시 세고 있습니다. 처음 온 단편부터 세어야 합니다. 그렇지 않으면 느리게 보내는 쪽이 메모리를 원하는 만큼 붙잡습니다.")
    static final class RenewsPatience implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                boolean renewsPatience() {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "fragments-header",
            en =
                    "Your whole packet still has the header of a fragment: MF is set, and length and checksum are the fragment's.",
            ko = "전체 패킷에 단편의 헤더가 그대로 있습니다. MF가 켜져 있고 길이와 체크섬도 단편의 것입니다.")
    static final class FragmentsHeader implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                byte[] finish(byte[] whole) {
                    return whole;
                }
            };
        }
    }

    @Mistake(
            id = "without-destination",
            en =
                    "Your key has no destination. A host may have several addresses, and a sender may use one identification towards each of them.",
            ko = "키에 목적지가 없습니다. 호스트는 주소를 여럿 가질 수 있고, 보내는 쪽은 주소마다 같은 식별자를 쓸 수 있습니다.")
    static final class WithoutDestination implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Shelf() {
                @Override
                Object key(ByteBuffer header) {
                    return List.of(header.getInt(12), header.get(9), header.getChar(4));
                }
            };
        }
    }

    @Mistake(
            id = "one-clock",
            en =
                    "One clock of 60 seconds runs for all packets, so a packet that has only begun is given up with the old ones. Count for each from its own first fragment.",
            ko = "60초짜리 시계 하나를 모든 패킷이 함께 써서, 막 시작된 패킷까지 오래된 것과 함께 버려집니다. 패킷마다 첫 단편이 온 때부터 재십시오.")
    static final class OneClock implements Reassembly {
        @Override
        public Reassembler reassembler() {
            return new Reassembler() {
                private Shelf shelf = new Shelf() {};
                private int age;

                @Override
                public Optional<byte[]> add(byte[] packet) {
                    return shelf.add(packet);
                }

                @Override
                public void tick(int seconds) {
                    age += seconds;
                    if (age < 60) return;
                    shelf = new Shelf() {};
                    age = 0;
                }
            };
        }
    }
}
