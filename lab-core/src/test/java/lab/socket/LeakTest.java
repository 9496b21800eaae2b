package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.capture.CaptureException;
import lab.capture.FrameSender;
import lab.capture.Needs;
import lab.internal.libc.Native;
import lab.link.PrivateNetwork;
import lab.stack.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a notebook's cells do all day, again and again: nothing may be left of it.
@Timeout(120)
class LeakTest {
    private static final int RUNS = 500;

    /// A capture takes 20 ms to end.
    private static final int WIRE_EVERY = 25;

    @AfterEach
    void closeAll() {
        Servers.closeAll();
        SystemSocket.closeAll();
    }

    private record Left(long descriptors, long threads, long listeners, long processes) {}

    private static Left now() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            var own =
                    descriptors
                            .map(LeakTest::target)
                            .filter(target -> target.matches("(socket|pipe|net):.*"))
                            .toList();
            long listeners =
                    TcpTable.read().rows().stream()
                            .filter(row -> row.state() == State.LISTEN)
                            .filter(row -> own.contains("socket:[" + row.inode() + "]"))
                            .count();
            long threads =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !thread.getName().startsWith("ForkJoin"))
                            .count();
            long processes = ProcessHandle.current().children().count();
            return new Left(own.size(), threads, listeners, processes);
        }
    }

    /// Nothing for one that was closed since it was listed.
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void fiveHundredRunsOfCellsLeaveNothingBehind() throws Exception {
        Needs.that(Native.linux(), "/proc and the calls of libc by Linux's numbers");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        cell(port);
        wire();
        var before = now();
        for (int run = 0; run < RUNS; run++) {
            cell(port);
            if (run % WIRE_EVERY == 0) wire();
        }
        var after = now();
        assertThat(after)
                .isEqualTo(
                        new Left(
                                before.descriptors,
                                after.threads,
                                before.listeners,
                                before.processes));
        // Pools of the JDK may have let a thread go meanwhile.
        assertThat(after.threads).isLessThanOrEqualTo(before.threads);
    }

    /// A capture that is run out, one whose filter is wrong, a frame that is sent, a network of its
    /// own that a program had; each as far as this user may.
    private static void wire() {
        var loopback = Adapter.loopback();
        if (loopback.access().isGranted()) {
            var idle = Capture.on(loopback).filter("udp port 9").duration(Duration.ofMillis(1));
            try (var capture = idle.start();
                    var sender = FrameSender.on(loopback)) {
                sender.send(new byte[60]);
                capture.await();
            }
            assertThatThrownBy(() -> Capture.on(loopback).filter("tcp prot 80").start())
                    .isInstanceOf(CaptureException.class);
        }
        assertThat(PrivateNetwork.available()).isNotNull();
    }

    /// A server that nobody closes, sockets that a broken cell left open, a rehearsal.
    private static void cell(int port) throws Exception {
        SystemSocket.closeAll();
        var server = Servers.echo(port);
        try (var client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read()).isEqualTo('x');
        }
        while (server.connections() > 0) Thread.onSpinWait();
        var listener = SystemSocket.socket();
        listener.bind(0);
        listener.listen(1);
        var client = SystemSocket.socket();
        client.connect("127.0.0.1", listener.port());
        listener.accept().send("left open");
        SystemSocket.closeAll();
        var visits =
                Rehearsal.serve(
                        socket -> socket.accept().close(),
                        List.of(Rehearsal.Client.of("")),
                        Duration.ofSeconds(20));
        assertThat(visits.getFirst().returned()).isTrue();
    }
}
