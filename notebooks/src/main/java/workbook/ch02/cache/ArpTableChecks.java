package workbook.ch02.cache;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch02.cache.ArpTable.Action;
import workbook.ch02.cache.ArpTable.ArpCache;
import workbook.ch02.cache.ArpTable.Resolution;

final class ArpTableChecks {
    private static final int A = 0x0a00_000b;
    private static final int B = 0x0a00_000c;
    private static final int C = 0x0a00_000e;
    private static final byte[] MAC = {2, 0, 0, 0, 0, 11};
    private static final byte[] OTHER = {2, 0, 0, 0, 0, 12};
    private static final byte[] FIRST = {1, 1};
    private static final byte[] SECOND = {2, 2};
    private static final Text WAITING = new Text("packets let go", "나가는 패킷");

    @Check(points = 3, en = "an address that is known", ko = "아는 주소")
    void hit(ArpTable learner, Trial trial) {
        var cache = learner.arpCache();
        trial.expect(WAITING, List.of(), cache.learn(A, MAC));
        sends(cache, A, MAC, trial);
        sends(cache, A, MAC, trial);
    }

    @Hidden
    @Check(points = 3, en = "one request every 5 seconds", ko = "5초에 요청 하나")
    void oneRequest(ArpTable learner, Trial trial) {
        var cache = learner.arpCache();
        trial.expect(without(Action.ASK), cache.resolve(A, FIRST));
        trial.expect(without(Action.WAIT), cache.resolve(A, SECOND));
        trial.expect(without(Action.ASK), cache.resolve(B, FIRST));
        cache.tick(4);
        trial.expect(without(Action.WAIT), cache.resolve(A, FIRST));
        trial.expect(without(Action.ASK), cache.resolve(C, FIRST));
        cache.tick(1);
        trial.expect(without(Action.ASK), cache.resolve(A, FIRST));
        trial.expect(without(Action.WAIT), cache.resolve(A, FIRST));
        trial.expect(without(Action.WAIT), cache.resolve(C, FIRST));
    }

    @Hidden
    @Check(points = 3, en = "waiting packets go out once", ko = "기다린 패킷은 한 번만 나감")
    void queue(ArpTable learner, Trial trial) {
        var cache = learner.arpCache();
        cache.resolve(A, FIRST);
        cache.resolve(B, FIRST);
        cache.resolve(A, SECOND);
        trial.expect(WAITING, List.of(FIRST, SECOND), cache.learn(A, MAC));
        trial.expect(WAITING, List.of(), cache.learn(A, MAC));
        trial.expect(WAITING, List.of(FIRST), cache.learn(B, OTHER));
    }

    @Hidden
    @Check(points = 3, en = "after 60 seconds", ko = "60초가 지난 뒤")
    void expiry(ArpTable learner, Trial trial) {
        var cache = learner.arpCache();
        cache.learn(A, MAC);
        cache.tick(40);
        sends(cache, A, MAC, trial);
        cache.tick(20);
        trial.expect(without(Action.ASK), cache.resolve(A, FIRST));

        var two = learner.arpCache();
        two.learn(A, MAC);
        two.tick(40);
        two.learn(B, OTHER);
        two.tick(20);
        trial.expect(without(Action.ASK), two.resolve(A, FIRST));
        sends(two, B, OTHER, trial);
    }

    @Hidden
    @Check(points = 3, en = "a host that tells of a new card", ko = "카드가 바뀌었음을 알리는 호스트")
    void gratuitous(ArpTable learner, Trial trial) {
        var cache = learner.arpCache();
        cache.learn(A, MAC);
        cache.tick(30);
        cache.learn(A, OTHER);
        sends(cache, A, OTHER, trial);
        cache.tick(40);
        sends(cache, A, OTHER, trial);
        cache.tick(trial.random().nextInt(60, 90));
        trial.expect(without(Action.ASK), cache.resolve(A, FIRST));
    }

    private static Resolution without(Action action) {
        return new Resolution(action, null);
    }

    private static void sends(ArpCache cache, int ip, byte[] mac, Trial trial) {
        trial.expect(new Resolution(Action.SEND, mac), cache.resolve(ip, FIRST));
    }
}
