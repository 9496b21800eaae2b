package lab.capture;

import lab.capture.CaptureException.Reason;

/// Whether this user may capture on an adapter.
public sealed interface Access {
    /// This user may.
    ///
    /// @param through the library or system interface that was tried, such as "libpcap 1.10.3"
    record Granted(String through) implements Access {
        @Override
        public String toString() {
            return "yes, with " + through;
        }
    }

    /// This user may not.
    ///
    /// @param sentence what is missing, and the remedy on this system
    record Refused(Reason reason, String sentence) implements Access {
        @Override
        public String toString() {
            return "no: " + sentence;
        }
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }
}
