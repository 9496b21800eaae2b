package workbook.ch04.fragments;

import java.util.ArrayList;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.Ipv4Header;
import workbook.ch04.Packets;

final class FragmentsChecks {
    private static final Text COUNT = new Text("number of fragments", "단편의 수");
    private static final Text FLAGS = new Text("flags and offset", "플래그와 오프셋");

    @Check(points = 4, en = "3000 bytes of data, MTU 1500", ko = "데이터 3000바이트, MTU 1500")
    void usual(Fragments learner, Trial trial) {
        expect(Packets.header(), 3000, 1500, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "MTU 1006", ko = "MTU가 1006일 때")
    void odd(Fragments learner, Trial trial) {
        expect(Packets.header(), 3000, 1006, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "what is a fragment already", ko = "이미 단편인 패킷")
    void again(Fragments learner, Trial trial) {
        expect(Packets.header().withFragmentOffset(185), 1480, 576, learner, trial);
        var middle = Packets.header().withFragmentOffset(185).withMoreFragments(true);
        expect(middle, 1480, 576, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "DF, and packets that fit", ko = "DF, 그리고 나눌 필요 없는 패킷")
    void dontFragment(Fragments learner, Trial trial) {
        var dont = Packets.header().withDontFragment(true);
        expect(dont, 1480, 1500, learner, trial);
        expect(Packets.header(), 100, 1500, learner, trial);
        byte[] packet = Packets.packet(dont, Packets.data(1481));
        trial.mark(packet, 48, 16, FLAGS);
        trial.rejects(IllegalArgumentException.class, () -> learner.fragment(packet, 1500));
    }

    @Hidden
    @Check(points = 3, en = "packets drawn from your own seed", ko = "학습자 시드로 만든 패킷")
    void any(Fragments learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            var header = Packets.header().withIdentification(random.nextInt(0x10000));
            int mtu = random.nextInt(10, 100) * 8 + random.nextInt(1, 8) + 20;
            int length = random.nextInt(mtu, 4 * mtu);
            while (lastMayBeLonger(length, mtu)) length++;
            expect(header, length, mtu, learner, trial);
        }
    }

    /// Where the last fragment, which need not be a multiple of 8, may take what else would be one
    /// of its own: RFC 791 §3.2 does it, cutting in equal pieces does not, and both are right.
    private static boolean lastMayBeLonger(int length, int mtu) {
        int rest = length % ((mtu - 20) / 8 * 8);
        return rest > 0 && rest <= (mtu - 20) % 8;
    }

    private static void expect(
            Ipv4Header header, int length, int mtu, Fragments learner, Trial trial) {
        byte[] packet = Packets.packet(header, Packets.data(length));
        trial.mark(packet, 48, 16, FLAGS);
        List<byte[]> wanted = cut(header, length, mtu);
        List<byte[]> got = learner.fragment(packet, mtu);
        trial.expect(COUNT, wanted.size(), got.size());
        for (int i = 0; i < wanted.size(); i++) {
            var which = new Text("fragment " + (i + 1), (i + 1) + "번째 단편");
            trial.mark(wanted.get(i), 48, 16, FLAGS);
            trial.expect(which, wanted.get(i), got.get(i));
        }
    }

    private static List<byte[]> cut(Ipv4Header header, int length, int mtu) {
        byte[] data = Packets.data(length);
        int most = length + 20 <= mtu ? length : (mtu - 20) / 8 * 8;
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < length; from += most) {
            int to = Math.min(length, from + most);
            var part =
                    header.withFragmentOffset(header.fragmentOffset() + from / 8)
                            .withMoreFragments(to < length || header.moreFragments());
            pieces.add(Packets.packet(part, java.util.Arrays.copyOfRange(data, from, to)));
        }
        return pieces;
    }
}
