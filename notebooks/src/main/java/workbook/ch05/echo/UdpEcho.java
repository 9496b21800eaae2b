package workbook.ch05.echo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.check.Exercise;
import lab.check.Through;

/// An echo service over a real socket (RFC 768, RFC 862).
@Exercise(id = "udp.echo", points = 12, en = "An echo over UDP", ko = "UDP 에코")
public interface UdpEcho {
    /// The learner's method takes one message from the socket and sends it back to its sender.
    ///
    /// @param messages each sent by a client of its own, before the first is answered
    /// @param lost numbers of messages, from 0, that do not arrive
    /// @return for each message what its client got
    @Through(
            signature = "void reply(DatagramSocket socket) throws IOException",
            call = "lab.link.UdpExchange.exchange(messages, lost, socket -> reply(socket))")
    List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost);
}
