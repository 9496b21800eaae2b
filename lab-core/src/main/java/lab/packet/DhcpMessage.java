package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A DHCP message: how a host is given its address (RFC 2131 §2).
///
/// @param op 1 from a client, 2 from a server
/// @param hardwareType 1 for Ethernet
/// @param hardwareLength of a hardware address, in bytes
/// @param hops relays it has passed
/// @param xid the same in a question and its answer
/// @param secs since the client began, in seconds
/// @param broadcast answers should go to everyone, since the client has no address yet
/// @param reserved sent as zero
/// @param clientIp if the client has it already
/// @param yourIp what the server gives
/// @param nextServerIp where to boot from
/// @param relayIp the relay that passed it on
/// @param clientHardware 16 bytes, the address first
/// @param serverName 64 bytes, text up to a zero
/// @param bootFile 128 bytes, text up to a zero
public record DhcpMessage(
        int op,
        int hardwareType,
        int hardwareLength,
        int hops,
        long xid,
        int secs,
        boolean broadcast,
        int reserved,
        Ipv4Address clientIp,
        Ipv4Address yourIp,
        Ipv4Address nextServerIp,
        Ipv4Address relayIp,
        Octets clientHardware,
        Octets serverName,
        Octets bootFile,
        List<DhcpOption> options)
        implements Header {
    public static final int MIN_BYTES = 240;
    public static final int SERVER_PORT = 67;
    public static final int CLIENT_PORT = 68;

    private static final int MAGIC_COOKIE = 0x63825363;

    public static final Layout LAYOUT =
            Layout.of("DHCP", "RFC 2131 §2")
                    .bits(8, "op")
                    .bits(8, "htype")
                    .bits(8, "hlen")
                    .bits(8, "hops")
                    .bits(32, "xid", Format.HEX)
                    .bits(16, "secs")
                    .flag("B")
                    .bits(15, "MBZ")
                    .bits(32, "ciaddr", Format.IPV4)
                    .bits(32, "yiaddr", Format.IPV4)
                    .bits(32, "siaddr", Format.IPV4)
                    .bits(32, "giaddr", Format.IPV4)
                    .bits(128, "chaddr", Format.HEX)
                    .bits(512, "sname", Format.TEXT)
                    .bits(1024, "file", Format.TEXT)
                    .bits(32, "magic cookie", Format.HEX)
                    .build();

    public DhcpMessage {
        fit("op", op, 8);
        fit("htype", hardwareType, 8);
        fit("hlen", hardwareLength, 8);
        fit("hops", hops, 8);
        fit("xid", xid, 32);
        fit("secs", secs, 16);
        fit("MBZ", reserved, 15);
        exactly("chaddr", 16, clientHardware);
        exactly("sname", 64, serverName);
        exactly("file", 128, bootFile);
        options = List.copyOf(options);
    }

    private static void exactly(String field, int bytes, Octets octets) {
        if (octets.length() == bytes) return;
        throw new IllegalArgumentException(
                "%s is %d bytes, here are %d".formatted(field, bytes, octets.length()));
    }

    /// The question of the host at {@code client} for an address, answers to everyone.
    public static DhcpMessage discover(MacAddress client, long xid) {
        var hardware = ByteBuffer.allocate(16);
        client.encode(hardware);
        return new DhcpMessage(
                1,
                1,
                6,
                0,
                xid,
                0,
                true,
                0,
                Ipv4Address.ANY,
                Ipv4Address.ANY,
                Ipv4Address.ANY,
                Ipv4Address.ANY,
                Octets.view(hardware.array()),
                Octets.view(new byte[64]),
                Octets.view(new byte[128]),
                List.of(DhcpOption.messageType(1), DhcpOption.end()));
    }

    /// The answer that gives {@code address} to who sent this.
    public DhcpMessage reply(Ipv4Address address, DhcpOption... options) {
        return new DhcpMessage(
                2,
                hardwareType,
                hardwareLength,
                0,
                xid,
                0,
                broadcast,
                0,
                clientIp,
                address,
                nextServerIp,
                relayIp,
                clientHardware,
                serverName,
                bootFile,
                Arrays.asList(options));
    }

    /// The first option with this code, wherever it stands.
    public Optional<DhcpOption> option(int code) {
        return allOptions().stream().filter(option -> option.code() == code).findFirst();
    }

    /// The options, and behind them those that stand in {@code bootFile} and {@code serverName}
    /// where option overload says so (RFC 2131 §4.1, RFC 2132 §9.3).
    public List<DhcpOption> allOptions() {
        int overload = 0;
        for (DhcpOption option : options) {
            boolean one = option.code() == DhcpOption.OVERLOAD && option.data().length() == 1;
            if (one && overload == 0) overload = option.data().u8(0);
        }
        var all = new ArrayList<>(options);
        if (overload == 1 || overload == 3) all.addAll(DhcpOption.readable(bootFile));
        if (overload == 2 || overload == 3) all.addAll(DhcpOption.readable(serverName));
        return List.copyOf(all);
    }

    /// Reads one message with its options, up to the end of {@code in}.
    public static DhcpMessage decode(ByteBuffer in) {
        return decodePartial(in).orThrow();
    }

    /// The same up to the first option that is broken; {@code in} is left there.
    ///
    /// @throws MalformedException if the fixed part is not whole, or not DHCP's
    public static Partial<DhcpMessage> decodePartial(ByteBuffer in) {
        int begin = in.position();
        MalformedException.require("DHCP", MIN_BYTES, in.remaining());
        int cookie = in.getInt(in.position() + MIN_BYTES - 4);
        if (cookie != MAGIC_COOKIE) {
            throw new MalformedException(
                    "DHCP",
                    MIN_BYTES - 4,
                    "magic cookie is 0x%08x, not 0x%08x".formatted(cookie, MAGIC_COOKIE));
        }
        int op = in.get() & 0xff;
        int hardwareType = in.get() & 0xff;
        int hardwareLength = in.get() & 0xff;
        int hops = in.get() & 0xff;
        long xid = in.getInt() & 0xffff_ffffL;
        int secs = in.getShort() & 0xffff;
        int flags = in.getShort() & 0xffff;
        var addresses = in.slice(in.position(), MIN_BYTES - 12);
        in.position(begin + MIN_BYTES);
        var entries = new Entries(in);
        var message =
                new DhcpMessage(
                        op,
                        hardwareType,
                        hardwareLength,
                        hops,
                        xid,
                        secs,
                        (flags & 0x8000) != 0,
                        flags & 0x7fff,
                        new Ipv4Address(addresses.getInt()),
                        new Ipv4Address(addresses.getInt()),
                        new Ipv4Address(addresses.getInt()),
                        new Ipv4Address(addresses.getInt()),
                        Octets.take(addresses, 16),
                        Octets.take(addresses, 64),
                        Octets.take(addresses, 128),
                        entries.toTheEnd(option -> DhcpOption.decode(begin, option)));
        return entries.in(message);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) op).put((byte) hardwareType).put((byte) hardwareLength).put((byte) hops);
        out.putInt((int) xid).putShort((short) secs);
        out.putShort((short) ((broadcast ? 0x8000 : 0) | reserved));
        out.putInt(clientIp.bits()).putInt(yourIp.bits());
        out.putInt(nextServerIp.bits()).putInt(relayIp.bits());
        clientHardware.encode(out);
        serverName.encode(out);
        bootFile.encode(out);
        out.putInt(MAGIC_COOKIE);
        for (DhcpOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public int length() {
        int length = MIN_BYTES;
        for (DhcpOption option : options) length += option.length();
        return length;
    }

    @Override
    public List<FieldValue> fields() {
        var fields = new ArrayList<>(Header.super.fields());
        int bit = MIN_BYTES * 8;
        for (DhcpOption option : options) {
            var field = new Field(option.name(), bit, option.length() * 8);
            fields.add(new FieldValue(field, option.toString()));
            bit = field.end();
        }
        return fields;
    }
}
