package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// The header of a TLS record, before data that only the two ends can read (RFC 8446 §5.1).
///
/// @param contentType 20 change cipher spec, 21 alert, 22 handshake, 23 application data
/// @param version no longer says which TLS it is: 0x0303 since TLS 1.2, 0x0301 in a first hello
/// @param dataLength of what follows, in bytes
public record TlsRecordHeader(int contentType, int version, int dataLength) implements Header {
    public static final int BYTES = 5;
    public static final int HANDSHAKE = 22;
    public static final int APPLICATION_DATA = 23;

    /// The most data a record has, in bytes, with what encryption adds (RFC 5246 §6.2.3).
    public static final int LONGEST = (1 << 14) + 2048;

    public static final Layout LAYOUT =
            Layout.of("TLS", "RFC 8446 §5.1")
                    .rowBits(40)
                    .bits(8, "Content Type", Format.TLS_CONTENT)
                    .bits(16, "Legacy Version", Format.HEX)
                    .bits(16, "Length")
                    .build();

    public TlsRecordHeader {
        fit("Content Type", contentType, 8);
        fit("Legacy Version", version, 16);
        fit("Length", dataLength, 16);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static TlsRecordHeader decode(ByteBuffer in) {
        MalformedException.require("TLS", BYTES, in.remaining());
        return new TlsRecordHeader(in.get() & 0xff, in.getShort() & 0xffff, in.getShort() & 0xffff);
    }

    /// A known content type, a version that begins with 3, a length that is allowed.
    public boolean plausible() {
        boolean type = contentType >= 20 && contentType <= 24;
        return type && version >= 0x0300 && version <= 0x0304 && dataLength <= LONGEST;
    }

    public TlsRecordHeader withDataLength(int bytes) {
        return new TlsRecordHeader(contentType, version, bytes);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) contentType).putShort((short) version).putShort((short) dataLength);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
