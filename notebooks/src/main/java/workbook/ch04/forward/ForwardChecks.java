package workbook.ch04.forward;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.Ipv4Header;
import workbook.TwoCarries;
import workbook.ch04.Packets;

final class ForwardChecks {
    private static final Text TTL = new Text("TTL", "유지 시간(TTL)");
    private static final Text CHECKSUM = new Text("checksum", "체크섬");
    private static final int CARRIES = 0xff12;

    @Check(points = 4, en = "TTL 64", ko = "TTL이 64일 때")
    void usual(Forward learner, Trial trial) {
        expect(Packets.header(), 12, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "TTL 1 and TTL 0", ko = "TTL이 1이나 0일 때")
    void spent(Forward learner, Trial trial) {
        for (int ttl : new int[] {0, 1}) {
            byte[] packet = Packets.packet(Packets.header().withTtl(ttl), Packets.data(8));
            trial.mark(packet, 64, 8, TTL);
            trial.expect(null, learner.forward(packet));
        }
        expect(Packets.header().withTtl(2), 8, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "TTL 200", ko = "TTL이 200일 때")
    void large(Forward learner, Trial trial) {
        expect(Packets.header().withTtl(200), 8, learner, trial);
        expect(Packets.header().withTtl(128), 8, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a checksum that carries", ko = "자리올림이 생기는 체크섬")
    void carry(Forward learner, Trial trial) {
        expect(carrying(Packets.header()), 8, learner, trial);
        expect(foldingTwice(Packets.header()), 8, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "packets drawn from your own seed", ko = "학습자 시드로 만든 패킷")
    void any(Forward learner, Trial trial) {
        var random = trial.random();
        // Each of these can go wrong in a way that only some packets show; one shows them all.
        var telling = Packets.header().withTtl(random.nextInt(128, 256));
        expect(carrying(telling), 8, learner, trial);
        for (int i = 1; i < 6; i++) {
            var header =
                    Packets.header()
                            .withTtl(random.nextInt(2, 256))
                            .withIdentification(random.nextInt(0x10000));
            if (i % 2 == 1) header = Packets.withOptions(header, random.nextInt(1, 11));
            expect(header, random.nextInt(4, 60), learner, trial);
        }
    }

    /// Chooses the identification so that the checksum with 8 bytes of data is near its end.
    private static Ipv4Header carrying(Ipv4Header header) {
        for (int identification = 0; identification < 0x10000; identification++) {
            var tried = header.withIdentification(identification);
            if (tried.withTotalLength(28).rightChecksum() == CARRIES) return tried;
        }
        throw new AssertionError("one identification gives each checksum");
    }

    /// Chooses the identification so that the carries of the next header's sum carry once more.
    private static Ipv4Header foldingTwice(Ipv4Header header) {
        var next = header.withTtl(header.ttl() - 1).withIdentification(0);
        byte[] packet = Packets.packet(next, Packets.data(8));
        packet[10] = 0;
        packet[11] = 0;
        return header.withIdentification(TwoCarries.word(packet, header.length()));
    }

    private static void expect(Ipv4Header header, int data, Forward learner, Trial trial) {
        byte[] packet = Packets.packet(header, Packets.data(data));
        byte[] expected = Packets.packet(header.withTtl(header.ttl() - 1), Packets.data(data));
        trial.mark(packet, 64, 8, TTL);
        trial.mark(packet, 80, 16, CHECKSUM);
        trial.expect(expected, learner.forward(packet));
    }
}
