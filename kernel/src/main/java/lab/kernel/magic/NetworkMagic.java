package lab.kernel.magic;

import java.util.List;
import lab.capture.Access;
import lab.capture.Adapter;
import lab.check.Text;
import lab.kernel.engine.LabVmCommand.Network;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.link.PrivateNetwork;
import lab.link.PrivateNetwork.Availability.Unavailable;

/// {@code %network auto}
record NetworkMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "network";
    }

    @Override
    public String arguments() {
        return "auto | host | lan | memory";
    }

    @Override
    public List<String> choices() {
        return List.of("auto", "host", "lan", "memory");
    }

    @Override
    public Text purpose() {
        return new Text(
                "lets cells see this machine's network, a private one that needs no rights, or a LAN"
                        + " in memory; auto takes the first that you may capture on",
                "셀이 이 컴퓨터의 네트워크, 권한이 필요 없는 사설 네트워크, 메모리 안의 LAN 가운데 하나를 쓰게 합니다."
                        + " auto는 캡처할 수 있는 첫 번째를 고릅니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1) return misused();
        return switch (given.getFirst()) {
            case "auto" -> auto(output);
            case "host" -> use(Network.HOST, Phrase.ON_HOST.in(), output);
            case "lan" -> lan(output);
            case "memory" -> use(Network.MEMORY, Phrase.IN_MEMORY.in(), output);
            default ->
                    new Outcome.Failed("MagicError", Phrase.UNKNOWN_NETWORK.in(given.getFirst()));
        };
    }

    private Outcome auto(Output output) {
        var loopback = Adapter.loopback();
        return switch (loopback.access()) {
            case Access.Granted _ ->
                    use(Network.HOST, Phrase.ON_HOST_CAPTURING.in(loopback.name()), output);
            case Access.Refused refused ->
                    PrivateNetwork.available() instanceof Unavailable(var why)
                            ? use(
                                    Network.MEMORY,
                                    Phrase.NO_CAPTURE.in(refused.sentence(), why),
                                    output)
                            : lan(output);
        };
    }

    private Outcome lan(Output output) {
        return PrivateNetwork.available() instanceof Unavailable(var why)
                ? use(Network.MEMORY, Phrase.MEMORY_INSTEAD.in(why), output)
                : use(Network.PRIVATE, Phrase.ON_PRIVATE.in(), output);
    }

    /// Only another network needs another lab VM.
    private Outcome use(Network network, String sentence, Output output) {
        boolean fresh = session.command().network() != network;
        if (fresh) session.reset(session.command().on(network));
        output.stream(
                Output.Stream.STDOUT, sentence + "\n" + (fresh ? Phrase.FRESH_VM.in() + "\n" : ""));
        return new Outcome.Nothing();
    }
}
