package workbook.ch11.echo;

import java.util.Optional;
import lab.check.Exercise;

/// Answering a ping (RFC 792, RFC 1122 §3.2.2.6).
@Exercise(id = "stack.echo", points = 15, en = "Answer a ping", ko = "핑에 답하기")
public interface Echo {
    /// @param packet an IPv4 packet for us
    /// @return the packet with the echo reply, with TTL 64; nothing if none is asked for
    Optional<byte[]> echo(byte[] packet);
}
