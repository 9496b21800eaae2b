package lab.kernel.engine;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.view.CellNames;

/// What cells print, in the words of whoever wrote them. A stack trace tells of the classes that
/// JShell makes, of lines in those, and of how a cell is called; who prints one wants to know of
/// the cell and its line.
final class Printed {
    private static final Pattern FRAME =
            Pattern.compile(
                    "(\\s*at )(?:cells//)?(REPL\\.\\$JShell\\$[\\w$.]+)\\.([\\w$<>]+)\\((\\$JShell\\$\\w+\\.java):(\\d{1,9})\\)\\s*");

    /// Of the engine's way to a cell, below the cell's own frames.
    private static final Pattern CALLER =
            Pattern.compile(
                    "\\s*at (?:lab\\.internal\\.vm\\.|java\\.base/(?:jdk\\.internal\\.reflect\\.|java\\.lang\\.reflect\\.|java\\.lang\\.VirtualThread\\.run\\()).*\\s*");

    private Printed() {}

    /// @param text whole lines, or parts of them
    /// @param place of a frame: its method, and where in which cell it is; none if it is no cell's
    static String plain(String text, Function<StackTraceElement, List<String>> place) {
        if (!text.contains("REPL.$JShell$") && !text.contains("lab.internal.vm.")) return text;
        var plain = new StringBuilder();
        boolean below = false;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at) + 1;
            var line = text.substring(at, end == 0 ? text.length() : end);
            at += line.length();
            var frame = FRAME.matcher(line);
            boolean isFrame = frame.matches();
            if (isFrame) plain.append(told(frame, place));
            else if (!CALLER.matcher(line).matches() || !(below || line.contains("lab.internal")))
                plain.append(CellNames.plain(line));
            else continue;
            below = isFrame && frame.group(3).startsWith("do_it$");
        }
        return plain.toString();
    }

    private static String told(Matcher frame, Function<StackTraceElement, List<String>> place) {
        var method = frame.group(3);
        if (method.equals("do_it$Aux")) return "";
        var found =
                place.apply(
                        new StackTraceElement(
                                frame.group(2),
                                method,
                                frame.group(4),
                                Integer.parseInt(frame.group(5))));
        return found.isEmpty()
                ? CellNames.plain(frame.group())
                : frame.group(1) + found.getFirst() + "\n";
    }
}
