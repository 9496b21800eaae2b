package lab.packet;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/// The fields in which two packets differ, part by part and in the order of the bytes; not to be
/// changed.
public final class Differences extends AbstractList<Difference> {
    private final Packet here;
    private final Packet there;
    private final List<Difference> found;

    Differences(Packet here, Packet there) {
        this.here = here;
        this.there = there;
        found = between(here.parts(), there.parts());
    }

    /// The first packet.
    public Packet here() {
        return here;
    }

    /// The packet it was compared with.
    public Packet there() {
        return there;
    }

    @Override
    public Difference get(int index) {
        return found.get(index);
    }

    @Override
    public int size() {
        return found.size();
    }

    private static List<Difference> between(List<Part> here, List<Part> there) {
        var differences = new ArrayList<Difference>();
        int count = Math.max(here.size(), there.size());
        for (int i = 0; i < count; i++) {
            if (i >= there.size()) {
                differences.add(whole(here.get(i), true));
            } else if (i >= here.size()) {
                differences.add(whole(there.get(i), false));
            } else if (here.get(i).getClass() != there.get(i).getClass()) {
                differences.add(whole(here.get(i), true));
                differences.add(whole(there.get(i), false));
            } else {
                fields(here.get(i), there.get(i), differences);
            }
        }
        return List.copyOf(differences);
    }

    private static Difference whole(Part part, boolean here) {
        var text = part.length() + " bytes";
        return new Difference(part.name(), "header", here ? text : "", here ? "" : text);
    }

    private static void fields(Part here, Part there, List<Difference> differences) {
        if (here.equals(there)) return;
        if (here instanceof Octets left && there instanceof Octets right) {
            differences.add(firstByte(left, right));
            return;
        }
        var mine = values(here);
        var yours = values(there);
        var names = new LinkedHashSet<>(mine.keySet());
        names.addAll(yours.keySet());
        for (String name : names) {
            var left = mine.getOrDefault(name, "");
            var right = yours.getOrDefault(name, "");
            if (!left.equals(right)) {
                differences.add(new Difference(here.name(), name, left, right));
            }
        }
    }

    private static Difference firstByte(Octets here, Octets there) {
        int at = 0;
        while (at < here.length() && at < there.length() && here.u8(at) == there.u8(at)) at++;
        return new Difference(here.name(), "from byte " + at, from(here, at), from(there, at));
    }

    private static String from(Octets data, int at) {
        return data.slice(at, data.length()).toString();
    }

    private static SequencedMap<String, String> values(Part part) {
        var values = new LinkedHashMap<String, String>();
        for (FieldValue value : part.fields()) {
            values.merge(value.field().name(), value.text(), (one, more) -> one + ", " + more);
        }
        return values;
    }
}
