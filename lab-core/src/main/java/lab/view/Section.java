package lab.view;

import java.util.List;
import lab.frame.Verdict;

/// One layer as pictures need it.
///
/// @param name as people call the layer
/// @param source the document that defines it; may be empty
/// @param offset of its first byte in the frame
/// @param rowBits how many bits a row of its diagram has; {@link #TEXT} or {@link #NAMED} if it is
///   a line to a field
/// @param remark what is to be said about the layer as a whole; may be empty
record Section(
        String name,
        String source,
        Hue hue,
        int offset,
        int length,
        int rowBits,
        List<Cell> cells,
        String remark) {
    /// Lines of text, which say themselves what they are.
    static final int TEXT = 0;

    /// Lines that need the field's name beside the value.
    static final int NAMED = -1;

    Section {
        cells = List.copyOf(cells);
    }

    /// One field and its value.
    ///
    /// @param number in the whole picture, from 0
    /// @param bit from the start of the layer
    record Cell(int number, String key, int bit, int width, String text, State state) {
        int end() {
            return bit + width;
        }

        int firstByte() {
            return bit / 8;
        }

        int endByte() {
            return (end() + 7) / 8;
        }
    }

    /// What is special about a value.
    sealed interface State {
        record Plain() implements State {}

        /// A flag, which is one bit.
        record Flag(boolean set) implements State {}

        record Checked(Verdict verdict) implements State {}
    }

    String title() {
        return Labels.layer(name);
    }

    String label(Cell cell) {
        return Labels.name(owner(cell), cell.key());
    }

    String note(Cell cell) {
        return Labels.note(owner(cell), cell.key());
    }

    /// Data is called data also where a header was due.
    private String owner(Cell cell) {
        return cell.key().equals("Data") && !name.equals("Padding") ? "Data" : name;
    }

    /// The value, and what is to be said about it.
    String value(Cell cell) {
        return switch (cell.state()) {
            case State.Plain _, State.Flag _ -> cell.text();
            case State.Checked(Verdict.Right _) -> cell.text() + " ✓";
            case State.Checked(Verdict.Wrong(int shouldBe)) ->
                    cell.text() + " ✗ " + Labels.text("checksum.wrong", hex(shouldBe));
            case State.Checked(Verdict.NotUsed _) ->
                    cell.text() + " " + Labels.text("checksum.not-used");
            case State.Checked(Verdict.NotKnown _) ->
                    cell.text() + " " + Labels.text("checksum.not-known");
        };
    }

    private static String hex(int value) {
        return "0x%04x".formatted(value);
    }

    boolean wrong(Cell cell) {
        return cell.state() instanceof State.Checked(Verdict.Wrong _);
    }

    /// What a reader sees who points at the field.
    String tip(Cell cell) {
        var note = note(cell);
        return "%s · %s = %s%s"
                .formatted(title(), label(cell), value(cell), note.isEmpty() ? "" : " · " + note);
    }
}
