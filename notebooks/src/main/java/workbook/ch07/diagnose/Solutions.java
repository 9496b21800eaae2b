package workbook.ch07.diagnose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lab.capture.Pcap;
import lab.check.Solution;
import lab.frame.Frame;

final class Solutions {
    private Solutions() {}

    static List<Frame> frames(byte[] pcap) {
        var frames = new ArrayList<Frame>();
        try (var reader = Pcap.open(new ByteArrayInputStream(pcap))) {
            reader.forEach(frames::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frames;
    }

    @Solution
    static final class WithTheLibrary implements Diagnose {
        @Override
        public Diagnosis diagnose(byte[] pcap) {
            return Captures.faults(frames(pcap)).getFirst();
        }
    }

    /// Reads the file and the headers byte by byte, one question after the other.
    @Solution
    static final class ByHand implements Diagnose {
        private record Seen(int source, int id, int port, int seq, int flags, int window) {}

        @Override
        public Diagnosis diagnose(byte[] pcap) {
            List<Seen> all = seen(ByteBuffer.wrap(pcap));
            if (all.stream().anyMatch(s -> (s.flags & 4) != 0)) return Diagnosis.RESET;
            if (all.stream().anyMatch(s -> s.window == 0)) return Diagnosis.ZERO_WINDOW;
            if (new HashSet<>(all).size() < all.size()) return Diagnosis.DUPLICATED;
            List<Seen> data = all.stream().filter(s -> s.port == 80).toList();
            for (int i = 1; i < data.size(); i++) {
                if (data.get(i).id < data.get(i - 1).id) return Diagnosis.OUT_OF_ORDER;
            }
            return Diagnosis.LOST;
        }

        private static List<Seen> seen(ByteBuffer in) {
            var seen = new ArrayList<Seen>();
            for (int at = 24; at < in.capacity(); at += 16 + in.getInt(at + 8)) {
                int ip = at + 16 + 14;
                if (in.getChar(ip - 2) != 0x0800 || in.get(ip + 9) != 6) continue;
                int tcp = ip + (in.get(ip) & 15) * 4;
                seen.add(
                        new Seen(
                                in.getInt(ip + 12),
                                in.getChar(ip + 4),
                                in.getChar(tcp + 2),
                                in.getInt(tcp + 4),
                                in.get(tcp + 13),
                                in.getChar(tcp + 14)));
            }
            return seen;
        }
    }
}
