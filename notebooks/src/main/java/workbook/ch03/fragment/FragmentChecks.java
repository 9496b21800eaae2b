package workbook.ch03.fragment;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch03.fragment.Fragment.Frag;

final class FragmentChecks {
    private static final Text FLAGS = new Text("flags", "플래그");
    private static final Text OFFSET = new Text("fragment offset", "단편 오프셋");

    @Check(points = 4, en = "a packet that is whole (0000)", ko = "나뉘지 않은 패킷 (0000)")
    void whole(Fragment learner, Trial trial) {
        expect(new Frag(false, false, 0), 0x0000, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "don't fragment", ko = "단편화 금지")
    void dontFragment(Fragment learner, Trial trial) {
        expect(new Frag(true, false, 0), 0x4000, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a fragment from the middle", ko = "중간의 단편")
    void middle(Fragment learner, Trial trial) {
        expect(new Frag(false, true, 1480), 0x20b9, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a last fragment, far behind", ko = "멀리 떨어진 마지막 단편")
    void last(Fragment learner, Trial trial) {
        expect(new Frag(false, false, 37280), 0x1234, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "fields drawn from your own seed", ko = "학습자 시드로 만든 필드")
    void any(Fragment learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 8; i++) {
            boolean df = i % 2 == 0;
            boolean mf = i % 4 < 2;
            int eighths = random.nextInt(1, 0x2000);
            int word = (df ? 0x4000 : 0) | (mf ? 0x2000 : 0) | eighths;
            expect(new Frag(df, mf, 8 * eighths), word, learner, trial);
        }
    }

    private static void expect(Frag frag, int word, Fragment learner, Trial trial) {
        byte[] packet =
                HexFormat.of().parseHex("450005dc1c46%04x400600000a0000010a000002".formatted(word));
        trial.mark(packet, 48, 3, FLAGS);
        trial.mark(packet, 51, 13, OFFSET);
        trial.expect(frag, learner.fragment(packet));
    }
}
