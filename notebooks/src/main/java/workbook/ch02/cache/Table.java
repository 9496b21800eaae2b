package workbook.ch02.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.ch02.cache.ArpTable.Action;
import workbook.ch02.cache.ArpTable.ArpCache;
import workbook.ch02.cache.ArpTable.Resolution;

/// A cache; a subclass may go wrong in one thing.
abstract class Table implements ArpCache {
    @SuppressWarnings("ArrayRecordComponent")
    record Known(byte[] mac, int since) {}

    final Map<Integer, Known> known = new HashMap<>();
    final Map<Integer, Integer> asked = new HashMap<>();
    final Map<Integer, List<byte[]>> waiting = new HashMap<>();
    int now;

    int patience() {
        return 5;
    }

    int lifetime() {
        return 60;
    }

    boolean replaces() {
        return true;
    }

    boolean renewsOnUse() {
        return false;
    }

    boolean keepsQueue() {
        return false;
    }

    boolean keepsOneOnly() {
        return false;
    }

    @Override
    public Resolution resolve(int ip, byte[] packet) {
        var entry = known.get(ip);
        if (entry != null && now - entry.since() < lifetime()) {
            if (renewsOnUse()) known.put(ip, new Known(entry.mac(), now));
            return new Resolution(Action.SEND, entry.mac());
        }
        var queue = waiting.computeIfAbsent(ip, _ -> new ArrayList<>());
        if (keepsOneOnly()) queue.clear();
        queue.add(packet);
        var since = asked.get(ip);
        boolean ask = since == null || now - since >= patience();
        if (ask) asked.put(ip, now);
        return new Resolution(ask ? Action.ASK : Action.WAIT, null);
    }

    @Override
    public List<byte[]> learn(int ip, byte[] mac) {
        if (replaces() || !known.containsKey(ip)) known.put(ip, new Known(mac, now));
        asked.remove(ip);
        var queue = waiting.getOrDefault(ip, List.of());
        if (!keepsQueue()) waiting.remove(ip);
        return queue;
    }

    @Override
    public void tick(int seconds) {
        now += seconds;
    }
}
