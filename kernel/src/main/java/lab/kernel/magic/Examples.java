package lab.kernel.magic;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.grade.Example;
import lab.kernel.notebook.WorkedExample;
import lab.view.Language;

/// What the workbook that an exercise came with shows before it asks for it.
public final class Examples {
    /// By the exercise's interface; what came with it does not change while this process lasts.
    private static final Map<Class<?>, Optional<Example>> FOUND = new ConcurrentHashMap<>();

    private Examples() {}

    public static Optional<Example> of(Task task) {
        return FOUND.computeIfAbsent(task.type(), _ -> find(task));
    }

    private static Optional<Example> find(Task task) {
        return WorkedExample.of(task.id(), task.type(), Language.EN)
                .flatMap(en ->
                        WorkedExample.of(task.id(), task.type(), Language.KO)
                                .map(ko ->
                                        new Example(
                                                new Text(en.section(), ko.section()),
                                                new Text(en.code(), ko.code()))));
    }
}
