package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// One option of a neighbour discovery message (RFC 4861 §4.6).
///
/// @param data behind type and length; with these two it is a multiple of 8 bytes
public record NdOption(int type, Octets data) {
    public static final int SOURCE_LINK_LAYER_ADDRESS = 1;
    public static final int TARGET_LINK_LAYER_ADDRESS = 2;
    public static final int PREFIX_INFORMATION = 3;
    public static final int REDIRECTED_HEADER = 4;
    public static final int MTU = 5;

    public NdOption {
        fit("Type", type, 8);
        if ((data.length() + 2) % 8 != 0 || data.length() > 255 * 8 - 2) {
            throw new IllegalArgumentException(
                    "an option is a multiple of 8 bytes, at most 2040; with type and length this is"
                            + " "
                            + (data.length() + 2));
        }
    }

    /// The sender's address on this link.
    public static NdOption sourceAddress(MacAddress address) {
        return address(SOURCE_LINK_LAYER_ADDRESS, address);
    }

    /// The address on this link that was asked for.
    public static NdOption targetAddress(MacAddress address) {
        return address(TARGET_LINK_LAYER_ADDRESS, address);
    }

    private static NdOption address(int type, MacAddress address) {
        var data = ByteBuffer.allocate(6);
        address.encode(data);
        return new NdOption(type, Octets.view(data.array()));
    }

    /// As people call it.
    public String name() {
        return switch (type) {
            case SOURCE_LINK_LAYER_ADDRESS -> "Source Link-Layer Address";
            case TARGET_LINK_LAYER_ADDRESS -> "Target Link-Layer Address";
            case PREFIX_INFORMATION -> "Prefix Information";
            case REDIRECTED_HEADER -> "Redirected Header";
            case MTU -> "MTU";
            default -> "Option";
        };
    }

    /// In bytes, with its type and length.
    public int length() {
        return 2 + data.length();
    }

    void encode(ByteBuffer out) {
        out.put((byte) type).put((byte) (length() / 8));
        data.encode(out);
    }

    static int length(List<NdOption> options) {
        int length = 0;
        for (NdOption option : options) length += option.length();
        return length;
    }

    /// Reads options up to the end of {@code in}. A length of zero is refused, since it would never
    /// end (RFC 4861 §4.6).
    ///
    /// @param offset where in {@code message} the first option is, in bytes
    static List<NdOption> decodeAll(String message, int offset, ByteBuffer in) {
        var options = new ArrayList<NdOption>();
        int start = in.position();
        while (in.hasRemaining()) {
            int at = offset + in.position() - start;
            MalformedException.require(message, at + 8, at + in.remaining());
            int type = in.get() & 0xff;
            int length = (in.get() & 0xff) * 8;
            if (length == 0) {
                throw new MalformedException(
                        message, at + 1, "length of option %d is 0, least is 1".formatted(type));
            }
            MalformedException.require(message, at + length, at + 2 + in.remaining());
            options.add(new NdOption(type, Octets.take(in, length - 2)));
        }
        return List.copyOf(options);
    }

    /// How many bytes of {@code in}, from {@code start} on, are whole options.
    static int whole(ByteBuffer in, int start) {
        int at = start;
        while (in.limit() - at >= 8) {
            int length = (in.get(at + 1) & 0xff) * 8;
            if (length == 0 || length > in.limit() - at) break;
            at += length;
        }
        return at - start;
    }

    @Override
    public String toString() {
        boolean address = type == SOURCE_LINK_LAYER_ADDRESS || type == TARGET_LINK_LAYER_ADDRESS;
        if (address && data.length() == 6) return MacAddress.decode(data.buffer()).toString();
        if (type == PREFIX_INFORMATION && data.length() == 30) {
            return Ipv6Address.decode(data.slice(14, 30).buffer()) + "/" + data.u8(0);
        }
        if (type == MTU && data.length() == 6) return Long.toString(data.bits(16, 32));
        return "type " + type + " " + data;
    }
}
