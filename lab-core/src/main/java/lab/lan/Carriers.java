package lab.lan;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads that carry virtual threads. The JDK starts one when there is work and lets it go
/// when there was none for 30 s. A new one begins in the network of whoever made that work, so that
/// a virtual thread could wake up on another host. Here all are started at home and kept busy
/// enough to stay.
final class Carriers {
    private static final Duration TICK = Duration.ofSeconds(5);

    private Carriers() {}

    /// Called once, by a thread that is at home.
    static void keepAtHome() {
        int all = Runtime.getRuntime().availableProcessors();
        var running = new AtomicInteger();
        for (int i = 0; i < all; i++) {
            // Each holds on to its carrier until all are there.
            Thread.ofVirtual()
                    .start(() -> {
                        running.incrementAndGet();
                        while (running.get() < all) Thread.onSpinWait();
                    });
        }
        Thread.ofPlatform()
                .daemon()
                .name("lan-carriers")
                .start(() -> {
                    try {
                        while (true) {
                            Thread.sleep(TICK);
                            Thread.ofVirtual().start(() -> {});
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
