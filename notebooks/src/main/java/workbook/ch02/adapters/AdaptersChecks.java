package workbook.ch02.adapters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import org.jspecify.annotations.Nullable;
import workbook.ch02.adapters.Adapters.Nic;

final class AdaptersChecks {
    @Check(points = 3, en = "the loopback is among them", ko = "루프백이 있음")
    void loopback(Adapters learner, Trial trial) {
        trial.expect(
                learner.really().stream().anyMatch(Nic::loopback),
                learner.adapters().stream().anyMatch(Nic::loopback));
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
        var really = byName(learner.really(), property);
        var got = byName(learner.adapters(), property);
        got.keySet().retainAll(really.keySet());
        trial.expect(really, got);
    }

    private static Map<String, @Nullable Object> byName(
            List<Nic> nics, Function<Nic, @Nullable Object> property) {
        var values = new TreeMap<String, @Nullable Object>();
        for (Nic nic : nics) values.put(nic.name(), property.apply(nic));
        return values;
    }
}
