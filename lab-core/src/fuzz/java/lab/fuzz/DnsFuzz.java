package lab.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import lab.packet.DnsMessage;
import lab.packet.MalformedException;

/// Any bytes are a DNS message or malformed; one that is written again says the same.
class DnsFuzz {
    @FuzzTest(maxDuration = "1m")
    void dns(byte[] data) {
        DnsMessage message;
        try {
            message = DnsMessage.decode(ByteBuffer.wrap(data));
        } catch (MalformedException expected) {
            return;
        }
        var again = DnsMessage.decode(ByteBuffer.wrap(message.bytes()));
        if (!again.equals(message)) throw new AssertionError(message + " became " + again);
    }
}
