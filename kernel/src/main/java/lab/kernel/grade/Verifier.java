package lab.kernel.grade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lab.check.Call;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.check.Task;
import lab.check.Trial;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs an exercise's checks against an implementation, in this process, one after the other. It
/// keeps nothing between runs, so several may run at once.
///
/// @param deadline for a check as a whole; the last resort, since each call of a learner's method
///   has its own
public record Verifier(Duration deadline) {
    public enum Scope {
        VISIBLE,
        /// The hidden checks as well.
        ALL
    }

    /// Runs the checks of {@code scope}.
    ///
    /// @param learner implements the task's interface; where it cannot answer, it throws {@link
    ///   NoAnswerException}, and whatever else it throws counts as thrown by its method
    public Verdict verify(Task task, Object learner, Seed seed, Scope scope)
            throws InterruptedException {
        var results = new ArrayList<CheckResult>();
        var calls = new ArrayList<List<Call>>();
        try (LauncherSession session = LauncherFactory.openSession(withoutOthersListeners())) {
            for (Task.CheckMethod check : task.checks()) {
                if (check.hidden() && scope == Scope.VISIBLE) continue;
                var trial = new Trial(task.type(), learner, seed);
                results.add(run(session, check, trial));
                calls.add(trial.calls());
            }
        }
        return new Verdict(task, results, Recognition.of(task, results, calls));
    }

    private CheckResult run(LauncherSession session, Task.CheckMethod check, Trial trial)
            throws InterruptedException {
        var ended = new AtomicReference<Optional<TestExecutionResult>>(Optional.empty());
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("check " + check.method().getName())
                        .start(() -> ended.set(Optional.of(execute(session, check, trial))));
        try {
            if (!thread.join(deadline)) {
                return new CheckResult.GivenUp(check, deadline, trial.steps());
            }
        } finally {
            trial.close();
            thread.interrupt();
        }
        return ended.get()
                .map(result -> Judge.of(check, trial, result))
                .orElseGet(() -> new CheckResult.Broken(check, "JUnit failed", trial.steps()));
    }

    private static TestExecutionResult execute(
            LauncherSession session, Task.CheckMethod check, Trial trial) {
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectMethod(check.owner(), check.method()))
                        .filters(EngineFilter.includeEngines("junit-jupiter"))
                        .enableImplicitConfigurationParameters(false)
                        .build();
        var listener = new FirstFailure();
        session.getStore().put(Namespace.create(Trial.class), Trial.class, trial);
        session.getLauncher().execute(request, listener);
        return listener.result;
    }

    private static LauncherConfig withoutOthersListeners() {
        return LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
    }

    /// The test's result, or that of what contains it if the test was never reached.
    private static final class FirstFailure implements TestExecutionListener {
        private TestExecutionResult result =
                TestExecutionResult.aborted(new IllegalStateException("JUnit did not run it"));

        @Override
        public void executionFinished(TestIdentifier what, TestExecutionResult outcome) {
            if (what.isTest() || outcome.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                result = outcome;
            }
        }
    }
}
