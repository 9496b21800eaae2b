package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a stopped cell has given to others to do later.
@Timeout(120)
class AfterAStopTest extends CellTests {
    @BeforeAll
    void declare() {
        run("var kept = new ArrayList<Supplier<Integer>>();");
        run("var pool = Executors.newScheduledThreadPool(1);\npool.submit(() -> {}).get();");
        run("CompletableFuture.runAsync(() -> {}).join();");
        run("var timer = new java.util.Timer(true);");
        run(
                "TimerTask task(Runnable work) { return new TimerTask() { public void run() { work.run(); } }; }");
    }

    private void runAndStop(String code) throws Exception {
        output = new Recording();
        var running =
                CompletableFuture.supplyAsync(
                        () -> run(code + "\nSystem.out.println(\"on\");\nwhile (true) {}"));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.Failed.interrupted());
    }

    /// Each says its name when it begins. Whoever asks waits in the same lines, behind them all.
    @Test
    void whatIsDueLaterDoesNotBegin() throws Exception {
        run("var begun = new ConcurrentSkipListSet<String>();");
        for (var later :
                List.of(
                        "pool.schedule(() -> begun.add(\"pool\"), 1, TimeUnit.SECONDS);",
                        "pool.scheduleAtFixedRate(() -> begun.add(\"rate\"), 1000, 10, TimeUnit.MILLISECONDS);",
                        "pool.schedule(new Runnable() { public void run() { begun.add(\"class\"); } }, 1, TimeUnit.SECONDS);",
                        "CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> begun.add(\"future\"));",
                        "timer.schedule(task(() -> begun.add(\"timer\")), 1000);",
                        "Executors.newScheduledThreadPool(1).schedule(() -> begun.add(\"own pool\"), 1, TimeUnit.SECONDS);",
                        "ForkJoinPool.commonPool().schedule(() -> begun.add(\"common pool\"), 1, TimeUnit.SECONDS);",
                        "Thread.ofVirtual().start(() -> { while (true) try { Thread.sleep(1000); begun.add(\"thread\"); } catch (InterruptedException e) {} });"))
            runAndStop(later);
        assertThat(
                        value(
                                """
                                var late = CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS);
                                CompletableFuture.runAsync(() -> {}, late).join();
                                pool.schedule(() -> begun, 1500, TimeUnit.MILLISECONDS).get()
                                """))
                .isEqualTo("[]");
    }

    @Test
    void workGoesOnWhereAnotherCellAsksForIt() throws Exception {
        runAndStop(
                "kept.add(() -> { int sum = 0; for (int i = 0; i < 10; i++) sum += i; return sum; });");
        assertThat(value("kept.getFirst().get()")).isEqualTo("45");
        assertThat(value("Supplier<Integer> six = () -> 6;\nsix.get()")).isEqualTo("6");
        assertThat(value("pool.submit(() -> 7).get()")).isEqualTo("7");
    }

    @Test
    void whatItHasDeclaredBeforeStaysOfUse() throws Exception {
        runAndStop("Supplier<Integer> eight = () -> 8;\nint nine() { return 9; }");
        assertThat(value("pool.submit(() -> eight.get() + nine()).get()")).isEqualTo("17");
        assertThat(value("pool.submit(eight::get).get()")).isEqualTo("8");
    }
}
