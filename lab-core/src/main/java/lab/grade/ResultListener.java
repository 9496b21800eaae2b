package lab.grade;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.grade.Grade.Words;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Gathers how each test method went. One that never ran, whatever kept it from that, has failed.
final class ResultListener implements TestExecutionListener {
    private final Map<Method, Result> results = new LinkedHashMap<>();
    private String outside = "";

    /// In the order that they ran or would have.
    List<Result> results() {
        return results.values().stream()
                .map(each ->
                        each.runs() == 0 && each.why().isEmpty()
                                ? new Result(
                                        each.name(),
                                        each.worth(),
                                        0,
                                        0,
                                        outside.isEmpty() ? Words.NOT_RUN.in() : outside)
                                : each)
                .toList();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().forEach(root -> plan.getDescendants(root).forEach(this::expect));
    }

    private void expect(TestIdentifier test) {
        method(test)
                .ifPresent(method ->
                        results.putIfAbsent(
                                method,
                                new Result(nameOf(test), Result.worthOf(method), 0, 0, "")));
    }

    private static String nameOf(TestIdentifier test) {
        return test.getDisplayName().replaceFirst("\\(\\)$", "");
    }

    private static Optional<Method> method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        method(test)
                .ifPresentOrElse(
                        method -> add(method, test, false, reason), () -> outside = reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        var why = passed ? "" : why(result);
        var method = method(test);
        if (method.isEmpty()) {
            if (!passed) outside = why;
        } else if (test.isTest() || !passed) {
            add(method.get(), test, passed, why);
        }
    }

    private void add(Method method, TestIdentifier test, boolean passed, String why) {
        results.merge(
                method,
                new Result(nameOf(test), Result.worthOf(method), 1, passed ? 1 : 0, why),
                (before, now) ->
                        new Result(
                                before.name(),
                                before.worth(),
                                before.runs() + 1,
                                before.passed() + now.passed(),
                                before.why().isEmpty() ? now.why() : before.why()));
    }

    private static String why(TestExecutionResult result) {
        return result.getThrowable().map(Result::why).orElseGet(result.getStatus()::toString);
    }
}
