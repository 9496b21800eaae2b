package lab.kernel.magic;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %time list.sort(null)} times that; alone on its line, it times the rest of the cell.
record TimeMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public String arguments() {
        return "[Java]";
    }

    @Override
    public Text purpose() {
        return new Text(
                "says how long the Java after it takes: on its line, or in the rest of the cell",
                "뒤에 오는 자바가 얼마나 걸리는지 알려 줍니다. 같은 줄에 쓰거나 셀의 나머지에 씁니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        return runLine(cell, String.join(" ", given), output);
    }

    @Override
    public Outcome runLine(int cell, String line, Output output) {
        if (line.isBlank()) return new Outcome.Nothing();
        return timed(() -> session.run(cell, line.strip(), output), output);
    }

    static Outcome timed(Supplier<Outcome> work, Output output) {
        long began = System.nanoTime();
        var outcome = work.get();
        long nanos = System.nanoTime() - began;
        output.stream(Output.Stream.STDOUT, Phrase.TIME.in(seconds(nanos)) + "\n");
        return outcome;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, nanos < 1_000_000_000 ? "%.4f" : "%.2f", nanos / 1e9);
    }
}
