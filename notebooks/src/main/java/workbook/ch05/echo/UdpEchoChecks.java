package workbook.ch05.echo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class UdpEchoChecks {
    @Check(points = 4, en = "three messages", ko = "메시지 세 개")
    void three(UdpEcho learner, Trial trial) {
        expect(List.of(text("one"), text("two"), text("three")), Set.of(), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "each message stays one, also an empty one", ko = "메시지마다 따로, 빈 메시지도 하나")
    void boundaries(UdpEcho learner, Trial trial) {
        var messages = List.of(text("a long message"), text("b"), text(""), text("another one"));
        expect(messages, Set.of(), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a message of 8000 bytes", ko = "8000바이트 메시지")
    void large(UdpEcho learner, Trial trial) {
        byte[] large = new byte[8000];
        for (int i = 0; i < large.length; i++) large[i] = (byte) i;
        expect(List.of(large), Set.of(), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "messages lost on their way", ko = "도중에 사라진 메시지")
    void lost(UdpEcho learner, Trial trial) {
        var messages = List.of(text("first"), text("second"), text("third"), text("fourth"));
        expect(messages, Set.of(0, 2), learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "messages drawn from your own seed", ko = "학습자 시드로 만든 메시지")
    void any(UdpEcho learner, Trial trial) {
        var random = trial.random();
        var messages = new ArrayList<byte[]>();
        for (int i = 0; i < 6; i++) {
            byte[] message = new byte[random.nextInt(i == 0 ? 1500 : 1, 2000)];
            random.nextBytes(message);
            messages.add(message);
        }
        expect(messages, Set.of(random.nextInt(1, 6)), learner, trial);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void expect(
            List<byte[]> messages, Set<Integer> lost, UdpEcho learner, Trial trial) {
        List<Optional<byte[]>> answers = learner.reply(messages, lost);
        for (int i = 0; i < messages.size(); i++) {
            var what = new Text("answer to message " + (i + 1), (i + 1) + "번째 메시지의 답");
            Optional<byte[]> answer = answers.get(i);
            if (lost.contains(i)) {
                trial.expect(what, Optional.empty(), answer);
            } else if (answer.isPresent()) {
                trial.expect(what, messages.get(i), answer.get());
            } else {
                trial.expect(what, Optional.of(messages.get(i)), answer);
            }
        }
    }
}
