package lab.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lab.flow.Conversation.Endpoint;
import lab.flow.TcpExchange.Remark;
import lab.flow.TcpExchange.State;
import lab.flow.TcpExchange.Step;
import lab.flow.TcpExchange.Told;
import org.jspecify.annotations.Nullable;

/// Tells the states of both ends from what they sent (RFC 9293 §3.3.2, §3.5, §3.10.7).
///
/// What an end sends shows its own state. What it receives changes its state in the row of that
/// segment, unless what it sends later shows that the segment had not arrived by then.
final class TcpStates {
    private final List<Step> steps;
    private final End left;
    private final End right;

    private TcpStates(List<Step> steps) {
        this.steps = steps;
        left = new End(true);
        right = new End(false);
    }

    static TcpExchange tell(Endpoint left, Endpoint right, List<Step> steps) {
        var states = new TcpStates(steps);
        return new TcpExchange(
                left, right, states.left.before(), states.right.before(), states.told());
    }

    private List<Step> told() {
        left.before().ifPresent(told -> left.to(told.state(), told.sure()));
        right.before().ifPresent(told -> right.to(told.state(), told.sure()));
        var told = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            var sender = left.sent(steps.get(i)) ? left : right;
            send(i, sender);
            receive(i, sender.peer());
            told.add(steps.get(i).with(left.told(), right.told()));
        }
        return told;
    }

    private void send(int i, End sender) {
        var tcp = steps.get(i).tcp();
        if (tcp.rst()) {
            // Without ACK it may answer a wrong ACK, which leaves these states as they are.
            if (tcp.ack() || !sender.isBefore(State.ESTABLISHED)) sender.to(State.CLOSED, true);
        } else if (tcp.syn()) {
            sender.to(tcp.ack() ? State.SYN_RECEIVED : State.SYN_SENT, true);
        } else {
            goOn(i, sender);
            if (tcp.fin()) close(i, sender);
        }
    }

    /// What a segment without SYN and RST shows of its sender, but for its FIN.
    private void goOn(int i, End sender) {
        var step = steps.get(i);
        var peer = sender.peer();
        boolean hasFin = step.tcp().ack() && step.acknowledgment() > peer.fin;
        boolean peerOpen = peer.lastNew >= i || peer.state == State.ESTABLISHED;
        boolean bothOpen = sender.lastNew >= i && peerOpen && !hasFin;
        switch (sender.state) {
            case SYN_SENT -> sender.to(State.ESTABLISHED, true);
            case SYN_RECEIVED, ESTABLISHED -> {
                if (sender.showsEstablished(step)) sender.to(State.ESTABLISHED, true);
            }
            case null -> {
                if (bothOpen) sender.to(State.ESTABLISHED, true);
            }
            case CLOSED, LISTEN -> {
                if (bothOpen) sender.to(State.ESTABLISHED, true);
                else sender.unknown();
            }
            default -> {}
        }
        if (hasFin) sender.hasFin(i, true);
    }

    private static void close(int i, End sender) {
        switch (sender.state) {
            case ESTABLISHED, SYN_RECEIVED -> sender.to(State.FIN_WAIT_1, true);
            case CLOSE_WAIT -> sender.to(State.LAST_ACK, true);
            case null -> {
                if (sender.peer().lastNew >= i) sender.to(State.FIN_WAIT_1, true);
            }
            default -> {}
        }
    }

    private void receive(int i, End receiver) {
        var tcp = steps.get(i).tcp();
        if (receiver.state == null && !tcp.fin()) return;
        if (tcp.rst()) reset(i, receiver);
        else if (tcp.syn()) synchronise(i, receiver);
        else take(i, receiver);
    }

    private void reset(int i, End receiver) {
        if (i < receiver.lastTalk || receiver.state == null) return;
        boolean refused = receiver.state == State.SYN_SENT && !steps.get(i).tcp().ack();
        switch (receiver.state) {
            case CLOSED, LISTEN -> {}
            case SYN_RECEIVED ->
                    receiver.to(receiver.isPassive() ? State.LISTEN : State.CLOSED, false);
            default -> {
                if (!refused) receiver.to(State.CLOSED, false);
            }
        }
    }

    private void synchronise(int i, End receiver) {
        var step = steps.get(i);
        boolean acks = step.tcp().ack() && step.acknowledgment() >= 1 && i > receiver.lastSyn;
        boolean shown =
                isShown(
                        i,
                        receiver,
                        next -> next.tcp().syn(),
                        next -> next.tcp().ack() && !next.tcp().rst());
        if (acks && receiver.state == State.SYN_SENT) {
            receiver.to(State.ESTABLISHED, shown);
        } else if (acks && receiver.state == State.SYN_RECEIVED) {
            receiver.to(State.ESTABLISHED, showsSynAcknowledged(i, receiver));
        } else if (!step.tcp().ack()
                && i > receiver.lastBareSyn
                && receiver.isBefore(State.SYN_RECEIVED)) {
            if (receiver.state != State.CLOSED) receiver.to(State.SYN_RECEIVED, shown);
        } else if (receiver.state == State.SYN_RECEIVED) {
            receiver.sure = receiver.sure || shown;
        }
    }

    private void take(int i, End receiver) {
        var step = steps.get(i);
        boolean acks = step.tcp().ack();
        if (acks && step.acknowledgment() >= 1 && i > receiver.lastSyn) {
            if (receiver.state == State.SYN_RECEIVED
                    || (receiver.state == State.ESTABLISHED && !receiver.sure))
                receiver.to(State.ESTABLISHED, showsSynAcknowledged(i, receiver));
        }
        if (acks && step.acknowledgment() > receiver.fin && i > receiver.lastFin) {
            receiver.finAcknowledged(i);
        }
        if (step.tcp().fin() && i > receiver.lastWithoutFin()) receiver.hasFin(i, hasArrived(i));
    }

    private boolean showsSynAcknowledged(int i, End receiver) {
        return hasArrived(i)
                || isShown(i, receiver, next -> next.tcp().ack(), receiver::showsEstablished);
    }

    /// Whether what the receiver sends later shows that it got this segment: before the other side
    /// says the same again, the receiver says what it could not have said without.
    private boolean isShown(int i, End receiver, Predicate<Step> says, Predicate<Step> shows) {
        for (int k = i + 1; k < steps.size(); k++) {
            var next = steps.get(k);
            boolean own = receiver.sent(next);
            if (own && shows.test(next)) return true;
            if (!own && says.test(next)) return false;
        }
        return false;
    }

    /// Whether its bytes are acknowledged, and were not sent again before.
    private boolean hasArrived(int i) {
        var step = steps.get(i);
        if (step.end() == step.sequence()) return false;
        return isShown(
                i,
                step.rightward() ? right : left,
                next -> next.sequence() < step.end() && next.end() > step.sequence(),
                next -> next.tcp().ack() && next.acknowledgment() >= step.end());
    }

    /// One end, and what the rows say of it.
    private final class End {
        private final boolean isLeft;
        private final int lastSyn;
        private final int lastBareSyn;
        private final int lastFin;
        private final int lastTalk;
        private final int lastNew;
        private final long fin;
        private @Nullable State state;
        private boolean sure;

        End(boolean isLeft) {
            this.isLeft = isLeft;
            lastSyn = last(step -> step.tcp().syn());
            lastBareSyn = last(step -> step.tcp().syn() && !step.tcp().ack());
            lastFin = last(step -> step.tcp().fin());
            lastTalk = last(step -> !step.tcp().rst());
            lastNew =
                    last(step ->
                            step.remark() != Remark.RETRANSMISSION
                                    && step.remark() != Remark.DOUBLED
                                    && (step.data() > 0 || step.tcp().fin()));
            fin = lastFin < 0 ? Long.MAX_VALUE : steps.get(lastFin).end() - 1;
        }

        private int last(Predicate<Step> test) {
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (sent(steps.get(i)) && test.test(steps.get(i))) return i;
            }
            return -1;
        }

        boolean sent(Step step) {
            return step.rightward() == isLeft;
        }

        End peer() {
            return isLeft ? right : left;
        }

        Optional<Told> told() {
            return state == null ? Optional.empty() : Optional.of(new Told(state, sure));
        }

        void to(State next, boolean isSure) {
            state = next;
            sure = isSure;
        }

        /// Whether it is in a state before that one, as a connection goes through them, or in none.
        boolean isBefore(State later) {
            return state == null || state.compareTo(later) < 0;
        }

        /// Whether it answered a SYN, and sent none of its own before.
        boolean isPassive() {
            return lastBareSyn < 0;
        }

        /// Whether nobody sends this who was not in ESTABLISHED.
        boolean showsEstablished(Step step) {
            if (step.tcp().syn() || step.tcp().rst()) return false;
            boolean neverReceived = lastSyn >= 0 && lastSyn == lastBareSyn;
            return step.data() > 0
                    || step.tcp().fin()
                    || step.acknowledgment() > 1
                    || (neverReceived && step.tcp().ack());
        }

        /// The last row in which it acknowledges less than the other side's FIN.
        int lastWithoutFin() {
            return last(step -> step.tcp().ack() && step.acknowledgment() <= peer().fin);
        }

        void finAcknowledged(int i) {
            switch (state) {
                case FIN_WAIT_1 -> to(State.FIN_WAIT_2, hasArrived(i));
                case CLOSING -> to(State.TIME_WAIT, hasArrived(i));
                case LAST_ACK -> to(State.CLOSED, hasArrived(i));
                case FIN_WAIT_2 -> sure = sure || hasArrived(i);
                case null, default -> {}
            }
        }

        void hasFin(int i, boolean shown) {
            switch (state) {
                case ESTABLISHED -> to(State.CLOSE_WAIT, shown);
                case FIN_WAIT_1 -> to(State.CLOSING, shown);
                case FIN_WAIT_2 -> to(State.TIME_WAIT, sure && shown);
                case CLOSE_WAIT, CLOSING -> sure |= shown;
                case null -> {
                    if (lastNew >= i) to(State.CLOSE_WAIT, shown);
                }
                default -> {}
            }
        }

        void unknown() {
            state = null;
        }

        /// Its state before the first row.
        Optional<Told> before() {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                if (!sent(step)) continue;
                var tcp = step.tcp();
                if (tcp.syn() && !tcp.ack()) return sure(State.CLOSED);
                boolean asked = i > 0 && steps.get(i - 1).tcp().syn();
                if (tcp.syn() && asked) return sure(State.LISTEN);
                // So answers who has no connection (§3.5.2).
                boolean refuses = tcp.rst() && tcp.ack() && tcp.sequenceNumber() == 0;
                return refuses && asked ? sure(State.CLOSED) : Optional.empty();
            }
            return Optional.empty();
        }

        private static Optional<Told> sure(State state) {
            return Optional.of(new Told(state, true));
        }
    }
}
