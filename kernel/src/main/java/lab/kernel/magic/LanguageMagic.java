package lab.kernel.magic;

import java.util.List;
import java.util.Locale;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.view.Language;

/// {@code %language ko}
record LanguageMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "language";
    }

    @Override
    public String arguments() {
        return "en | ko";
    }

    @Override
    public List<String> choices() {
        return List.of("en", "ko");
    }

    @Override
    public Text purpose() {
        return new Text(
                "shows pictures and answers in English or Korean", "그림과 답을 영어나 한국어로 보여 줍니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1) return misused();
        var name = given.getFirst().toUpperCase(Locale.ROOT);
        for (var language : Language.values()) {
            if (!language.name().equals(name)) continue;
            session.use(language);
            output.stream(Output.Stream.STDOUT, Phrase.LANGUAGE.in() + "\n");
            return new Outcome.Nothing();
        }
        return new Outcome.Failed("MagicError", Phrase.UNKNOWN_LANGUAGE.in(given.getFirst()));
    }
}
