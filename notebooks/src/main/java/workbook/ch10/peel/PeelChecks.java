package workbook.ch10.peel;

import static workbook.ch10.Segments.frame;
import static workbook.ch10.Segments.padded;
import static workbook.ch10.Segments.stamped;
import static workbook.ch10.Segments.tcp;
import static workbook.ch10.Segments.text;
import static workbook.ch10.Segments.withOptions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.TcpHeader.Flag;
import workbook.ch10.Segments;

final class PeelChecks {
    private static final Text ETHERNET = new Text("the Ethernet header", "이더넷 헤더");
    private static final Text IP = new Text("the IPv4 header", "IPv4 헤더");
    private static final Text TCP = new Text("the TCP header", "TCP 헤더");
    private static final Text DATA = new Text("the data", "데이터");

    @Check(points = 4, en = "a request in a plain segment", ko = "옵션 없는 세그먼트에 담긴 요청")
    void request(Peel learner, Trial trial) {
        byte[] request = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        expect(frame(tcp(50000, 80, 1, Flag.PSH, Flag.ACK), request), learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "a TCP header with options", ko = "옵션이 있는 TCP 헤더")
    void tcpOptions(Peel learner, Trial trial) {
        byte[] data = text(trial.random(), 30);
        expect(frame(stamped(tcp(50000, 80, 1, Flag.ACK)), data), learner, trial);
        byte[] more = text(trial.random(), 600);
        expect(frame(stamped(tcp(50000, 80, 31, Flag.ACK)), more), learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "an IPv4 header with options", ko = "옵션이 있는 IPv4 헤더")
    void ipOptions(Peel learner, Trial trial) {
        byte[] data = text(trial.random(), 30);
        expect(frame(withOptions(), tcp(50000, 80, 1, Flag.ACK), data), learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "a short segment and its padding", ko = "짧은 세그먼트와 패딩")
    void padding(Peel learner, Trial trial) {
        expect(padded(frame(tcp(80, 50000, 7, Flag.ACK), new byte[0])), learner, trial);
        expect(padded(frame(tcp(80, 50000, 7, Flag.ACK), new byte[] {'o', 'k'})), learner, trial);
        expect(padded(frame(tcp(80, 50000, 7, Flag.ACK), new byte[] {'o', 0})), learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "frames drawn from your own seed", ko = "학습자 시드로 만든 프레임")
    void any(Peel learner, Trial trial) {
        var random = trial.random();
        var bare = tcp(random.nextInt(1024, 65536), 80, 1, Flag.ACK);
        expect(padded(frame(bare, text(random, random.nextInt(6)))), learner, trial);
        for (int i = 0; i < 5; i++) {
            var tcp = tcp(random.nextInt(1024, 65536), 80, random.nextInt(1000), Flag.ACK);
            // The first has options in both headers, so that each mistake shows.
            var header = i == 0 || random.nextBoolean() ? stamped(tcp) : tcp;
            byte[] data = text(random, random.nextInt(40));
            byte[] frame =
                    i > 0 && random.nextBoolean()
                            ? frame(header, data)
                            : frame(withOptions(), header, data);
            expect(padded(frame), learner, trial);
        }
    }

    private static void expect(byte[] frame, Peel learner, Trial trial) {
        int ip = 14;
        int tcp = ip + Segments.ipBytes(frame);
        int data = tcp + Segments.tcpBytes(frame);
        int end = Segments.end(frame);
        trial.mark(frame, 0, ip * 8, ETHERNET);
        trial.mark(frame, ip * 8, (tcp - ip) * 8, IP);
        trial.mark(frame, tcp * 8, (data - tcp) * 8, TCP);
        if (end > data) trial.mark(frame, data * 8, (end - data) * 8, DATA);
        var layers = learner.peel(frame);
        trial.expect(ETHERNET, Arrays.copyOfRange(frame, 0, ip), layers.ethernet());
        trial.expect(IP, Arrays.copyOfRange(frame, ip, tcp), layers.ip());
        trial.expect(TCP, Arrays.copyOfRange(frame, tcp, data), layers.tcp());
        trial.expect(DATA, Arrays.copyOfRange(frame, data, end), layers.data());
    }
}
