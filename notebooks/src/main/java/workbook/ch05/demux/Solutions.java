package workbook.ch05.demux;

import java.util.Map;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class TwoLookups implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            String mine = segment.destination() + ":" + segment.destinationPort();
            String theirs = segment.source() + ":" + segment.sourcePort();
            String listener = sockets.getOrDefault(mine + " *", "RST");
            return sockets.getOrDefault(mine + " " + theirs, listener);
        }
    }

    @Solution
    static final class BestMatch implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            String found = "RST";
            int best = 0;
            for (var entry : sockets.entrySet()) {
                String[] key = entry.getKey().split("[ :]");
                boolean mine =
                        key[0].equals(segment.destination())
                                && Integer.parseInt(key[1]) == segment.destinationPort();
                if (!mine) continue;
                boolean listens = key[2].equals("*");
                boolean theirs =
                        !listens
                                && key[2].equals(segment.source())
                                && Integer.parseInt(key[3]) == segment.sourcePort();
                int rank = theirs ? 2 : listens ? 1 : 0;
                if (rank <= best) continue;
                best = rank;
                found = entry.getValue();
            }
            return found;
        }
    }
}
