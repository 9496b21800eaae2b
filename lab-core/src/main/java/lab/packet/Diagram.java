package lab.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A header as RFCs draw it: 32 bits to a row, two characters to a bit.
final class Diagram {
    private static final int ROW = 32;

    /// The part of a field that lies in one row.
    private record Piece(Field field, int from, int to, List<String> lines) {
        int room() {
            return (to - from) * 2 - 1;
        }
    }

    private final List<List<Piece>> rows = new ArrayList<>();

    Diagram(List<Field> fields, Function<Field, String> label) {
        int end = fields.getLast().end();
        for (int start = 0; start < end; start += ROW) {
            var row = new ArrayList<Piece>();
            for (Field field : fields) {
                int from = Math.max(field.bit(), start);
                int to = Math.min(field.end(), start + ROW);
                if (from >= to) continue;
                boolean labelled = from == labelStart(field);
                var lines = labelled ? wrap(label.apply(field), (to - from) * 2 - 1) : List.of("");
                row.add(new Piece(field, from - start, to - start, lines));
            }
            rows.add(row);
        }
    }

    /// Where the first of the widest pieces of {@code field} begins.
    private static int labelStart(Field field) {
        int firstRow = field.bit() / ROW * ROW;
        int first = Math.min(field.end(), firstRow + ROW) - field.bit();
        int second = Math.min(field.end(), firstRow + 2 * ROW) - (firstRow + ROW);
        return second > first ? firstRow + ROW : field.bit();
    }

    private static List<String> wrap(String text, int room) {
        var lines = new ArrayList<String>();
        for (String part : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : part.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() <= room) {
                    line.append(' ').append(word);
                    continue;
                }
                if (!line.isEmpty()) lines.add(line.toString());
                line.setLength(0);
                int at = 0;
                for (; word.length() - at > room; at += room) {
                    lines.add(word.substring(at, at + room));
                }
                line.append(word, at, word.length());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @Override
    public String toString() {
        var out = new StringBuilder(ruler());
        List<Piece> above = List.of();
        for (List<Piece> row : rows) {
            out.append(rule(above, row));
            int height = row.stream().mapToInt(piece -> piece.lines().size()).max().orElse(1);
            for (int i = 0; i < height; i++) {
                for (Piece piece : row) out.append('|').append(line(piece, i, height));
                out.append("|\n");
            }
            above = row;
        }
        return out.append(rule(above, List.of())).toString();
    }

    private static String ruler() {
        var tens = new StringBuilder();
        var ones = new StringBuilder();
        for (int bit = 0; bit < ROW; bit++) {
            tens.append(' ').append(bit % 10 == 0 ? (char) ('0' + bit / 10) : ' ');
            ones.append(' ').append((char) ('0' + bit % 10));
        }
        return tens.toString().stripTrailing() + "\n" + ones + "\n";
    }

    private static String line(Piece piece, int i, int height) {
        int first = (height - piece.lines().size()) / 2;
        boolean inside = i >= first && i < first + piece.lines().size();
        var text = inside ? piece.lines().get(i - first) : "";
        int spare = piece.room() - text.length();
        return " ".repeat(spare - spare / 2) + text + " ".repeat(spare / 2);
    }

    /// The line between two rows; open where a field goes on from one to the other.
    private static String rule(List<Piece> above, List<Piece> below) {
        int width = Math.max(end(above), end(below));
        var rule = new StringBuilder("+");
        for (int bit = 0; bit < width; bit++) {
            boolean open = goesOn(above, below, bit);
            boolean corner = !open || bit + 1 == width || !goesOn(above, below, bit + 1);
            rule.append(open ? ' ' : '-').append(corner ? '+' : ' ');
        }
        return rule.append('\n').toString();
    }

    private static int end(List<Piece> row) {
        return row.isEmpty() ? 0 : row.getLast().to();
    }

    private static boolean goesOn(List<Piece> above, List<Piece> below, int bit) {
        for (Piece piece : above) {
            if (piece.from() > bit || bit >= piece.to()) continue;
            for (Piece next : below) {
                if (next.from() <= bit && bit < next.to())
                    return next.field().equals(piece.field());
            }
        }
        return false;
    }
}
