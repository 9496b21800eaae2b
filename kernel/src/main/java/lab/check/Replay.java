package lab.check;

import java.util.HashMap;
import java.util.Map;

/// Asks another implementation what was asked of a learner's, call by call, and keeps the objects
/// that it makes on the way.
final class Replay {
    private final Map<Instance, Object> objects = new HashMap<>();

    Replay(Class<?> type, Object implementation) {
        objects.put(Instance.exercise(type), implementation);
    }

    /// Whether it does what {@code call} did. Once it does not, later calls mean nothing.
    boolean answersLike(Call call) {
        Object target = objects.get(call.on());
        if (target == null) return false;
        if (target instanceof FromAfar mistake) return mistake.wouldHaveDone(call);
        var given = Values.copyAll(call.arguments()).toArray();
        Call mine =
                Recorder.ask(
                        call.on(),
                        target,
                        call.method(),
                        given,
                        call.arguments(),
                        made -> keep(call, made));
        return call.sameEffect(mine);
    }

    /// The object goes by the name that the learner's has.
    private Object keep(Call call, Object made) {
        if (!(call.answer() instanceof Call.Answer.Returned(Instance theirs))) return made;
        objects.put(theirs, made);
        return theirs;
    }
}
