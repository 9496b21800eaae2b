package lab.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import lab.capture.Pcap;
import lab.capture.PcapException;
import lab.frame.Frame;

/// Any bytes are a capture file, or a {@link PcapException} says why not.
class FileFuzz {
    @FuzzTest(maxDuration = "2m")
    void captureFile(byte[] data) throws IOException {
        try (var reader = Pcap.open(new ByteArrayInputStream(data))) {
            for (Frame frame : reader) frame.layers();
        } catch (PcapException damaged) {
            if (damaged.offset() > data.length) throw new AssertionError(damaged);
        }
    }
}
