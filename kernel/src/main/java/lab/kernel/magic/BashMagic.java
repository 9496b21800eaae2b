package lab.kernel.magic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %%bash} and a script in the lines after it. The script runs as a child of the lab VM, so
/// on its network and with its end.
record BashMagic(Session session) implements Magic {
    /// Turns it on. A notebook alone cannot.
    static final String SWITCH = "TCPIP_LAB_BASH";

    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\s*%%bash[ \\t]*(?:\\R|\\z)");

    static boolean isIn(String cell) {
        return FIRST_LINE.matcher(cell).find();
    }

    @Override
    public String name() {
        return "bash";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public boolean takesTheCell() {
        return true;
    }

    @Override
    public Text purpose() {
        return new Text(
                "runs the rest of the cell as a shell script; off unless " + SWITCH + "=on",
                "셀의 나머지를 셸 스크립트로 실행합니다. " + SWITCH + "=on일 때만 됩니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        return misused();
    }

    @Override
    public Outcome runLine(int cell, String line, Output output) {
        if (!isOn(System.getenv().getOrDefault(SWITCH, "")))
            return new Outcome.Failed("MagicError", Phrase.BASH_OFF.in(SWITCH));
        return session.run(cell, java(line.strip()), output);
    }

    /// Where Java wants a type, a variable that a cell calls lab is none.
    static String java(String script) {
        return "{ lab.internal.vm.Bash lab$bash = null; lab$bash.run(" + literal(script) + "); }";
    }

    static boolean isOn(String value) {
        return List.of("on", "1", "true").contains(value.toLowerCase(Locale.ROOT));
    }

    /// As Java writes a string.
    static String literal(String text) {
        var java = new StringBuilder("\"");
        for (char c : text.toCharArray())
            if (c < ' ' || c == '"' || c == '\\') java.append("\\%03o".formatted((int) c));
            else java.append(c);
        return java.append('"').toString();
    }
}
