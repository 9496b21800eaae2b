package lab.stack.client;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;

/// The given network interface layer. One packet a neighbour waits for its MAC address, the latest
/// (RFC 1122 §2.3.2.2).
public final class ReferenceNic implements FrameSide {
    private final MacAddress mac;
    private final Ipv4Address ip;
    private final Map<Ipv4Address, MacAddress> known = new HashMap<>();
    private final Map<Ipv4Address, byte[]> waiting = new HashMap<>();

    /// @param mac of 6 bytes
    public ReferenceNic(byte[] mac, int ip) {
        this.mac = new MacAddress(new BigInteger(1, mac).longValue());
        this.ip = new Ipv4Address(ip);
    }

    @Override
    public List<byte[]> send(int to, byte[] packet) {
        var neighbour = new Ipv4Address(to);
        var found = Optional.ofNullable(known.get(neighbour));
        if (found.isPresent()) return List.of(frame(found.get(), packet));
        waiting.put(neighbour, packet);
        return List.of(arp(MacAddress.BROADCAST, ArpPacket.request(mac, ip, neighbour)));
    }

    @Override
    public List<byte[]> onFrame(byte[] frame) {
        var in = ByteBuffer.wrap(frame);
        if (EthernetHeader.decode(in).type() != EthernetHeader.ARP) return List.of();
        var arp = ArpPacket.decode(in);
        if (!arp.targetIp().equals(ip)) return List.of();
        known.put(arp.senderIp(), arp.senderMac());
        var out = new ArrayList<byte[]>();
        if (arp.operation() == ArpPacket.REQUEST) out.add(arp(arp.senderMac(), arp.reply(mac)));
        Optional.ofNullable(waiting.remove(arp.senderIp()))
                .ifPresent(packet -> out.add(frame(arp.senderMac(), packet)));
        return out;
    }

    private byte[] frame(MacAddress to, byte[] packet) {
        var header = EthernetHeader.of(to, mac).withType(EthernetHeader.IPV4);
        return padded(Packet.exactly(header, Octets.view(packet)).bytes());
    }

    private byte[] arp(MacAddress to, ArpPacket arp) {
        var header = EthernetHeader.of(to, mac).withType(EthernetHeader.ARP);
        return padded(Packet.exactly(header, arp).bytes());
    }

    private static byte[] padded(byte[] frame) {
        return Arrays.copyOf(frame, Math.max(frame.length, EthernetHeader.MIN_FRAME));
    }
}
