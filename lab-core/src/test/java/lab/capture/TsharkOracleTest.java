package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.LinkType;
import lab.packet.Bytes;
import lab.packet.Icmpv6Message;
import lab.packet.Ipv4Header;
import lab.packet.NdOption;
import lab.packet.TcpOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// tshark reads the same files, in one call a file; every field that both know must be the same.
///
/// Where the two are not held against each other, and why:
///
/// - one of them has no such field, and it is no field that both must find: each knows protocols
///   that the other does not, and tshark shows the fields of a header before the byte that is wrong
/// - one of them goes on where the other stops: at a byte that is wrong for one of them alone,
///   where the capture or a fragment ends, in what an error of ICMP or a redirect quotes, and in a
///   stream: of TLS the lab shows the header of a record that ends in the next segment, tshark one
///   whose version is none; of HTTP and FTP tshark takes lines that end in LF alone, and content
///   where a status has none; of DNS tshark takes the first bytes of any segment for a length, the
///   lab only those before a whole message, and where it stops in one it goes on with the next; and
///   where headers stand in more than twenty others: there tshark stops with tags, behind forty the
///   lab with everything
/// - whether a question asks for checked answers, which tshark shows of some kinds of messages, and
///   the counts of an update, which it gives other names: of several messages in a segment it
///   cannot be told which it shows
/// - a length behind a tag of 802.1ad, which tshark takes for a type
/// - what goes to FTP's server and is no command, and what comes from it and is no reply
/// - a checksum that one of them does not judge: where an IP packet claims more bytes than its
///   frame has, tshark takes those that are there, and the lab says that it cannot be known; in
///   what an error quotes the lab judges what is whole, and tshark hardly ever
/// - of HTTP and FTP, text that is not ASCII, of which tshark shows no octet, control characters in
///   other text, and white space around what HTTP says
/// - a dot within a label of a name, and octets that are no characters: RFC 1035 §5.1 has a
///   backslash before the one and decimal digits for the others, tshark nothing and octal ones; and
///   a name that begins with the octet 0, which tshark takes for the root
/// - the destination of a datagram with a source route: the lab shows what stands in the header, as
///   RFC 791 §3.1 calls it, tshark the end of the route, which here is held against {@link
///   Ipv4Header#lastDestination()}; and of several routes, which no datagram may have, all
/// - an IPv4 total length of 0, which offload leaves: the lab shows it, tshark what it should be
/// - what stands behind the end of TCP's options, which by RFC 9293 §3.1 is padding, and for tshark
///   more of them
/// - the edges in a SACK option whose length is not one of whole blocks, which tshark shows as far
///   as they go; the lab leaves its octets as they are (RFC 2018 §3)
/// - the types that a record of DNSSEC lists, which tshark shows as if each were a record's type
/// - the last six bytes of a link-layer address of fourteen in neighbour discovery, which tshark
///   takes for padding where they are 0 (RFC 4944 §8)
/// - what tshark takes for a hardware type in a client's name that is no hardware address
/// - what follows among DHCP's options in the fields for other things, where these break off
/// - seconds in DHCP that tshark takes to be in the other byte order, against RFC 2131 §2
class TsharkOracleTest {
    /// `-Doracle.frames=500000 -Doracle.seed=7` for more of them.
    private static final int FRAMES = Integer.getInteger("oracle.frames", 6_000);

    private static final long SEED = Long.getLong("oracle.seed", 8_191);
    private static final int FRAMES_A_FILE = 50_000;

    /// Headers in each other, from which on one of the two may stop.
    private static final int DEEP = 20;

    private static final int SACK = 5;

    /// What tshark takes off a link-layer address.
    private static final String PADDING = "0".repeat(12);

    private static final Path SHIPPED = Path.of("..", "notebooks", "captures");

    /// What tshark calls the protocols that the lab knows, and what carries none.
    private static final Set<String> KNOWN =
            Set.of(
                    ("ethertype vlan ieee8021ad llc arp ip ipv6 ipv6.hopopts ipv6.dstopts"
                                    + " ipv6.routing ipv6.fraghdr ah icmp icmpv6 udp tcp dns mdns dhcp http"
                                    + " ftp tls data")
                            .split(" "));

    /// A field of each header: if one of the two finds it, so must the other.
    private static final Set<String> LAYERS =
            Set.of(
                    ("vlan.priority arp.opcode ip.src ipv6.src icmp.type icmpv6.type tcp.srcport"
                                    + " udp.srcport")
                            .split(" "));

    /// Types of records that list types: NXT, NSEC, NSEC3, CSYNC.
    private static final Set<String> LISTING = Set.of("30", "47", "50", "62");

    private static final Pattern IPV6_IN_IPV4 = Pattern.compile("\\bip(:ah)*:ipv6\\.");

    @TempDir private Path folder;
    private final Map<String, Integer> compared = new TreeMap<>();
    private final Map<String, List<String>> wrong = new TreeMap<>();

    @Test
    void agreesWithTsharkOnMutatedFrames() throws Exception {
        Needs.tool("tshark");
        for (int from = 0; from < FRAMES; from += FRAMES_A_FILE) {
            long seed = SEED + from;
            var frames = MutatedFrames.of(seed, Math.min(FRAMES_A_FILE, FRAMES - from));
            var file = folder.resolve("mutated.pcap");
            Pcap.write(file, frames);
            compare("seed " + seed, file, frames);
        }
        agrees();
        var never = new TreeSet<>(TsharkNames.FIELDS);
        never.removeIf(field -> field.startsWith("sll.") || field.startsWith("null."));
        never.removeAll(compared.keySet());
        assertThat(never).isEmpty();
    }

    /// The same packets behind other headers than Ethernet's, which are mutated too.
    @ParameterizedTest
    @EnumSource(names = "ETHERNET", mode = EnumSource.Mode.EXCLUDE)
    void agreesWithTsharkOnMutatedFramesOfOtherLinks(LinkType link) throws Exception {
        Needs.tool("tshark");
        var frames = OtherLinks.of(SEED, link, FRAMES / 6);
        var file = folder.resolve("links.pcap");
        Pcap.write(file, frames);
        compare(link + ", seed " + SEED, file, frames);
        agrees();
    }

    @Test
    void agreesWithTsharkOnWhatIsShipped() throws Exception {
        Needs.tool("tshark");
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pcap")).toList()) {
                compare(file.getFileName().toString(), file, Pcap.read(file));
            }
        }
        agrees();
    }

    /// `-Doracle.files=DIR` for captures of one's own, whatever state they are in. What could be
    /// read of them is written anew, so that a damaged file is the same to both; with
    /// `-Doracle.damage=true` each frame with one to three things wrong.
    @Test
    void agreesWithTsharkOnFilesOfOnesOwn() throws Exception {
        var own = System.getProperty("oracle.files", "");
        if (own.isEmpty()) return;
        boolean damage = Boolean.getBoolean("oracle.damage");
        var mutated = new MutatedFrames(SEED);
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of(own)).filter(Files::isRegularFile)) {
            for (Path file : files.sorted().toList()) {
                var frames = readable(file);
                if (damage) frames = frames.stream().map(mutated::damaged).toList();
                read += frames.size();
                var again = folder.resolve("own.pcapng");
                for (int from = 0; from < frames.size(); from += FRAMES_A_FILE) {
                    int to = Math.min(frames.size(), from + FRAMES_A_FILE);
                    var part = frames.subList(from, to);
                    Pcap.write(again, part);
                    compare(file.getFileName() + " from " + from, again, part);
                }
            }
        }
        int fields = compared.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(read + " frames, " + fields + " fields compared");
        agrees();
    }

    private static List<Frame> readable(Path file) throws Exception {
        try {
            return Pcap.read(file);
        } catch (PcapException damaged) {
            System.out.println(file.getFileName() + ": " + damaged.getMessage());
            return damaged.frames();
        }
    }

    private void agrees() {
        var report = new StringBuilder();
        wrong.forEach((kind, examples) -> {
            report.append("%n%d × %s".formatted(examples.size(), kind));
            for (String example : examples.subList(0, Math.min(3, examples.size()))) {
                report.append("\n    ").append(example);
            }
        });
        assertThat(report.toString()).isEmpty();
        assertThat(compared).isNotEmpty();
    }

    private void compare(String what, Path file, List<Frame> frames) throws Exception {
        var theirs = Tshark.read(file);
        assertThat(theirs).as(what).hasSameSizeAs(frames);
        for (int i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            var row = theirs.get(i);
            var ours = TsharkNames.of(frame);
            var mayStop =
                    row.stopped()
                            || stopped(frame)
                            || quotes(frame)
                            || carried(row)
                            || frame.layers().size() > DEEP;
            for (String field : TsharkNames.FIELDS) {
                var mine = ours.getOrDefault(field, List.of());
                var yours = row.all(field);
                boolean one = mine.isEmpty() || yours.isEmpty();
                if (one && (mayStop || !LAYERS.contains(field))) continue;
                if (!one && decided(field, mine, row, frame)) continue;
                compared.merge(field, 1, Integer::sum);
                if (same(field, mine, normal(field, yours), mayStop)) continue;
                var example =
                        "%s, frame %d: the lab says %s, tshark %s in %s: %s"
                                .formatted(
                                        what,
                                        i + 1,
                                        mine,
                                        yours,
                                        String.join(":", row.protocols()),
                                        Bytes.hex(frame.data()));
                wrong.computeIfAbsent(field, _ -> new ArrayList<>()).add(example);
            }
        }
    }

    private static boolean stopped(Frame frame) {
        return frame.layers().stream()
                .anyMatch(layer ->
                        layer instanceof Layer.Malformed || layer instanceof Layer.CutShort);
    }

    private static boolean quotes(Frame frame) {
        return frame.layers().stream()
                .anyMatch(layer ->
                        switch (layer) {
                            case Layer.Icmp(_, var icmp) -> icmp.quotes();
                            case Layer.Icmpv6(_, var icmp) -> icmp.error();
                            case Layer.Icmpv6Body(_, var message) -> redirects(message);
                            default -> false;
                        });
    }

    private static boolean redirects(Icmpv6Message message) {
        return message.options().stream()
                .anyMatch(option -> option.type() == NdOption.REDIRECTED_HEADER);
    }

    /// tshark found something in a protocol that the lab does not know, or in headers of IPv6 in
    /// IPv4.
    private static boolean carried(Tshark.Row row) {
        var inside = row.protocols().subList(1, row.protocols().size());
        var joined = String.join(":", inside);
        return !KNOWN.containsAll(inside)
                || IPV6_IN_IPV4.matcher(joined).find()
                || joined.matches(".*ieee8021ad:ethertype(:data)?");
    }

    private static boolean decided(String field, List<String> mine, Tshark.Row row, Frame frame) {
        var yours = row.all(field);
        if (!comparable(field, mine) || !comparable(field, yours)) return true;
        if (field.startsWith("dns.") && severalDns(frame)) {
            boolean named = field.matches("dns.flags.authenticated|dns.count.*");
            if (row.stopped() || named) return true;
        }
        return switch (field) {
            // Of several routes all ends, of one that is broken none; it may stop in a quote.
            case "ip.dst" ->
                    inOrder(mine, yours)
                            || (row.routed()
                                    && (mine.size() != yours.size()
                                            || row.all("ip.src").size() < mine.size()));
            case "ip.len" -> mine.contains("0");
            case "tcp.options.sack_le", "tcp.options.sack_re" -> brokenSack(frame);
            case "icmpv6.opt.linkaddr" -> !mine.equals(yours) && unpadded(mine).equals(yours);
            case "dhcp.hw.type", "dhcp.hw.mac_addr" -> inOrder(mine, yours);
            case "dhcp.secs" ->
                    Integer.reverseBytes(Integer.parseInt(mine.getFirst())) >>> 16
                            == Integer.parseInt(yours.getFirst());
            case "dns.resp.type" ->
                    mine.stream().anyMatch(LISTING::contains) && inOrder(mine, yours);
            case "tcp.checksum.status", "udp.checksum.status" -> quotes(frame);
            // Options in other fields that break off there.
            default -> field.startsWith("dhcp.option") && row.overloaded();
        };
    }

    private static boolean brokenSack(Frame frame) {
        return frame.layers().stream()
                .anyMatch(layer ->
                        layer instanceof Layer.Tcp(_, var tcp)
                                && tcp.options().stream()
                                        .anyMatch(option ->
                                                option instanceof TcpOption.Unknown(int kind, _)
                                                        && kind == SACK));
    }

    private static List<String> unpadded(List<String> addresses) {
        return addresses.stream().map(each -> each.replaceFirst(PADDING + "$", "")).toList();
    }

    /// Whether {@code some} are not all, but all of them among {@code all}, in the same order.
    private static boolean inOrder(List<String> some, List<String> all) {
        var each = all.iterator();
        return some.size() < all.size()
                && some.stream()
                        .allMatch(one -> {
                            while (each.hasNext()) if (each.next().equals(one)) return true;
                            return false;
                        });
    }

    private static boolean severalDns(Frame frame) {
        return frame.layers().stream().filter(Layer.Dns.class::isInstance).count() > 1;
    }

    /// Text without control characters; of HTTP and FTP, ASCII, which is all that tshark shows.
    private static boolean comparable(String field, List<String> values) {
        var characters = field.matches("(http|ftp)\\..*") ? "[ -~]*" : "[^\\p{Cntrl}\ufffd]*";
        return values.stream().allMatch(value -> value.matches(characters));
    }

    /// Newer ones write True, and have a number of their own for a UDP checksum that must not be 0.
    private static List<String> normal(String field, List<String> yours) {
        return yours.stream()
                .map(value ->
                        switch (value) {
                            case "True" -> "1";
                            case "False" -> "0";
                            case "4" -> field.endsWith(".status") ? "0" : value;
                            default -> text(field, value);
                        })
                .filter(value -> !(field.equals("dhcp.option.type") && value.equals("0")))
                .limit(field.equals("tcp.option_kind") ? optionsOf(yours) : Integer.MAX_VALUE)
                .toList();
    }

    private static String text(String field, String value) {
        return field.startsWith("http.") ? value.strip() : value;
    }

    private static int optionsOf(List<String> kinds) {
        int end = kinds.indexOf("0");
        return end < 0 ? kinds.size() : end + 1;
    }

    private static boolean same(
            String field, List<String> mine, List<String> yours, boolean mayStop) {
        // Those that stand in other fields come in another order.
        if (field.startsWith("dhcp.option")) {
            var sorted = mine.stream().sorted().toList();
            if (sorted.equals(yours.stream().sorted().toList())) return true;
        }
        int common = Math.min(mine.size(), yours.size());
        boolean unequal = mine.size() != yours.size();
        if (unequal && !mayStop && !field.matches("(eth|tls|http|ftp)\\..*")) return false;
        for (int i = 0; i < common; i++) {
            boolean status = field.endsWith(".checksum.status");
            if (status && !(judged(mine.get(i)) && judged(yours.get(i)))) continue;
            if (!text(field, mine.get(i)).equals(yours.get(i))) return false;
        }
        return true;
    }

    private static boolean judged(String status) {
        return status.equals("0") || status.equals("1");
    }
}
