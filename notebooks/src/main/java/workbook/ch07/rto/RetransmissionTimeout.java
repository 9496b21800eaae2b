package workbook.ch07.rto;

import lab.check.Exercise;

/// How long to wait for an acknowledgment (RFC 6298).
@Exercise(id = "tcp.rto", points = 18, en = "When to send again", ko = "언제 다시 보낼 것인가")
public interface RetransmissionTimeout {
    /// Times are in milliseconds.
    interface Rto {
        /// A segment was sent.
        ///
        /// @param end the first sequence number behind it
        /// @param again whether it had been sent before
        void sent(int end, boolean again, long now);

        /// Everything before `ack` has arrived.
        void acknowledged(int ack, long now);

        /// The timer ran out.
        void expired();

        /// How long to wait, in milliseconds.
        long millis();
    }

    Rto rto();
}
