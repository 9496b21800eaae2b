package lab.filter;

import lab.packet.Octets;

/// What a field holds in one frame.
sealed interface Value {
    /// A number, a flag or an address: all of them are bits that have an order.
    ///
    /// @param high the first 64 of 128 bits
    record Bits(long high, long low) implements Value, Comparable<Bits> {
        static Bits of(long bits) {
            return new Bits(0, bits);
        }

        @Override
        public int compareTo(Bits other) {
            int first = Long.compareUnsigned(high, other.high);
            return first != 0 ? first : Long.compareUnsigned(low, other.low);
        }
    }

    record Text(String text) implements Value {}

    /// A protocol's bytes, from its header to the end of the frame.
    record Data(Octets octets) implements Value {}
}
