package workbook.ch06.build;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.Checksum;
import workbook.ch06.build.BuildSegment.Tcp;

final class BuildSegmentChecks {
    private static final BuildSegment RIGHT = new Solutions.Buffer();
    private static final Tcp SYN = new Tcp(50000, 80, 0x1000, 0, 0x02, 64240);
    private static final byte[] MSS = HexFormat.of().parseHex("020405b4");
    private static final byte[] NONE = new byte[0];
    private static final int A = 0x0a000001;
    private static final int B = 0x0a000002;

    private static final Text SUM =
            new Text("checksum over pseudo header, header and data", "의사 헤더, 헤더, 데이터의 체크섬");
    private static final Text REST = new Text("all but the checksum", "체크섬을 뺀 나머지");

    @Check(points = 3, en = "a SYN with a maximum segment size", ko = "MSS 옵션이 있는 SYN")
    void syn(BuildSegment learner, Trial trial) {
        trial.expect(RIGHT.tcp(SYN, MSS, NONE, A, B), learner.tcp(SYN, MSS, NONE, A, B));
    }

    @Hidden
    @Check(points = 2, en = "data, and no options", ko = "옵션 없이 데이터만 있을 때")
    void data(BuildSegment learner, Trial trial) {
        var h = new Tcp(50000, 80, 0x1001, 0x2001, 0x18, 502);
        byte[] odd = {0x47, 0x45, 0x54};
        trial.expect(RIGHT.tcp(h, NONE, odd, A, B), learner.tcp(h, NONE, odd, A, B));
        // The sum of these words is 1ffff: folded once, it has more than 16 bits still.
        var twice = new Tcp(50000, 80, 0x1001, 0x2001, 0x18, 3296);
        trial.expect(RIGHT.tcp(twice, NONE, odd, A, B), learner.tcp(twice, NONE, odd, A, B));
    }

    @Hidden
    @Check(points = 2, en = "a checksum that a receiver accepts", ko = "받는 쪽이 받아들이는 체크섬")
    void checksum(BuildSegment learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            int source = random.nextInt();
            int destination = random.nextInt();
            byte[] data = new byte[random.nextInt(1, 100)];
            random.nextBytes(data);
            byte[] segment = learner.tcp(any(random), MSS, data, source, destination);
            long pseudo =
                    Integer.toUnsignedLong(source)
                            + Integer.toUnsignedLong(destination)
                            + 6
                            + segment.length;
            int sum = Checksum.finish(Checksum.sum(segment, 0, segment.length, pseudo));
            trial.expect(SUM, 0, sum);
        }
    }

    @Hidden
    @Check(points = 3, en = "every field read back, options and data", ko = "모든 필드와 옵션, 데이터를 다시 읽기")
    void readBack(BuildSegment learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 5; i++) {
            Tcp h = any(random);
            byte[] options = new byte[4 * random.nextInt(1, 11)];
            Arrays.fill(options, (byte) 1);
            byte[] data = new byte[random.nextInt(1, 60)];
            random.nextBytes(data);
            byte[] right = RIGHT.tcp(h, options, data, A, B);
            byte[] segment = learner.tcp(h, options, data, A, B);
            trial.expect(REST, withoutChecksum(right), withoutChecksum(segment));
        }
    }

    private static Tcp any(Random random) {
        return new Tcp(
                random.nextInt(1, 0x10000),
                random.nextInt(1, 0x10000),
                random.nextInt(),
                random.nextInt(),
                random.nextInt(1, 256),
                random.nextInt(1, 0x10000));
    }

    private static byte[] withoutChecksum(byte[] segment) {
        byte[] copy = segment.clone();
        if (copy.length >= 18) Arrays.fill(copy, 16, 18, (byte) 0);
        return copy;
    }
}
