package lab.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import lab.packet.HttpHead;
import lab.packet.HttpMessage;
import lab.packet.MalformedException;

/// Any bytes are an HTTP message or malformed; its head that is written again says the same.
class HttpFuzz {
    @FuzzTest(maxDuration = "1m")
    void http(byte[] data) {
        HttpMessage message;
        try {
            message = HttpMessage.decode(ByteBuffer.wrap(data));
        } catch (MalformedException expected) {
            return;
        }
        var again = HttpHead.decode(ByteBuffer.wrap(message.head().bytes()));
        if (!again.equals(message.head())) throw new AssertionError(message + " became " + again);
    }
}
