package lab.filter;

import java.util.Collection;
import java.util.List;
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
/// ```
///
/// ```
/// or       = and { ( "||" | "or" ) and } .
/// and      = not { ( "&&" | "and" ) not } .
/// not      = ( "!" | "not" ) not | "(" or ")" | test .
/// test     = name [ relation value | "in" "{" range { "," range } "}" ] .
/// range    = value [ ".." value ] .
/// relation = "==" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "eq" | "ne" | … .
/// ```
///
/// Every field of every header has the name that its RFC gives it, such as `ip.time_to_live`; those
/// that Wireshark's users know have their name there too, such as `ip.ttl`. A name alone asks
/// whether it is there; a flag's name alone asks whether it is set, which in Wireshark it does not.
/// A field that is there several times, as `tcp.port` is, passes `==` where one of its values does,
/// and `!=` where all of them do.
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
        return test.holds(frame, frame.layers());
    }

    /// The same where the layers of the frame were read already.
    public boolean test(Frame frame, List<Layer> layers) {
        return test.holds(frame, layers);
    }

    /// The frames that pass.
    public List<Frame> among(Collection<Frame> frames) {
        return frames.stream().filter(this).toList();
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
