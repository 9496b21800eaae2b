/// Bytes to layers: a frame, and the dissector that takes it apart.
///
/// The layers of a frame stand outermost first and together cover every byte that was captured.
/// What can follow what:
///
/// ```
/// frame     = ethernet | loopback | cooked | cooked2 | internet      by LinkType
///           | rest                                                   of a switch's own header
/// ethernet  = Ethernet ( network | llc ) [ Padding ]                 by type or length
/// loopback  = Loopback internet
/// cooked    = Cooked ( network | llc ) [ Padding ]
/// cooked2   = Cooked2 ( network | llc ) [ Padding ]
/// llc       = Llc [ Snap network | Ipv4 transport ] rest             by DSAP
/// network   = internet | Arp | Vlan ( network | llc ) | rest         by EtherType
/// internet  = Ipv4 transport | Ipv6 { Extension } transport
/// transport = Tcp stream | Udp message | Icmp quote | Extension transport
///           | Icmpv6 [ Icmpv6Body ] quote | internet | rest          by protocol
/// quote     = [ internet ] rest                                      in an error
/// stream    = { Http [ HttpChunks | Payload ] } rest                 by the first bytes
///           | { Tls [ Payload ] } rest | { Ftp } rest
///           | { DnsLength Dns [ Payload ] } rest                     by ports
/// message   = Dns rest | Dhcp rest | rest                            by ports
/// rest      = [ Payload ]
/// ```
///
/// and wherever a layer is due, or a message goes on, there may be, as the last one before a
/// padding,
///
/// ```
/// Malformed    the bytes cannot be that layer, and why
/// CutShort     the capture kept too few of its bytes to tell
/// ```
///
/// A fragment that is not the first has no transport header, so its data is Payload. Padding is
/// what lies behind the IP packet's length. An error of ICMP quotes the beginning of a datagram,
/// whose layers stand here like any others; what the quote leaves out is CutShort. New kinds of
/// layers may come: a `switch` over [Layer] that lists them all is how the compiler finds the
/// places to extend.
///
/// ```java
/// Frame frame = Frame.of(bytes);
/// int ttl = frame.find(Layer.Ipv4.class).map(layer -> layer.header().ttl()).orElse(0);
/// for (Layer layer : frame.layers()) System.out.println(layer.offset() + " " + layer.name());
/// frame.packet().with(Ipv4Header.class, ip -> ip.withTtl(3)).filled().bytes();
/// ```
@NullMarked
package lab.frame;

import org.jspecify.annotations.NullMarked;
