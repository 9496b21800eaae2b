package lab.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lab.check.Text;
import lab.kernel.engine.Declared;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %who}
record WhoMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "who";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Text purpose() {
        return new Text("lists what cells have declared", "셀에서 선언한 것을 보여 줍니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (!given.isEmpty()) return misused();
        var variables = Declared.variables(session);
        var lines = new ArrayList<String>();
        var methods = Declared.methods(session);
        var types = Declared.types(session);
        if (!methods.isEmpty()) lines.add(Phrase.METHODS.in(String.join(", ", methods)));
        if (!types.isEmpty()) lines.add(Phrase.TYPES.in(String.join(", ", types)));
        if (variables.isEmpty() && lines.isEmpty()) lines.add(Phrase.NOTHING_DECLARED.in());
        if (!variables.isEmpty()) {
            var outcome = session.run(cell, showing(variables), output);
            if (outcome instanceof Outcome.Failed) return outcome;
        }
        if (!lines.isEmpty()) output.stream(Output.Stream.STDOUT, String.join("\n", lines) + "\n");
        return new Outcome.Nothing();
    }

    /// Only the lab VM can say what the values are. The names stand where Java wants a type: a
    /// variable that is called lab or java is none.
    private static String showing(List<Declared.Variable> variables) {
        var head =
                "lab$arrays.asList(\"%s\", \"%s\", \"%s\")"
                        .formatted(Phrase.NAME.in(), Phrase.KIND.in(), Phrase.VALUE.in());
        return variables.stream()
                .map(each ->
                        "lab$arrays.asList(\"%s\", \"%s\", %s)"
                                .formatted(each.name(), each.type().replace("\"", ""), each.name()))
                .collect(
                        Collectors.joining(
                                ", ",
                                "{ java.util.Arrays lab$arrays = null; lab.view.Screen lab$screen = null;"
                                        + " lab.view.Table lab$table = null;"
                                        + " lab$screen.display(lab$table.ofRows("
                                        + head
                                        + ", ",
                                ").captioned(\"" + Phrase.VARIABLES.in() + "\")); }"));
    }
}
