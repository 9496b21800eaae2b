package lab.link;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import lab.capture.Access;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.capture.CaptureException;
import lab.capture.LiveCapture;
import lab.frame.Frame;

/// Runs in a JVM of its own, in a private network or as a user without rights.
final class PrivateMain {
    private static final int FLAGS = 14 + 20 + 13;

    private PrivateMain() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("up")) {
            IO.println("before: " + Adapter.loopback());
            Loopback.up();
            Loopback.up();
        }
        IO.println("adapters: " + Adapter.list().stream().map(Adapter::name).toList());
        Adapter loopback = Adapter.loopback();
        IO.println("after: " + loopback);
        if (List.of(arguments).contains("gone")) losesItsAdapter();
        switch (loopback.access()) {
            case Access.Refused(var reason, String sentence) -> {
                IO.println("refused: " + reason);
                IO.println(sentence);
            }
            case Access.Granted(_) -> capture(loopback);
        }
    }

    private static void losesItsAdapter() throws Exception {
        ip("link add v0 type veth peer name v1");
        ip("link set v0 up");
        try (LiveCapture capture = Capture.on(Adapter.named("v0")).promiscuous(true).start()) {
            ip("link del v0");
            capture.await();
        } catch (CaptureException e) {
            IO.println("lost: " + e.getMessage());
        }
    }

    private static void ip(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments.split(" ", -1)));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) throw new IllegalStateException(command + " ended with " + exit);
    }

    private static void capture(Adapter loopback) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = server.getLocalPort();
            List<Frame> frames =
                    Capture.of(
                            loopback,
                            "tcp port " + port,
                            () -> {
                                try (var client = new Socket(server.getInetAddress(), port);
                                        var accepted = server.accept()) {
                                    client.getOutputStream().write(7);
                                    accepted.getInputStream().readNBytes(1);
                                }
                            });
            IO.println("flags: " + frames.stream().map(f -> (int) f.data()[FLAGS]).toList());
        }
    }
}
