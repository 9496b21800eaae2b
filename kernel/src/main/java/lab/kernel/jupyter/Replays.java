package lab.kernel.jupyter;

import java.util.LinkedHashMap;
import java.util.Map;

/// The signatures of the latest messages. Every message has an id of its own, so the same signature
/// a second time is a copy that somebody sends again. Safe for several threads.
final class Replays {
    /// As many as ipykernel remembers: about 10 MB at the most.
    static final int MOST = 65_536;

    private final Map<String, Boolean> known =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST;
                }
            };

    /// Whether this signature was here before; from now on it was.
    synchronized boolean isKnown(String signature) {
        return known.put(signature, Boolean.TRUE) != null;
    }
}
