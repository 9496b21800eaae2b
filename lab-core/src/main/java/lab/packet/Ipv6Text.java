package lab.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads an IPv6 address as a person writes it (RFC 4291 §2.2).
record Ipv6Text(String text) {
    private static final Pattern COLON = Pattern.compile(":");

    Ipv6Address read() {
        int gap = text.indexOf("::");
        if (gap < 0) {
            var groups = groups(text);
            if (groups.size() != 8) {
                throw bad("that is eight groups with colons between, here are " + groups.size());
            }
            return address(groups);
        }
        if (text.indexOf("::", gap + 1) >= 0) throw bad("'::' stands twice in it");
        var front = groups(text.substring(0, gap));
        var back = groups(text.substring(gap + 2));
        int zeros = 8 - front.size() - back.size();
        if (zeros < 1) throw bad("'::' has no room, there are eight groups or more without it");
        var all = new ArrayList<>(front);
        for (int i = 0; i < zeros; i++) all.add(0);
        all.addAll(back);
        return address(all);
    }

    private List<Integer> groups(String side) {
        var groups = new ArrayList<Integer>();
        if (side.isEmpty()) return groups;
        var parts = COLON.split(side, -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1 && text.endsWith(parts[i]);
            if (last && parts[i].indexOf('.') >= 0) {
                int bits = ipv4(parts[i]);
                groups.add(bits >>> 16);
                groups.add(bits & 0xffff);
            } else {
                groups.add(group(parts[i]));
            }
        }
        return groups;
    }

    private int ipv4(String part) {
        try {
            return Ipv4Address.of(part).bits();
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private int group(String part) {
        if (part.isEmpty()) throw bad("a group is missing");
        for (int i = 0; i < part.length(); i++) {
            if (Character.digit(part.charAt(i), 16) < 0 || part.charAt(i) > 'f') {
                throw bad("'" + part + "' is not a hexadecimal number");
            }
        }
        if (part.length() > 4) throw bad("'" + part + "' has more than four digits");
        return Integer.parseInt(part, 16);
    }

    private static Ipv6Address address(List<Integer> groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = (high << 16) | groups.get(i);
            low = (low << 16) | groups.get(i + 4);
        }
        return new Ipv6Address(high, low);
    }

    private IllegalArgumentException bad(String why) {
        return new IllegalArgumentException("'" + text + "' is not an IPv6 address: " + why);
    }
}
