package lab.kernel.engine;

/// What this process does if it ends before this is closed.
public final class AtExit implements AutoCloseable {
    private final Thread hook;

    /// @param thread the name of the thread that does it
    public AtExit(String thread, Runnable what) {
        hook = Thread.ofPlatform().name(thread).unstarted(what);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and this is at work or done.
        }
    }
}
