package workbook.ch02.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Maps implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Table() {};
        }
    }

    /// Counts time down instead of remembering when.
    @Solution
    static final class Countdown implements ArpTable {
        @Override
        public ArpCache arpCache() {
            return new Entries();
        }
    }

    private static final class Entry {
        private byte[] mac = {};
        private int valid;
        private int silent;
        private List<byte[]> queue = new ArrayList<>();
    }

    private static final class Entries implements ArpTable.ArpCache {
        private final TreeMap<Integer, Entry> entries = new TreeMap<>();

        @Override
        public ArpTable.Resolution resolve(int ip, byte[] packet) {
            var entry = entries.computeIfAbsent(ip, _ -> new Entry());
            if (entry.valid > 0) return new ArpTable.Resolution(ArpTable.Action.SEND, entry.mac);
            entry.queue.add(packet);
            boolean wait = entry.silent > 0;
            if (!wait) entry.silent = 5;
            return new ArpTable.Resolution(wait ? ArpTable.Action.WAIT : ArpTable.Action.ASK, null);
        }

        @Override
        public List<byte[]> learn(int ip, byte[] mac) {
            var entry = entries.computeIfAbsent(ip, _ -> new Entry());
            entry.mac = mac;
            entry.valid = 60;
            entry.silent = 0;
            var queue = entry.queue;
            entry.queue = new ArrayList<>();
            return queue;
        }

        @Override
        public void tick(int seconds) {
            for (var entry : entries.values()) {
                entry.valid = Math.max(0, entry.valid - seconds);
                entry.silent = Math.max(0, entry.silent - seconds);
            }
        }
    }
}
