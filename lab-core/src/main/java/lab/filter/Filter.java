package lab.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lab.frame.Frame;
import lab.frame.Layer;

/// Which frames somebody wants to see, in the words that Wireshark's users know.
///
/// ```
/// ip.src == 10.0.0.1 && tcp.port == 80
/// !arp
/// tcp.flags.syn and not tcp.flags.ack
/// ip.addr == 10.0.0.0/8 || ipv6
/// tcp.port in {80, 443, 8000..8999}
/// dns.qry.name contains "example" && frame.len > 100
/// http.request.uri matches "[.]png$" || tcp.flags & 0x04
/// eth.src[0:3] == 02:00:00 && frame.number in {10..20}
/// ```
///
/// ```
/// or       = xor { ( "||" | "or" ) xor } .
/// xor      = and { ( "^^" | "xor" ) and } .
/// and      = not { ( "&&" | "and" ) not } .
/// not      = ( "!" | "not" ) not | "(" or ")" | test .
/// test     = part [ relation ( value | part ) | "in" set ] .
/// part     = name [ "[" slice "]" ] [ "&" number ] .
/// slice    = from [ ":" length | "-" to | ":" ] | ":" length .
/// set      = "{" range { [ "," ] range } "}" .
/// range    = value [ ".." value ] .
/// relation = "==" | "!=" | "===" | "!==" | "<" | "<=" | ">" | ">=" | "contains" | "matches" | "~"
///          | "eq" | … .
/// ```
///
/// Every field of every header has the name that its RFC gives it, such as `ip.time_to_live`; those
/// that Wireshark's users know have their name there too, such as `ip.ttl`. A name alone asks
/// whether it is there; a flag's name alone asks whether it is set, which in Wireshark it does not.
/// A field that is there several times, as `tcp.port` is, passes `==` where one of its values does,
/// and `!=` where all of them do; `===` where all are equal, `!==` where one is not. `matches` is a
/// regular expression of Java that takes small and capital letters for the same. A slice is bytes
/// of an address, a protocol or the frame. `frame.number` and `frame.time_relative` are there for
/// the frames of a list or a file, and not for one that is tested by itself.
///
/// In Wireshark these let other frames pass:
///
/// - `tcp.seq` and `tcp.ack`, which count from a conversation's first number there: here they are
///   what stands in the header, as `tcp.seq_raw` and `tcp.ack_raw` are in both
/// - `ip.dst` of a datagram with a source route, which is the end of the route there
/// - `icmp.ident` and `icmp.seq`, which are read in both byte orders there
/// - `vlan` and its fields, which are a provider's tags too here, and `dns`, which is multicast DNS
///   too
/// - `tcp.len` and `tcp.payload`, which are there with every TCP header here, also with an empty
///   one
/// - `data`, which is what no header claims here, whatever it is in
/// - names of DNS with octets that are no letters, which are written as RFC 1035 §5.1 does here
/// - what belongs to a whole datagram or stream: here no filter looks beyond its frame
public final class Filter implements Predicate<Frame> {
    private final String text;
    private final Condition test;

    private Filter(String text, Condition test) {
        this.text = text;
        this.test = test;
    }

    /// Reads a filter; an empty one lets every frame pass.
    ///
    /// @throws FilterException that says where it is wrong
    public static Filter of(String text) {
        if (text.isBlank()) return new Filter("", (_, _) -> true);
        return new Filter(text, new Parser(text).parse());
    }

    /// Frames that have a layer of this kind for which {@code test} holds, such as {@code
    /// Filter.on(Layer.Tcp.class, tcp -> tcp.header().syn())}.
    public static <L extends Layer> Predicate<Frame> on(Class<L> kind, Predicate<L> test) {
        return frame -> {
            for (Layer layer : frame.layers()) {
                if (kind.isInstance(layer) && test.test(kind.cast(layer))) return true;
            }
            return false;
        };
    }

    /// All names there are, in the order of the layers they are of.
    public static Set<String> names() {
        return Names.all();
    }

    @Override
    public boolean test(Frame frame) {
        return test(frame, frame.layers());
    }

    /// The same where the layers of the frame were read already.
    public boolean test(Frame frame, List<Layer> layers) {
        return test.holds(Seen.alone(frame), layers);
    }

    /// The same for one of many frames, which has a {@code frame.number} and a {@code
    /// frame.time_relative}.
    ///
    /// @param number from 1
    /// @param first when the first frame was captured
    public boolean test(Frame frame, List<Layer> layers, long number, Instant first) {
        return test.holds(new Seen(frame, number, Optional.of(first)), layers);
    }

    /// The frames that pass.
    public List<Frame> among(Collection<Frame> frames) {
        var passed = new ArrayList<Frame>();
        long number = 0;
        var first = Instant.EPOCH;
        for (Frame frame : frames) {
            if (number++ == 0) first = frame.time();
            if (test(frame, frame.layers(), number, first)) passed.add(frame);
        }
        return List.copyOf(passed);
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
