package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells that are stopped, and lab VMs that end: what goes on, and what is said to be lost.
@Timeout(60)
class StoppedCellTest extends CellTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(\"on\"); while (true) {}",
                "System.out.println(\"on\"); for (int i = 0; i >= 0; i = (i + 1) % 1000) {}",
                "System.out.println(\"on\"); while (true) try { Thread.sleep(9999); } catch (InterruptedException e) {}",
                "System.out.println(\"on\"); Thread.sleep(100_000);",
                "System.out.println(\"on\"); new ServerSocket(0).accept();",
                "System.out.println(\"on\"); new DatagramSocket().receive(new DatagramPacket(new byte[9], 9));",
                "System.out.println(\"on\"); new Object() { int f(int n) { return n == 0 ? 0 : f(n) ; } }.f(1);",
                "System.out.println(\"on\"); new LinkedBlockingQueue<Integer>().take();",
            })
    void stopsACellAndKeepsItsState(String endless) throws Exception {
        run("int kept = 7;");
        var running = CompletableFuture.supplyAsync(() -> run(endless));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        var outcome = running.get(20, TimeUnit.SECONDS);
        if (endless.contains("f(n)")) assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        else assertThat(outcome).isEqualTo(Outcome.Failed.interrupted());
        assertThat(value("kept")).isEqualTo("7");
    }

    /// None of these threads ends by itself, and none comes to a stop site.
    @Test
    void endsTheThreadsOfAStoppedCellThatBlock() throws Exception {
        run(
                "List<Thread> asleep = new ArrayList<>(); ServerSocket door = new ServerSocket(0); int kept = 7;");
        var running =
                CompletableFuture.supplyAsync(() ->
                        run(
                                """
                                asleep.add(Thread.startVirtualThread(() -> {
                                    try { door.accept(); } catch (IOException e) { }
                                }));
                                asleep.add(Thread.startVirtualThread(() -> {
                                    try { new SynchronousQueue<Integer>().take(); } catch (InterruptedException e) { }
                                }));
                                asleep.add(Thread.ofPlatform().start(() -> {
                                    try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
                                }));
                                var pool = Executors.newFixedThreadPool(1);
                                pool.submit(() -> { asleep.add(Thread.currentThread()); new CountDownLatch(1).await(); return 0; });
                                while (asleep.size() < 4) Thread.sleep(1);
                                System.out.println("on");
                                pool.awaitTermination(1, TimeUnit.HOURS);
                                """));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.Failed.interrupted());
        assertThat(value("asleep.stream().limit(3).noneMatch(Thread::isAlive)")).isEqualTo("true");
        // A pool's thread lives on, for what it is given next, and what it did has ended.
        assertThat(value("pool.submit(() -> 40 + 2).get()")).isEqualTo("42");
        assertThat(value("kept")).isEqualTo("7");
        run("pool.shutdownNow(); door.close();");
    }

    @Test
    void killsAThreadThatNothingEndsAndSaysWhatIsLost() throws Exception {
        var running =
                CompletableFuture.supplyAsync(() ->
                        run(
                                """
                                Thread.ofPlatform().start(() -> {
                                    System.out.println("on");
                                    try { new ServerSocket(0).accept(); } catch (IOException e) { }
                                });
                                Thread.sleep(1_000_000);
                                """));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        var outcome = (Outcome.Failed) running.get(30, TimeUnit.SECONDS);
        assertThat(outcome.name()).isEqualTo("LabVmLost");
        assertThat(outcome.message()).contains("could not be stopped");
    }

    @Test
    void endsTheProcessThatAStoppedCellWaitsFor() throws Exception {
        run("int kept = 7; Process sleeper = null;");
        var running =
                CompletableFuture.supplyAsync(() ->
                        run(
                                """
                                sleeper = new ProcessBuilder("sleep", "1000").start();
                                System.out.println(sleeper.pid());
                                sleeper.getInputStream().read();
                                """));
        long pid = Long.parseLong(output.said.get(20, TimeUnit.SECONDS).strip());
        var process = ProcessHandle.of(pid);
        session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.Failed.interrupted());
        process.ifPresent(it -> it.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        assertThat(value("kept")).isEqualTo("7");
    }

    @Test
    void killsWhatCannotBeStoppedAndSaysWhatIsLost() throws Exception {
        run("int lost = 7;");
        var stuck = "{ System.out.println(\"on\"); BigInteger.valueOf(3).pow(200_000_000); }";
        var running = CompletableFuture.supplyAsync(() -> run(stuck));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        var outcome = (Outcome.Failed) running.get(30, TimeUnit.SECONDS);
        assertThat(outcome.name()).isEqualTo("LabVmLost");
        assertThat(outcome.message()).contains("could not be stopped").contains("Run the cells");
        assertThat(failure("lost").name()).isEqualTo("CompileError");
        assertThat(value("6 * 7")).isEqualTo("42");
    }

    @Test
    void keepsAnInterruptForTheCellThatIsExpected() {
        session.expectCell();
        session.interrupt();
        assertThat(run("while (true) {}")).isEqualTo(Outcome.Failed.interrupted());
        session.interrupt();
        assertThat(value("6 * 7")).isEqualTo("42");
    }

    @Test
    void stopsTheThreadsOfAStoppedCell() throws Exception {
        run("volatile long turns; Thread spinner;");
        var running =
                CompletableFuture.supplyAsync(() ->
                        run(
                                """
                                spinner = Thread.ofPlatform().daemon().start(() -> {
                                    System.out.println("on");
                                    while (true) turns++;
                                });
                                while (true) {}
                                """));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.Failed.interrupted());
        assertThat(value("spinner.join(20_000); spinner.isAlive()")).isEqualTo("false");
    }

    @Test
    void endsTheLabVmWithItsThreadsOnReset() throws Exception {
        run("Thread.ofPlatform().start(() -> { while (true) {} });");
        long pid = session.with(engine -> engine.vm().pid());
        var ended = ProcessHandle.of(pid).orElseThrow().onExit();
        session.reset(session.command());
        ended.get(20, TimeUnit.SECONDS);
        assertThat(value("6 * 7")).isEqualTo("42");
    }

    @Test
    void outlivesSystemExit() {
        var failed = failure("System.out.print(\"last words\"); System.exit(3);");
        assertThat(failed.message()).contains("exit code 3").contains("System.exit");
        assertThat(output.out).contains("last words");
        assertThat(value("1 + 1")).isEqualTo("2");
    }

    @Test
    void outlivesAKilledLabVm() {
        var failed =
                failure(
                        "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid())"
                                + ".start(); Thread.sleep(100_000);");
        assertThat(failed.message()).contains("killed");
        assertThat(value("1 + 1")).isEqualTo("2");
    }

    @Test
    void survivesAStackOverflowAndAFullHeap() {
        run("int deep(int n) { return deep(n + 1) + 1; }");
        var overflow = failure("deep(0)");
        assertThat(overflow.name()).isEqualTo("java.lang.StackOverflowError");
        assertThat(overflow.traceback().get(1)).startsWith("    at deep (cell ");
        assertThat(overflow.traceback().get(2)).endsWith(" times more");
        session.use(Language.KO);
        assertThat(failure("deep(0)").traceback().get(2)).endsWith("번 더 있습니다");
        session.use(Language.EN);
        assertThat(failure("new long[Integer.MAX_VALUE][99]").name())
                .isEqualTo("java.lang.OutOfMemoryError");
        assertThat(value("1 + 1")).isEqualTo("2");
    }

    @Test
    void endsTheLabVmWithItsSession() throws IOException {
        var other = new Session(LabVmCommand.onHost());
        var pid = other.run(1, "ProcessHandle.current().pid()", Output.NONE);
        other.close();
        var vm = ProcessHandle.of(Long.parseLong(((Outcome.Value) pid).bundle().text()));
        vm.ifPresent(process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        assertThat(vm.map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }
}
