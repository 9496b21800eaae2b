package lab.capture;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import lab.view.Language;

/// The commonest words of libpcap's filter language, for systems that lack libpcap. As there, "and"
/// and "or" bind alike, from the left.
///
/// {@snippet lang=text :
/// filter    = term { ( "and" | "or" ) term } .
/// term      = [ "ip" | "ip6" | "arp" | "icmp" | "icmp6" | "tcp" | "udp" ] [ qualified ] .
/// qualified = [ "src" | "dst" ] ( "port" number | "host" address ) .
/// }
final class SimpleFilter {
    private static final List<String> PROTOCOLS =
            List.of("ip", "ip6", "arp", "icmp", "icmp6", "tcp", "udp");
    private static final List<String> JOINTS = List.of("and", "or");

    private final String text;
    private final Deque<String> words;

    private SimpleFilter(String text) {
        this.text = text;
        words = new ArrayDeque<>(List.of(text.split("\\s+")));
    }

    /// What a frame with an Ethernet header must pass; an empty text lets all pass.
    ///
    /// @throws CaptureException with {@link CaptureException.Reason#BAD_FILTER}
    static Predicate<byte[]> parse(String text) {
        if (text.isBlank()) return _ -> true;
        Predicate<Packet> filter = new SimpleFilter(text.strip()).filter();
        return frame -> filter.test(Packet.of(frame));
    }

    private Predicate<Packet> filter() {
        Predicate<Packet> all = term();
        while (!words.isEmpty()) {
            String joint = words.removeFirst();
            all =
                    switch (joint) {
                        case "and" -> all.and(term());
                        case "or" -> all.or(term());
                        default -> throw unknown(joint);
                    };
        }
        return all;
    }

    private Predicate<Packet> term() {
        if (words.isEmpty()) throw tooEarly();
        if (!PROTOCOLS.contains(words.getFirst())) return qualified();
        String protocol = words.removeFirst();
        Predicate<Packet> is = packet -> packet.is(protocol);
        if (words.isEmpty() || JOINTS.contains(words.getFirst())) return is;
        return is.and(qualified());
    }

    private Predicate<Packet> qualified() {
        String side = words.getFirst();
        if (side.equals("src") || side.equals("dst")) words.removeFirst();
        BiPredicate<Predicate<Boolean>, Packet> sides =
                switch (side) {
                    case "src" -> (test, _) -> test.test(true);
                    case "dst" -> (test, _) -> test.test(false);
                    default -> (test, _) -> test.test(true) || test.test(false);
                };
        String kind = next();
        return switch (kind) {
            case "port" -> {
                int port = port(next());
                yield packet -> sides.test(source -> packet.port(source) == port, packet);
            }
            case "host" -> {
                byte[] host = host(next());
                yield packet ->
                        sides.test(source -> Arrays.equals(packet.address(source), host), packet);
            }
            default -> throw unknown(kind);
        };
    }

    private String next() {
        if (words.isEmpty()) throw tooEarly();
        return words.removeFirst();
    }

    private CaptureException tooEarly() {
        return bad(Language.say("it ends too early", "도중에 끝납니다"));
    }

    private CaptureException unknown(String word) {
        return bad(
                Language.say(
                        "without libpcap, \"%s\" is not known; only terms such as \"tcp port 80\","
                                + " \"arp\", \"icmp\", \"host 192.0.2.1\" joined by \"and\" or"
                                + " \"or\" are",
                        "libpcap이 없을 때에는 \"%s\"을(를) 모릅니다. \"tcp port 80\", \"arp\", \"icmp\","
                                + " \"host 192.0.2.1\" 같은 것을 \"and\"나 \"or\"로 이어 쓸 수 있습니다",
                        word));
    }

    private int port(String word) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > 65_535) {
            throw bad(
                    Language.say(
                            "\"%s\" is not a port from 0 to 65535",
                            "\"%s\"은(는) 0부터 65535까지의 포트가 아닙니다", word));
        }
        return Integer.parseInt(word);
    }

    private byte[] host(String word) {
        try {
            return InetAddress.ofLiteral(word).getAddress();
        } catch (IllegalArgumentException e) {
            throw bad(Language.say("\"%s\" is not an IP address", "\"%s\"은(는) IP 주소가 아닙니다", word));
        }
    }

    private CaptureException bad(String why) {
        return Remedy.badFilter(text, why);
    }

    /// What a filter looks at.
    ///
    /// @param network where the network header begins
    /// @param transport where the transport header begins; -1 if there is none, as in all fragments
    ///   but the first
    @SuppressWarnings("ArrayRecordComponent")
    private record Packet(byte[] frame, int etherType, int network, int protocol, int transport) {
        private static final int ETHERNET = 14;
        private static final int IPV4 = 0x0800;
        private static final int IPV6 = 0x86dd;
        private static final int ARP = 0x0806;
        private static final int NONE = -1;

        static Packet of(byte[] frame) {
            int etherType = number(frame, 12);
            int protocol = NONE;
            int transport = NONE;
            if (etherType == IPV4 && frame.length >= ETHERNET + 20) {
                protocol = frame[ETHERNET + 9] & 0xff;
                boolean first = (number(frame, ETHERNET + 6) & 0x1fff) == 0;
                if (first) transport = ETHERNET + (frame[ETHERNET] & 0xf) * 4;
            } else if (etherType == IPV6 && frame.length >= ETHERNET + 40) {
                protocol = frame[ETHERNET + 6] & 0xff;
                transport = ETHERNET + 40;
            }
            return new Packet(frame, etherType, ETHERNET, protocol, transport);
        }

        boolean is(String name) {
            return switch (name) {
                case "ip" -> etherType == IPV4;
                case "ip6" -> etherType == IPV6;
                case "arp" -> etherType == ARP;
                case "icmp" -> etherType == IPV4 && protocol == 1;
                case "icmp6" -> etherType == IPV6 && protocol == 58;
                case "tcp" -> protocol == 6;
                case "udp" -> protocol == 17;
                default -> false;
            };
        }

        int port(boolean source) {
            boolean hasPorts = protocol == 6 || protocol == 17;
            if (!hasPorts || transport == NONE) return NONE;
            return number(frame, source ? transport : transport + 2);
        }

        byte[] address(boolean source) {
            return switch (etherType) {
                case IPV4 -> range(network + (source ? 12 : 16), 4);
                case IPV6 -> range(network + (source ? 8 : 24), 16);
                case ARP -> range(network + (source ? 14 : 24), 4);
                default -> new byte[0];
            };
        }

        private byte[] range(int from, int length) {
            if (from + length > frame.length) return new byte[0];
            return Arrays.copyOfRange(frame, from, from + length);
        }

        private static int number(byte[] frame, int offset) {
            if (offset + 2 > frame.length) return NONE;
            return ((frame[offset] & 0xff) << 8) | (frame[offset + 1] & 0xff);
        }
    }
}
