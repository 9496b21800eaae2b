package lab.kernel.magic;

import java.util.List;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %preview on}
record PreviewMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String arguments() {
        return "on | off";
    }

    @Override
    public List<String> choices() {
        return List.of("on", "off");
    }

    @Override
    public Text purpose() {
        return new Text(
                "lets cells use what this Java has only for a preview",
                "이 Java가 미리 보기로만 제공하는 기능을 셀에서 쓰게 합니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1 || !choices().contains(given.getFirst())) return misused();
        boolean wanted = given.getFirst().equals("on");
        boolean fresh = session.command().preview() != wanted;
        if (fresh) session.reset(session.command().withPreview(wanted));
        var sentence = (wanted ? Phrase.PREVIEW_ON : Phrase.PREVIEW_OFF).in();
        output.stream(
                Output.Stream.STDOUT, sentence + "\n" + (fresh ? Phrase.FRESH_VM.in() + "\n" : ""));
        return new Outcome.Nothing();
    }
}
