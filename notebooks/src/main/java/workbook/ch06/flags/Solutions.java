package workbook.ch06.flags;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ShiftByPlace implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            return IntStream.range(0, 8)
                    .filter(i -> (segment[13] & (0x80 >> i)) != 0)
                    .mapToObj(i -> Flag.values()[i])
                    .collect(Collectors.toSet());
        }
    }

    @Solution
    static final class OneByOne implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            int bits = segment[13];
            var set = EnumSet.noneOf(Flag.class);
            if ((bits & 0x01) != 0) set.add(Flag.FIN);
            if ((bits & 0x02) != 0) set.add(Flag.SYN);
            if ((bits & 0x04) != 0) set.add(Flag.RST);
            if ((bits & 0x08) != 0) set.add(Flag.PSH);
            if ((bits & 0x10) != 0) set.add(Flag.ACK);
            if ((bits & 0x20) != 0) set.add(Flag.URG);
            if ((bits & 0x40) != 0) set.add(Flag.ECE);
            if (bits < 0) set.add(Flag.CWR);
            return set;
        }
    }

    @Solution
    static final class FromTheRight implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            var set = new HashSet<Flag>();
            int rest = segment[13] & 0xff;
            for (int i = 7; rest > 0; i--) {
                if (rest % 2 == 1) set.add(Flag.values()[i]);
                rest /= 2;
            }
            return set;
        }
    }
}
