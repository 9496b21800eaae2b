package lab.packet;

/// A field that two packets do not agree on.
///
/// @param here its value in the first packet; empty if it is not there
/// @param there its value in the second packet; empty if it is not there
public record Difference(String header, String field, String here, String there) {
    private static String orNothing(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    @Override
    public String toString() {
        return "%s %s: %s -> %s".formatted(header, field, orNothing(here), orNothing(there));
    }
}
