package workbook.ch06.flags;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch06.flags.TcpFlags.Flag;

final class TcpFlagsChecks {
    private static final Text FLAGS = new Text("flags", "플래그");

    @Check(points = 3, en = "the SYN that opens a connection", ko = "연결을 여는 SYN")
    void syn(TcpFlags learner, Trial trial) {
        expect(EnumSet.of(Flag.SYN), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "SYN and ACK together", ko = "SYN과 ACK가 함께 켜진 세그먼트")
    void synAck(TcpFlags learner, Trial trial) {
        expect(EnumSet.of(Flag.SYN, Flag.ACK), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "PSH and ACK, and each flag alone", ko = "PSH와 ACK, 그리고 플래그 하나씩")
    void others(TcpFlags learner, Trial trial) {
        expect(EnumSet.of(Flag.PSH, Flag.ACK), learner, trial);
        for (Flag flag : Flag.values()) expect(EnumSet.of(flag), learner, trial);
        expect(EnumSet.noneOf(Flag.class), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a SYN that offers ECN", ko = "ECN을 제안하는 SYN")
    void ecn(TcpFlags learner, Trial trial) {
        expect(EnumSet.of(Flag.ECE, Flag.CWR, Flag.SYN), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "flags drawn from your own seed", ko = "학습자 시드로 만든 플래그")
    void any(TcpFlags learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 8; i++) {
            var flags = EnumSet.noneOf(Flag.class);
            for (Flag flag : Flag.values()) if (random.nextBoolean()) flags.add(flag);
            expect(flags, learner, trial);
        }
    }

    private static void expect(Set<Flag> flags, TcpFlags learner, Trial trial) {
        byte[] segment =
                HexFormat.of().parseHex("c0220050000010000000200080" + "00" + "fde8abcd0000");
        for (int i = 0; i < 8; i++) {
            if (flags.contains(Flag.values()[i])) segment[13] |= (byte) (0x80 >> i);
        }
        trial.mark(segment, 104, 8, FLAGS);
        trial.expect(flags, learner.flags(segment));
    }
}
