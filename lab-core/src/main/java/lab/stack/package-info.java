/// A small readable host: ARP, IPv4, ICMP, UDP and TCP over a [lab.link.Link].
///
/// Each of its parts is an interface with the reference beside it, and one's own can take its place
/// by way of [Parts]: [ArpCache], [Forwarding], [Reassembler], [StateMachine],
/// [RetransmissionTimer], [ReceiveBuffer], [CongestionControl].
///
/// ```java
/// var lan = new VirtualLan(7);
/// var client = Host.on(lan, "client", "10.0.0.1/24");
/// var server = Host.on(lan, "server", "10.0.0.2/24");
/// lan.connect(client.port(), server.port(), Cable.PERFECT.withLoss(0.05));
/// var listener = server.listen(80);
/// var connection = client.connect("10.0.0.2", 80);
/// connection.write("hello");
/// lan.run();
/// ```
///
/// Nothing blocks: calls put segments on their way, and time passes when the LAN is run.
@NullMarked
package lab.stack;

import org.jspecify.annotations.NullMarked;
