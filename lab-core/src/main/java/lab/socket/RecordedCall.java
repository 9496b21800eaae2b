package lab.socket;

import java.time.Instant;
import java.util.List;

/// A call as it happened.
///
/// @param number from 1, in the order in which calls began
/// @param socket which of its side's sockets it was made with, from 0; -1 for none
/// @param result what it returned, or the error
/// @param hides the system's calls in it, where it is one of Java's that makes several
/// @param bytes how many it sent or received
/// @param end when it returned
/// @param seen when the states of TCP had been looked at after that
public record RecordedCall(
        int number,
        Role side,
        int socket,
        String name,
        String arguments,
        String result,
        boolean failed,
        List<String> hides,
        int bytes,
        Instant begin,
        Instant end,
        Instant seen) {

    public RecordedCall {
        hides = List.copyOf(hides);
    }

    boolean is(String call) {
        return name.equals(call) || hides.contains(call);
    }

    @Override
    public String toString() {
        return number + " " + name + "(" + arguments + ")";
    }
}
