package workbook.ch06.options;

import java.util.HexFormat;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch06.options.TcpOptions.Opt;

final class TcpOptionsChecks {
    private static final Text OPTIONS = new Text("options", "옵션");
    private static final Text LENGTH = new Text("length", "길이");
    private static final Opt MSS = opt(2, "05b4");
    private static final Opt NOP = opt(1, "");
    private static final Opt SCALE = opt(3, "07");
    private static final Opt SACK = opt(4, "");
    private static final Opt STAMP = opt(8, "499602d200000000");

    @Check(points = 3, en = "a maximum segment size", ko = "최대 세그먼트 크기(MSS)")
    void mss(TcpOptions learner, Trial trial) {
        expect("020405b4", List.of(MSS), learner, trial);
    }

    @Check(points = 2, en = "no options, and data behind the header", ko = "옵션이 없고 헤더 뒤에 데이터가 있을 때")
    void none(TcpOptions learner, Trial trial) {
        expect("", List.of(), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "the SYN of a Linux host", ko = "리눅스 호스트의 SYN")
    void syn(TcpOptions learner, Trial trial) {
        expect(
                "020405b40402080a499602d20000000001030307",
                List.of(MSS, SACK, STAMP, NOP, SCALE),
                learner,
                trial);
    }

    @Hidden
    @Check(points = 2, en = "two NOPs and a time stamp", ko = "NOP 두 개와 타임스탬프")
    void nops(TcpOptions learner, Trial trial) {
        expect("0101080a499602d200000000", List.of(NOP, NOP, STAMP), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a length of 0, and of 1", ko = "길이가 0인 옵션과 1인 옵션")
    void lengthZero(TcpOptions learner, Trial trial) {
        expect("020405b408000000", List.of(MSS), 25, learner, trial);
        expect("020405b408010000", List.of(MSS), 25, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "an option cut off, and the end of the list", ko = "잘린 옵션과 목록의 끝")
    void cutOff(TcpOptions learner, Trial trial) {
        expect("01030307080a4996", List.of(NOP, SCALE), 25, learner, trial);
        expect("0402010800030307", List.of(SACK, NOP), learner, trial);
        expect("01010102", List.of(NOP, NOP, NOP), learner, trial);
        expect("0303070002040000", List.of(SCALE), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "options drawn from your own seed", ko = "학습자 시드로 만든 옵션")
    void any(TcpOptions learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            int length = random.nextInt(3, 30);
            byte[] data = new byte[length - 2];
            random.nextBytes(data);
            int kind = random.nextInt(130, 253);
            String text = "01%02x%02x".formatted(kind, length) + HexFormat.of().formatHex(data);
            String padded = text + "01".repeat((8 - text.length() / 2 % 4) % 4);
            var options = new java.util.ArrayList<>(List.of(NOP, new Opt(kind, data)));
            while (options.size() - 2 < (padded.length() - text.length()) / 2) options.add(NOP);
            expect(padded, options, learner, trial);
        }
    }

    private static Opt opt(int kind, String data) {
        return new Opt(kind, HexFormat.of().parseHex(data));
    }

    private static void expect(
            String options, List<Opt> expected, TcpOptions learner, Trial trial) {
        expect(options, expected, 0, learner, trial);
    }

    /// @param odd the byte that cannot be right; 0 if all are
    private static void expect(
            String options, List<Opt> expected, int odd, TcpOptions learner, Trial trial) {
        byte[] option = HexFormat.of().parseHex(options);
        byte[] segment =
                HexFormat.of()
                        .parseHex(
                                "c02200500000100000002000%02x18fde8abcd0000"
                                                .formatted((5 + option.length / 4) << 4)
                                        + options
                                        + "020405b4");
        trial.mark(segment, 160, option.length * 8, OPTIONS);
        if (odd > 0) trial.mark(segment, odd * 8, 8, LENGTH);
        trial.expect(expected, learner.options(segment));
    }
}
