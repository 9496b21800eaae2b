package lab.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What must come before what in every run: each side's own calls, and what one side waits for from
/// the other. All the rest is chance.
final class Order {
    private final List<RecordedCall> calls;
    private final Map<Integer, TreeSet<Integer>> causes = new TreeMap<>();

    Order(List<RecordedCall> calls) {
        this.calls = calls;
        listenBeforeConnect();
        List<RecordedCall> connects = all(Role.CLIENT, "connect");
        List<RecordedCall> accepts = all(Role.SERVER, "accept");
        for (int i = 0; i < Math.min(connects.size(), accepts.size()); i++) {
            cause(connects.get(i), accepts.get(i));
        }
        bytes(Role.CLIENT);
        bytes(Role.SERVER);
    }

    private List<RecordedCall> all(Role side, String name) {
        return calls.stream()
                .filter(call -> call.side() == side && call.is(name) && !call.failed())
                .toList();
    }

    private void cause(RecordedCall first, RecordedCall then) {
        causes.computeIfAbsent(then.number(), _ -> new TreeSet<>()).add(first.number());
    }

    private void listenBeforeConnect() {
        var listens = all(Role.SERVER, "listen");
        if (listens.isEmpty()) return;
        all(Role.CLIENT, "connect").forEach(connect -> cause(listens.getFirst(), connect));
    }

    /// A byte is received after it was sent, and the stream's end after it was ended.
    private void bytes(Role sender) {
        long sent = 0;
        List<long[]> sends = new ArrayList<>();
        List<RecordedCall> senders = all(sender, "send");
        for (RecordedCall send : senders) {
            sent += send.bytes();
            sends.add(new long[] {sent});
        }
        long received = 0;
        for (RecordedCall recv : all(sender.other(), "recv")) {
            if (recv.bytes() == 0) {
                ends(sender, recv).forEach(end -> cause(end, recv));
                continue;
            }
            received += recv.bytes();
            for (int i = 0; i < senders.size(); i++) {
                if (sends.get(i)[0] < received) continue;
                cause(senders.get(i), recv);
                break;
            }
        }
    }

    private List<RecordedCall> ends(Role sender, RecordedCall recv) {
        return calls.stream()
                .filter(call -> call.side() == sender)
                .filter(call -> call.is("shutdown") || call.is("close"))
                .filter(call -> call.begin().isBefore(recv.end()))
                .limit(1)
                .toList();
    }

    /// The other side's calls that {@code number} cannot return before.
    List<Integer> causes(int number) {
        return List.copyOf(causes.getOrDefault(number, new TreeSet<>()));
    }

    /// Whether call {@code then} can in no run return before {@code first} was made.
    ///
    /// A call's beginning comes before its end, its end before the next beginning of its side, and
    /// a cause's beginning before the end of what it causes.
    boolean before(int first, int then) {
        return first != then && reaches(first, then, new TreeSet<>());
    }

    /// Whether the end of {@code target} follows from the beginning of {@code from}.
    private boolean reaches(int from, int target, Set<Integer> seen) {
        if (!seen.add(from)) return false;
        for (RecordedCall call : calls) {
            boolean follows = call.number() == from || causes(call.number()).contains(from);
            if (!follows) continue;
            if (call.number() == target) return true;
            var next =
                    calls.stream()
                            .filter(each -> each.side() == call.side())
                            .filter(each -> each.number() > call.number())
                            .findFirst();
            if (next.isPresent() && reaches(next.get().number(), target, seen)) return true;
        }
        return false;
    }
}
