package workbook.ch02.capture;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.lan.Wiretap;
import lab.packet.ArpPacket;

final class CaptureArpChecks {
    private static final Text REQUESTS = new Text("requests (who has …?)", "요청 (… 있습니까?)");
    private static final Text COUNT = new Text("number of frames", "프레임 수");

    @Check(points = 5, en = "the requests on the memory LAN", ko = "메모리 LAN의 요청")
    void requests(CaptureArp learner, Trial trial) {
        long wanted = requests(Wiretap.on("memory"));
        var got = learner.captureArp("memory").stream().map(Frame::of).toList();
        trial.expect(REQUESTS, wanted, requests(got));
    }

    @Hidden
    @Check(points = 5, en = "all of ARP, and nothing else", ko = "ARP는 모두, 다른 것은 없이")
    void all(CaptureArp learner, Trial trial) {
        expect("memory", learner, trial);
        // Nor is it the same everywhere.
        expect("memory/" + trial.random().nextInt(9, 15), learner, trial);
    }

    @Hidden
    @Check(points = 5, en = "a busier LAN, by your own seed", ko = "더 붐비는 LAN (학습자 시드)")
    void any(CaptureArp learner, Trial trial) {
        expect("memory/" + trial.random().nextInt(3, 9), learner, trial);
    }

    private static long requests(List<Frame> frames) {
        return frames.stream()
                .flatMap(f -> f.find(Layer.Arp.class).stream())
                .filter(arp -> arp.header().operation() == ArpPacket.REQUEST)
                .count();
    }

    private static void expect(String nic, CaptureArp learner, Trial trial) {
        List<byte[]> wanted =
                Wiretap.on(nic).stream()
                        .filter(f -> f.find(Layer.Arp.class).isPresent())
                        .map(Frame::data)
                        .toList();
        List<byte[]> got = learner.captureArp(nic);
        trial.expect(COUNT, wanted.size(), got.size());
        for (int i = 0; i < wanted.size(); i++) {
            trial.expect(
                    new Text("frame " + (i + 1), (i + 1) + "번째 프레임"), wanted.get(i), got.get(i));
        }
    }
}
