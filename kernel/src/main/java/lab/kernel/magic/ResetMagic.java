package lab.kernel.magic;

import java.util.List;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %reset}
record ResetMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Text purpose() {
        return new Text(
                "forgets all variables and definitions and closes all sockets",
                "모든 변수와 정의를 지우고 모든 소켓을 닫습니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (!given.isEmpty()) return misused();
        session.reset(session.command());
        output.stream(Output.Stream.STDOUT, Phrase.FRESH_VM.in() + "\n");
        return new Outcome.Nothing();
    }
}
