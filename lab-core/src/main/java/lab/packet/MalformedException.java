package lab.packet;

/// Bytes that do not hold the header they were read as.
public final class MalformedException extends RuntimeException {
    private final String header;
    private final int offset;
    private final String why;
    private final int missing;

    /// @param offset of the byte that is wrong, from the start of the header
    public MalformedException(String header, int offset, String why) {
        this(header, offset, why, 0);
    }

    private MalformedException(String header, int offset, String why, int missing) {
        super("%s, byte %d: %s".formatted(header, offset, why));
        this.header = header;
        this.offset = offset;
        this.why = why;
        this.missing = missing;
    }

    /// The bytes end before the header does.
    public static MalformedException tooShort(String header, int needs, int has) {
        var why = "ends here, needs %d bytes and has %d".formatted(needs, has);
        return new MalformedException(header, has, why, needs - has);
    }

    static void require(String header, int needs, int has) {
        if (has < needs) throw tooShort(header, needs, has);
    }

    public String header() {
        return header;
    }

    public int offset() {
        return offset;
    }

    public String why() {
        return why;
    }

    /// How many bytes more would have been needed; 0 if the bytes that are there are wrong.
    public int missing() {
        return missing;
    }
}
