package workbook.ch02.adapters;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.NoAnswerException;
import lab.check.Text;
import lab.check.Trial;
import org.jspecify.annotations.Nullable;
import workbook.ch02.adapters.Adapters.Nic;

final class AdaptersChecks {
    private static final int TRIES = 5;
    private static final Text SOME = new Text("adapters compared", "비교한 어댑터가 있음");

    @Check(points = 3, en = "all are there, the loopback among them", ko = "루프백까지 모두 있음")
    void loopback(Adapters learner, Trial trial) {
        compare(Nic::loopback, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the name and MTU of each", ko = "이름과 MTU")
    void mtus(Adapters learner, Trial trial) {
        compare(Nic::mtu, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "whether each is up", ko = "켜져 있는지")
    void up(Adapters learner, Trial trial) {
        compare(Nic::up, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the MAC address of each, if it has one", ko = "MAC 주소 (있을 때만)")
    void macs(Adapters learner, Trial trial) {
        compare(Nic::mac, learner, trial);
    }

    private static void compare(
            Function<Nic, @Nullable Object> property, Adapters learner, Trial trial) {
        var listed = listed(learner);
        var before = byName(listed.before(), property);
        var really = byName(listed.really(), property);
        really.keySet()
                .removeIf(name ->
                        !before.containsKey(name)
                                || !Objects.deepEquals(before.get(name), really.get(name)));
        var got = byName(listed.got(), property);
        got.keySet().retainAll(really.keySet());
        trial.expect(really, got);
        trial.expect(SOME, true, !really.isEmpty());
    }

    /// What the learner listed, and what was there before and after.
    private record Listed(List<Nic> before, List<Nic> got, List<Nic> really) {}

    /// Other programs add adapters and take them away, and an adapter that goes while it is asked
    /// makes the question fail. So that is asked again, and what changed meanwhile is not compared.
    private static Listed listed(Adapters learner) {
        for (int tries = 1; true; tries++) {
            var before = really(learner);
            try {
                var got = learner.adapters();
                return new Listed(before, got, really(learner));
            } catch (NoAnswerException e) {
                if (tries == TRIES || names(before).equals(names(really(learner)))) throw e;
            }
        }
    }

    private static List<Nic> really(Adapters learner) {
        return learner.really().stream().map(AdaptersChecks::nic).toList();
    }

    static Nic nic(String line) {
        String[] words = line.split(", ", -1);
        return new Nic(
                words[0],
                Integer.parseInt(words[1]),
                Boolean.parseBoolean(words[2]),
                Boolean.parseBoolean(words[3]),
                words[4].isEmpty() ? null : HexFormat.ofDelimiter(":").parseHex(words[4]));
    }

    private static Set<String> names(List<Nic> nics) {
        return nics.stream().map(Nic::name).collect(Collectors.toSet());
    }

    private static Map<String, @Nullable Object> byName(
            List<Nic> nics, Function<Nic, @Nullable Object> property) {
        var values = new TreeMap<String, @Nullable Object>();
        for (Nic nic : nics) values.put(nic.name(), property.apply(nic));
        return values;
    }
}
