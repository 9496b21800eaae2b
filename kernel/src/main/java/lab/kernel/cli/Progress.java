package lab.kernel.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Says which step is being taken and, with a tick, what came of it and after how many seconds.
final class Progress {
    private static final long WORTH_A_NUMBER_NANOS = 200_000_000;

    private final PrintStream out;
    private final String tick;
    private final String begun;

    Progress(PrintStream out) {
        this.out = out;
        boolean unicode = out.charset().newEncoder().canEncode('✓');
        tick = unicode ? "✓ " : "ok ";
        begun = unicode ? "… " : "... ";
    }

    /// A step that is known to take long: says so before and after.
    <T> T step(String before, String after, Callable<T> work) throws Exception {
        out.println(begun + before);
        long start = System.nanoTime();
        T result = work.call();
        done(after, System.nanoTime() - start);
        return result;
    }

    void done(String what) {
        out.println(tick + what);
    }

    void missing(String what, String remedy) {
        out.println("- " + what + ": missing; " + remedy);
    }

    void unknown(String what, String why) {
        out.println("? " + what + ": " + why);
    }

    void done(String what, long nanos) {
        String seconds = String.format(Locale.ROOT, " (%.1f s)", nanos / 1e9);
        done(nanos < WORTH_A_NUMBER_NANOS ? what : what + seconds);
    }
}
