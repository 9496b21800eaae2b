"""Writes ../resources/lab/packet/recipes.txt, which RecipesTest rebuilds: pip install scapy==2.8.0, then run this."""

from pathlib import Path

from scapy.all import (
    ARP, DNS, DNSQR, ICMP, IP, LLC, SNAP, TCP, UDP, Dot1Q, Dot3, Ether, ICMPv6EchoRequest, ICMPv6ND_NS,
    ICMPv6NDOptSrcLLAddr, IPOption_Router_Alert, IPv6, IPv6ExtHdrHopByHop, PadN, Raw,
)

ETHER = Ether(dst="02:00:00:00:00:0b", src="02:00:00:00:00:0a")


def v4(**more):
    return IP(**{**dict(src="10.0.0.1", dst="10.0.0.2", id=0, flags="DF", ttl=64), **more})


def v6():
    return IPv6(src="2001:db8::1", dst="2001:db8::2")


def tcp(**more):
    return TCP(**{**dict(sport=50000, dport=80, seq=1, ack=0, flags="S", window=65535), **more})


UDP_1_2 = UDP(sport=1, dport=2)
QUERY = DNS(id=7, rd=1, qd=DNSQR(qname="example.com", qtype="A"))
OPTIONS = [("MSS", 1460), ("SAckOK", b""), ("Timestamp", (1, 0)), ("NOP", None), ("WScale", 7)]
PACKETS = {
    "syn": ETHER / v4() / tcp(),
    "syn-with-options": ETHER / v4() / tcp(options=OPTIONS),
    "christmas-tree": ETHER / v4() / tcp(flags="FPU"),
    "ping": ETHER / v4() / ICMP(id=1, seq=2) / b"hello",
    "traceroute": ETHER / v4(ttl=3) / ICMP(id=1, seq=2),
    "bad-checksum": ETHER / v4() / tcp(chksum=0xBEEF),
    "udp": ETHER / v4() / UDP(sport=50000, dport=9) / b"abc",
    "dns": ETHER / v4() / UDP(sport=50000, dport=53) / QUERY,
    "dns-over-tcp": ETHER / v4() / tcp(dport=53, flags="PA", ack=1) / QUERY,
    "arp": Ether(dst="ff:ff:ff:ff:ff:ff", src="02:00:00:00:00:0a")
    / ARP(op=1, hwsrc="02:00:00:00:00:0a", psrc="10.0.0.1", hwdst="00:00:00:00:00:00", pdst="10.0.0.2"),
    "vlan": ETHER / Dot1Q(vlan=100) / v4() / UDP_1_2,
    "snap": Dot3(dst="02:00:00:00:00:0b", src="02:00:00:00:00:0a") / LLC(dsap=0xAA, ssap=0xAA, ctrl=3) / SNAP() / v4()
    / UDP_1_2,
    "tunnel": ETHER / v4() / v4() / UDP_1_2,
    "6in4": ETHER / v4() / v6() / UDP_1_2,
    "ping6": ETHER / v6() / ICMPv6EchoRequest(id=1, seq=2, data=b"hello"),
    "solicitation": ETHER / v6() / ICMPv6ND_NS(tgt="2001:db8::2") / ICMPv6NDOptSrcLLAddr(lladdr="02:00:00:00:00:0a"),
    "hop-by-hop": ETHER / v6() / IPv6ExtHdrHopByHop(options=[PadN(optdata=bytes(4))]) / UDP_1_2,
    "fragment": ETHER / v4(id=7, flags="MF", proto=17) / Raw(bytes(8)),
    "router-alert": ETHER / v4(options=[IPOption_Router_Alert()]) / UDP_1_2,
    "unreachable": ETHER / v4() / ICMP(type=3, code=3) / v4() / UDP_1_2,
}
lines = "".join(f"{name} {bytes(packet).hex()}\n" for name, packet in PACKETS.items())
(Path(__file__).parent.parent / "resources/lab/packet/recipes.txt").write_text(lines)
