package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One option of a DHCP message (RFC 2132).
///
/// @param code {@link #PAD} and {@link #END} have no length on the wire
/// @param data behind code and length; behind {@link #END} all the rest of the message
public record DhcpOption(int code, Octets data) {
    public static final int PAD = 0;
    public static final int SUBNET_MASK = 1;
    public static final int ROUTER = 3;
    public static final int DOMAIN_NAME_SERVER = 6;
    public static final int HOST_NAME = 12;
    public static final int REQUESTED_IP = 50;
    public static final int LEASE_TIME = 51;
    public static final int OVERLOAD = 52;
    public static final int MESSAGE_TYPE = 53;
    public static final int SERVER_IDENTIFIER = 54;
    public static final int PARAMETER_REQUEST_LIST = 55;
    public static final int END = 255;

    public DhcpOption {
        fit("Code", code, 8);
        if (code == PAD) fit("Length of a pad", data.length(), 0);
        else if (code != END) fit("Length", data.length(), 8);
    }

    /// 1 discover, 2 offer, 3 request, 5 acknowledge (RFC 2132 §9.6).
    public static DhcpOption messageType(int type) {
        return new DhcpOption(MESSAGE_TYPE, Octets.of((byte) type));
    }

    /// An option that is one address.
    public static DhcpOption address(int code, Ipv4Address address) {
        var data = ByteBuffer.allocate(4).putInt(address.bits());
        return new DhcpOption(code, Octets.view(data.array()));
    }

    public static DhcpOption end() {
        return new DhcpOption(END, Octets.NONE);
    }

    /// As people call it.
    public String name() {
        return switch (code) {
            case PAD -> "Pad";
            case SUBNET_MASK -> "Subnet Mask";
            case ROUTER -> "Router";
            case DOMAIN_NAME_SERVER -> "Domain Name Server";
            case HOST_NAME -> "Host Name";
            case 15 -> "Domain Name";
            case REQUESTED_IP -> "Requested IP Address";
            case LEASE_TIME -> "Lease Time";
            case OVERLOAD -> "Option Overload";
            case MESSAGE_TYPE -> "Message Type";
            case SERVER_IDENTIFIER -> "Server Identifier";
            case PARAMETER_REQUEST_LIST -> "Parameter Request List";
            case END -> "End";
            default -> "Option";
        };
    }

    /// In bytes, with its code and length.
    public int length() {
        return switch (code) {
            case PAD -> 1;
            case END -> 1 + data.length();
            default -> 2 + data.length();
        };
    }

    void encode(ByteBuffer out) {
        out.put((byte) code);
        if (code != PAD && code != END) out.put((byte) data.length());
        data.encode(out);
    }

    /// Reads one option and leaves {@code in} behind it.
    ///
    /// @param begin where in {@code in} the message begins
    static DhcpOption decode(int begin, ByteBuffer in) {
        int at = in.position() - begin;
        int code = in.get() & 0xff;
        if (code == PAD) return new DhcpOption(PAD, Octets.NONE);
        if (code == END) return new DhcpOption(END, Octets.take(in, in.remaining()));
        MalformedException.require("DHCP", at + 2, at + 1 + in.remaining());
        int length = in.get() & 0xff;
        MalformedException.require("DHCP", at + 2 + length, at + 2 + in.remaining());
        return new DhcpOption(code, Octets.take(in, length));
    }

    /// The options in {@code octets}, up to the first that is broken.
    static List<DhcpOption> readable(Octets octets) {
        return new Entries(octets.buffer()).toTheEnd(in -> decode(0, in));
    }

    @Override
    public String toString() {
        return switch (code) {
            case SUBNET_MASK, ROUTER, DOMAIN_NAME_SERVER, REQUESTED_IP, SERVER_IDENTIFIER ->
                    addresses();
            case HOST_NAME, 15 -> new String(data.bytes(), StandardCharsets.UTF_8);
            case LEASE_TIME -> data.length() == 4 ? data.bits(0, 32) + " s" : data.toString();
            case MESSAGE_TYPE -> data.length() == 1 ? type(data.u8(0)) : data.toString();
            case PARAMETER_REQUEST_LIST -> numbers();
            case PAD, END -> "";
            default -> code + ": " + data;
        };
    }

    private String addresses() {
        if (data.length() % 4 != 0) return data.toString();
        var in = data.buffer();
        var texts = new ArrayList<String>();
        while (in.hasRemaining()) texts.add(new Ipv4Address(in.getInt()).toString());
        return String.join(", ", texts);
    }

    private String numbers() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < data.length(); i++) texts.add(Integer.toString(data.u8(i)));
        return String.join(", ", texts);
    }

    private static String type(int type) {
        return switch (type) {
            case 1 -> "1 discover";
            case 2 -> "2 offer";
            case 3 -> "3 request";
            case 4 -> "4 decline";
            case 5 -> "5 acknowledge";
            case 6 -> "6 refuse";
            case 7 -> "7 release";
            case 8 -> "8 inform";
            default -> Integer.toString(type);
        };
    }
}
