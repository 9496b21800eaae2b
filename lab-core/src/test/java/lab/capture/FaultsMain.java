package lab.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lab.view.Language;

/// Runs in a private network, or as a user without rights, and does what cannot go well. Each line
/// it prints is the sentence for one fault.
final class FaultsMain {
    private FaultsMain() {}

    private interface Fault {
        void happen() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        for (var language : Language.values()) {
            Language.use(language);
            for (Backend backend : Backend.values()) {
                if (arguments[0].equals("private")) ofAdapters(backend, language + " " + backend);
                else ofRights(backend, language + " " + backend);
            }
        }
    }

    private static void ofAdapters(Backend backend, String prefix) throws Exception {
        say(prefix + " name", () -> Capture.on(absent()).start(backend));
        say(prefix + " named", () -> Adapter.named("eth9"));
        ip("link add v0 type veth peer name v1");
        say(prefix + " down", () -> Capture.on(Adapter.named("v0")).start(backend));
        say(prefix + " send down", () -> FrameSender.on(Adapter.named("v0"), backend));
        ip("link set v0 up");
        ip("link set v1 up");
        var v0 = Adapter.named("v0");
        say(prefix + " filter", () -> Capture.on(v0).filter("tcp prot 80").start(backend));
        say(prefix + " file", () -> Capture.on(v0).into(Path.of("/none/x")).start(backend));
        var sender = FrameSender.on(v0, backend);
        say(prefix + " short", () -> sender.send(new byte[13]));
        say(
                prefix + " goes down",
                () -> {
                    try (var capture = Capture.on(v0).start(backend)) {
                        ip("link set v0 down");
                        capture.await();
                    }
                });
        say(prefix + " sends, is down", () -> sender.send(new byte[60]));
        ip("link set v0 up");
        say(
                prefix + " goes",
                () -> {
                    try (var capture = Capture.on(v0).promiscuous(true).start(backend)) {
                        ip("link del v0");
                        capture.await();
                    }
                });
        say(prefix + " sends, is gone", () -> sender.send(new byte[60]));
        sender.close();
    }

    private static void ofRights(Backend backend, String prefix) {
        var loopback = Adapter.loopback();
        say(prefix + " capture", () -> Capture.on(loopback).start(backend));
        say(prefix + " send", () -> FrameSender.on(loopback, backend));
    }

    private static Adapter absent() {
        return new Adapter("eth9", Adapter.Kind.ETHERNET, List.of(), Optional.empty(), 1500, true);
    }

    private static void say(String fault, Fault what) {
        try {
            what.happen();
            IO.println(fault + ": nothing is wrong");
        } catch (Exception e) {
            IO.println(fault + ": " + e.getMessage());
        }
    }

    private static void ip(String arguments) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(("ip " + arguments).split(" "))
                        .redirectErrorStream(true)
                        .start();
        if (!process.waitFor(Duration.ofSeconds(20)) || process.exitValue() != 0) {
            throw new IOException("ip " + arguments);
        }
    }
}
