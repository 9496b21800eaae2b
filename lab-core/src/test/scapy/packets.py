"""Writes ../resources/lab/packet/scapy.pcap, which ScapyTest rebuilds: pip install scapy==2.8.0, then run this."""

import random
from pathlib import Path

from scapy.all import (
    ARP, DNS, DNSQR, DNSRR, ICMP, IP, TCP, UDP, BOOTP, DHCP, Dot1Q, Ether, ICMPv6DestUnreach, ICMPv6EchoRequest,
    ICMPv6ND_NA, ICMPv6ND_NS, ICMPv6ND_RA, ICMPv6NDOptDstLLAddr, ICMPv6NDOptMTU, ICMPv6NDOptPrefixInfo,
    ICMPv6NDOptSrcLLAddr, ICMPv6PacketTooBig, IPOption_LSRR, IPOption_Router_Alert, IPOption_RR, IPv6,
    IPv6ExtHdrDestOpt, IPv6ExtHdrFragment, IPv6ExtHdrHopByHop, IPv6ExtHdrRouting, PadN, Raw, RouterAlert, wrpcap,
)
from scapy.layers.http import HTTP, HTTPRequest, HTTPResponse

random.seed(20261123)


def number(bits):
    return random.getrandbits(bits)


def mac():
    return "02:" + ":".join(f"{number(8):02x}" for _ in range(5))


def ip4():
    return f"10.{number(8)}.{number(8)}.{number(8)}"


def ip6():
    return f"2001:db8::{number(16):x}:{number(16):x}"


def raw():
    return Raw(random.randbytes(random.randrange(60)))


def port():
    return random.randrange(20000, 65536)


def v4(**more):
    return IP(src=ip4(), dst=ip4(), ttl=number(8), tos=number(8), id=number(16), flags=random.choice([0, 2]), **more)


def v6():
    return IPv6(src=ip6(), dst=ip6(), hlim=number(8), tc=number(8), fl=number(20))


def ip():
    return random.choice([v4, v6])()


def tcp(to=None):
    options = random.choice([
        [], [("MSS", number(16))], [("MSS", 1460), ("NOP", None), ("WScale", random.randrange(15)), ("SAckOK", b"")],
        [("NOP", None), ("NOP", None), ("Timestamp", (number(32), number(32)))],
        [("NOP", None), ("NOP", None), ("SAck", (number(32), number(32), number(32), number(32)))],
    ])
    return TCP(sport=port(), dport=to or port(), seq=number(32), ack=number(32), flags=number(8), window=number(16),
               urgptr=number(16), options=options)


def udp(to=None):
    return UDP(sport=port(), dport=to or port())


def dhcp():
    return BOOTP(xid=number(32), chaddr=random.randbytes(6), flags=0x8000, secs=number(8)) / DHCP(options=[
        ("message-type", "discover"), ("hostname", "pc"), ("requested_addr", ip4()), "end"])


def answer():
    records = random.choice([
        DNSRR(rrname="a.example.", type="A", ttl=number(16), rdata=ip4()),
        DNSRR(rrname="b.example.", type="AAAA", ttl=number(16), rdata=ip6()),
        DNSRR(rrname="c.example.", type="TXT", ttl=number(16), rdata=["some text"]),
    ])
    return DNS(id=number(16), qr=1, ra=1, qd=DNSQR(qname="other."), an=[records])


def solicitation():
    return ICMPv6ND_NS(tgt=ip6()) / ICMPv6NDOptSrcLLAddr(lladdr=mac())


KINDS = [
    lambda: ARP(op=random.choice([1, 2]), hwsrc=mac(), psrc=ip4(), hwdst=mac(), pdst=ip4()),
    lambda: ip() / tcp() / raw(),
    lambda: ip() / udp() / raw(),
    lambda: v4() / ICMP(type=8, id=number(16), seq=number(16)) / raw(),
    lambda: v4() / ICMP(type=3, code=number(2)) / v4() / udp() / raw(),
    lambda: v4(options=[IPOption_Router_Alert()]) / udp() / raw(),
    lambda: v4(options=[IPOption_RR(routers=["0.0.0.0"] * 3)]) / tcp() / raw(),
    lambda: v4(options=[IPOption_LSRR(routers=[ip4(), ip4()])]) / udp() / raw(),
    lambda: v4() / v4() / tcp() / raw(),
    lambda: v4() / v6() / udp() / raw(),
    lambda: v6() / v4() / udp() / raw(),
    lambda: Dot1Q(vlan=number(12), prio=number(3), id=number(1)) / ip() / udp() / raw(),
    lambda: v6() / IPv6ExtHdrHopByHop(options=[RouterAlert(value=number(2)), PadN(optdata=b"")]) / udp() / raw(),
    lambda: v6() / IPv6ExtHdrDestOpt(options=[PadN(optdata=b"\0\0\0\0")]) / tcp() / raw(),
    lambda: v6() / IPv6ExtHdrRouting(addresses=[ip6(), ip6()]) / udp() / raw(),
    lambda: v6() / IPv6ExtHdrFragment(offset=number(12) + 1, id=number(32), nh=17) / raw(),
    lambda: v6() / ICMPv6EchoRequest(id=number(16), seq=number(16), data=random.randbytes(20)),
    lambda: v6() / ICMPv6DestUnreach(code=number(2)) / v6() / udp() / raw(),
    lambda: v6() / ICMPv6PacketTooBig(mtu=1280) / v6() / tcp() / raw(),
    lambda: v6() / solicitation(),
    lambda: v6() / ICMPv6ND_NA(tgt=ip6(), R=number(1), S=number(1), O=number(1)) / ICMPv6NDOptDstLLAddr(lladdr=mac()),
    lambda: v6() / ICMPv6ND_RA(chlim=number(8), routerlifetime=number(16), reachabletime=number(32))
    / ICMPv6NDOptPrefixInfo(prefix="2001:db8::", prefixlen=64) / ICMPv6NDOptMTU(mtu=1500),
    lambda: ip() / udp(53) / DNS(id=number(16), rd=1, qd=DNSQR(qname="www.example.com", qtype="A")),
    lambda: ip() / udp(53) / answer(),
    lambda: v4() / UDP(sport=68, dport=67) / dhcp(),
    lambda: ip() / tcp(80) / HTTP() / HTTPRequest(Method="GET", Path=f"/{number(16)}", Host="a.example"),
    lambda: ip() / tcp(80) / HTTP() / HTTPResponse(Status_Code="404", Reason_Phrase="Not Found", Server="lab"),
]

packets = [Ether(dst=mac(), src=mac()) / kind() for _ in range(12) for kind in KINDS]
wrpcap(str(Path(__file__).parent.parent / "resources/lab/packet/scapy.pcap"), packets)
