package lab.stack;

/// Numbers that go round at 2³² (RFC 9293 §3.4): of two, the later is the one less than 2³¹ ahead.
public final class Sequence {
    private Sequence() {}

    public static boolean before(int left, int right) {
        return left - right < 0;
    }

    public static boolean after(int left, int right) {
        return left - right > 0;
    }

    static int later(int left, int right) {
        return after(left, right) ? left : right;
    }

    static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }
}
