package lab.stack;

/// The reference: slow start, congestion avoidance, fast retransmit and fast recovery, the last as
/// RFC 6582 amends it.
public final class Rfc5681CongestionControl implements CongestionControl {
    private static final int DUPLICATES = 3;
    private static final int MOST = 1 << 30;

    private final int smss;
    private int cwnd;
    private int ssthresh = MOST;
    private boolean recovering;

    /// @param smss the sender's maximum segment size, in bytes
    public Rfc5681CongestionControl(int smss) {
        this.smss = smss;
        cwnd = initialWindow(smss);
    }

    /// §3.1
    private static int initialWindow(int smss) {
        if (smss > 2190) return 2 * smss;
        return (smss > 1095 ? 3 : 4) * smss;
    }

    @Override
    public int congestionWindow() {
        return cwnd;
    }

    @Override
    public int slowStartThreshold() {
        return ssthresh;
    }

    @Override
    public void acknowledged(int bytes) {
        if (recovering) {
            recovering = false;
            cwnd = ssthresh;
            return;
        }
        int more =
                cwnd < ssthresh
                        ? Math.min(bytes, smss)
                        : Math.max(1, (int) ((long) smss * smss / cwnd));
        cwnd = Math.min(MOST, cwnd + more);
    }

    /// RFC 6582 §3.2, step 3: takes off what was acknowledged, and puts one segment back for the
    /// one that has left the network.
    @Override
    public void partiallyAcknowledged(int bytes) {
        cwnd = Math.max(smss, cwnd - bytes + (bytes >= smss ? smss : 0));
    }

    @Override
    public boolean duplicate(int count, int flightSize) {
        if (count < DUPLICATES) return false;
        if (count > DUPLICATES) {
            cwnd = Math.min(MOST, cwnd + smss);
            return false;
        }
        recovering = true;
        ssthresh = half(flightSize);
        cwnd = ssthresh + DUPLICATES * smss;
        return true;
    }

    @Override
    public void timedOut(int flightSize) {
        recovering = false;
        ssthresh = half(flightSize);
        cwnd = smss;
    }

    /// §3.1, equation 4
    private int half(int flightSize) {
        return Math.max(flightSize / 2, 2 * smss);
    }
}
