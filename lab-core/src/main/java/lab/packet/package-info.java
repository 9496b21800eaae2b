/// Headers as records, and the bits they are made of.
///
/// Every header is a record in the order of its RFC's picture, with the same parts:
///
/// - `LAYOUT` lists its fields once; diagrams, coloured hexdumps and tables come from it
/// - `decode(ByteBuffer)` reads one and leaves the buffer behind it, or throws [MalformedException]
///   with the byte and the reason
/// - `encode(ByteBuffer)` writes it as it is, right or wrong
/// - `with…` gives a copy with one field changed; `withRightChecksum` fills the checksum
///
/// ```java
/// var ip = Ipv4Header.decode(ByteBuffer.wrap(bytes));
/// ip.ttl();                                    // 64
/// ip.withTtl(63).checksumIsRight();            // false: the checksum was for 64
/// ip.withTtl(63).withRightChecksum().bytes();  // what a router sends on
///
/// var packet = Packet.of(
///         EthernetHeader.of(to, from), Ipv4Header.of(here, there), TcpHeader.syn(50000, 80, 1));
/// packet.bytes();                              // lengths, protocols and checksums filled in
/// packet.with(Ipv4Header.class, ip -> ip.withTtl(3)).filled();
/// ```
///
/// Numbers are unsigned and in the host's `int` or `long`; on the wire they are in network order.
/// Everything here is immutable and safe to share between threads.
@NullMarked
package lab.packet;

import org.jspecify.annotations.NullMarked;
