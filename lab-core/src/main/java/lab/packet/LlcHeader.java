package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What an IEEE 802.3 frame, which has a length in place of a type, begins its data with (IEEE
/// 802.2 §3.2).
///
/// @param dsap who is to have the data: {@link #SNAP}, {@link #IP} or another service
/// @param ssap who sent it
/// @param control {@link #UNNUMBERED_INFORMATION} for data that nobody acknowledges
/// @param numbers the control field's second octet, which frames that are counted have; else none
public record LlcHeader(int dsap, int ssap, int control, Octets numbers) implements Header {
    public static final int MIN_BYTES = 3;
    public static final int SNAP = 0xaa;
    public static final int IP = 0x06;
    public static final int UNNUMBERED_INFORMATION = 0x03;

    public static final Layout LAYOUT =
            Layout.of("LLC", "IEEE 802.2 §3.2")
                    .bits(8, "DSAP", Format.HEX)
                    .bits(8, "SSAP", Format.HEX)
                    .bits(8, "Control", Format.HEX)
                    .build();

    public LlcHeader {
        fit("DSAP", dsap, 8);
        fit("SSAP", ssap, 8);
        fit("Control", control, 8);
        int more = counted(control) ? 1 : 0;
        if (numbers.length() != more) {
            throw new IllegalArgumentException(
                    "behind a control of 0x%02x there are %d bytes of numbers, here are %d"
                            .formatted(control, more, numbers.length()));
        }
    }

    /// Before a {@link SnapHeader} (RFC 1042).
    public static LlcHeader snap() {
        return new LlcHeader(SNAP, SNAP, UNNUMBERED_INFORMATION, Octets.NONE);
    }

    /// Only where the two lowest bits are ones the control field is a single octet (IEEE 802.2
    /// §5.3).
    private static boolean counted(int control) {
        return (control & 0b11) != 0b11;
    }

    /// Reads one header and leaves {@code in} behind it.
    public static LlcHeader decode(ByteBuffer in) {
        MalformedException.require("LLC", MIN_BYTES, in.remaining());
        int more = counted(in.get(in.position() + 2) & 0xff) ? 1 : 0;
        MalformedException.require("LLC", MIN_BYTES + more, in.remaining());
        return new LlcHeader(
                in.get() & 0xff, in.get() & 0xff, in.get() & 0xff, Octets.take(in, more));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) dsap).put((byte) ssap).put((byte) control);
        numbers.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public int length() {
        return MIN_BYTES + numbers.length();
    }

    @Override
    public List<FieldValue> fields() {
        var fields = new ArrayList<>(Header.super.fields());
        if (numbers.length() > 0) {
            fields.add(new FieldValue(new Field("Numbers", 24, 8), numbers.toString()));
        }
        return fields;
    }

    /// Carries data: the control field is that of an information frame, counted or not.
    public boolean information() {
        return (control & 1) == 0 || control == UNNUMBERED_INFORMATION;
    }

    /// A {@link SnapHeader} follows.
    public boolean beforeSnap() {
        return dsap == SNAP && ssap == SNAP;
    }
}
