package workbook.ch07.reassembler;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import lab.check.Solution;
import lab.packet.Octets;
import lab.stack.ReceiveBuffer;
import lab.stack.RingReceiveBuffer;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Reference implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            ReceiveBuffer buffer = new RingReceiveBuffer(first, window);
            return (seq, data) -> {
                buffer.add(seq, Octets.of(data));
                return new String(buffer.read(window), StandardCharsets.US_ASCII);
            };
        }
    }

    @Solution
    static final class ByteByByte implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            return new Bytes(new Habits(true, true, true, true, true), first, window);
        }
    }

    /// What a reassembler minds.
    ///
    /// @param keeps what comes early
    /// @param cuts what of a segment it has already
    /// @param keepsRest what is new of a segment that it has a part of
    record Habits(boolean keeps, boolean cuts, boolean keepsRest, boolean clips, boolean modular) {}

    /// Keeps each byte under its number.
    static final class Bytes implements InOrder.Reassembler {
        private final Habits habits;
        private final int window;
        private final Map<Integer, Byte> waiting = new HashMap<>();
        private int next;

        Bytes(Habits habits, int first, int window) {
            this.habits = habits;
            this.window = window;
            next = first;
        }

        /// As if nothing had come that follows without a gap from there on.
        void forgetFrom(int seq) {
            for (int at = seq; at - next > 0 && waiting.remove(at) != null; ) at++;
        }

        @Override
        public String push(int seq, byte[] data) {
            boolean old = habits.modular() ? seq - next < 0 : seq < next;
            if (old && !habits.cuts()) return new String(data, StandardCharsets.US_ASCII);
            if (old && !habits.keepsRest()) return "";
            if (seq != next && !old && !habits.keeps()) return "";
            for (int i = 0; i < data.length; i++) {
                int ahead = seq + i - next;
                boolean late = habits.modular() ? ahead < 0 : seq + i < next;
                if (!late && (!habits.clips() || ahead < window)) waiting.put(seq + i, data[i]);
            }
            var text = new StringBuilder();
            for (Byte b = waiting.remove(next); b != null; b = waiting.remove(next)) {
                text.append((char) b.byteValue());
                next++;
            }
            return text.toString();
        }
    }
}
