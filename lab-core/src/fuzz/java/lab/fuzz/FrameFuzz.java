package lab.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;
import lab.frame.Frame;
import lab.frame.LinkType;

/// Any bytes are a frame of any link type: taking them apart never throws.
class FrameFuzz {
    @FuzzTest(maxDuration = "2m")
    void dissector(byte[] data) {
        if (data.length == 0) return;
        var types = LinkType.values();
        var link = types[(data[0] & 0xff) % types.length];
        var bytes = Arrays.copyOfRange(data, 1, data.length);
        var frame = new Frame(Instant.EPOCH, link, bytes, bytes.length + (data[0] & 0x10));
        var layers = frame.layers();
        int at = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.offset(i) != at) throw new AssertionError("layer " + i + " is not at " + at);
            at = layers.end(i);
            layers.get(i).toString();
            layers.verdict(i);
        }
        if (at != bytes.length) throw new AssertionError("layers end at " + at);
    }
}
