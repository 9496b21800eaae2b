package workbook.ch10.places;

import static workbook.ch10.Segments.frame;
import static workbook.ch10.Segments.padded;
import static workbook.ch10.Segments.stamped;
import static workbook.ch10.Segments.tcp;
import static workbook.ch10.Segments.withOptions;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import workbook.ch10.places.Places.Line;

final class PlacesChecks {
    private static final Set<Line> IP = EnumSet.range(Line.VERSION, Line.DESTINATION_ADDRESS);
    private static final Set<Line> TCP = EnumSet.range(Line.SOURCE_PORT, Line.URGENT_POINTER);
    private static final Set<Line> CARRIED = EnumSet.range(Line.TCP_DATA, Line.HTTP_MESSAGE);
    private static final Set<Line> ALL = EnumSet.allOf(Line.class);

    @Check(points = 3, en = "the IPv4 header's twelve lines", ko = "IPv4 헤더의 열두 줄")
    void ipv4(Places learner, Trial trial) {
        expect(IP, frame(plain(), request("/")), learner, trial);
    }

    @Hidden
    @Check(
            points = 3,
            en = "the TCP header's fifteen lines, also behind IP options",
            ko = "TCP 헤더의 열다섯 줄 (IP 옵션이 있을 때도)")
    void tcpLines(Places learner, Trial trial) {
        expect(TCP, frame(plain(), request("/")), learner, trial);
        expect(TCP, frame(withOptions(), plain(), request("/")), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "headers with options", ko = "옵션이 있는 헤더")
    void options(Places learner, Trial trial) {
        expect(ALL, frame(stamped(plain()), request("/")), learner, trial);
        expect(ALL, frame(withOptions(), plain(), request("/")), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "data before padding", ko = "패딩 앞의 데이터")
    void padding(Places learner, Trial trial) {
        byte[] short4 = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] frame = padded(frame(plain(), short4));
        expect(CARRIED, frame, new Outline(14, 34, 54, 58), learner, trial);
        byte[] short2 = "\r\n".getBytes(StandardCharsets.US_ASCII);
        frame = padded(frame(plain(), short2));
        expect(CARRIED, frame, new Outline(14, 34, 54, 56), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "frames drawn from your own seed", ko = "학습자 시드로 만든 프레임")
    void any(Places learner, Trial trial) {
        Random random = trial.random();
        for (int i = 0; i < 3; i++) {
            byte[] request = request("/" + random.nextInt(1 << 20));
            // The first has options in both headers, so that each mistake shows.
            var header = i == 0 || random.nextBoolean() ? stamped(plain()) : plain();
            byte[] frame =
                    i > 0 && random.nextBoolean()
                            ? frame(header, request)
                            : frame(withOptions(), header, request);
            expect(ALL, frame, learner, trial);
        }
    }

    private static TcpHeader plain() {
        return tcp(50000, 80, 1, Flag.PSH, Flag.ACK);
    }

    private static byte[] request(String path) {
        return "GET %s HTTP/1.1\r\nHost: a\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void expect(Set<Line> lines, byte[] frame, Places learner, Trial trial) {
        expect(lines, frame, Outline.of(frame), learner, trial);
    }

    private static void expect(
            Set<Line> lines, byte[] frame, Outline outline, Places learner, Trial trial) {
        var right = outline.places();
        var answer = learner.places(frame);
        for (var line : lines) trial.expect(name(line), right.get(line), answer.get(line));
    }

    private static Text name(Line line) {
        return new Text(
                line.name().toLowerCase(Locale.ROOT).replace('_', ' '), line.name() + "의 자리");
    }
}
