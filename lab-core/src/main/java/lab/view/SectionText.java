package lab.view;

/// A layer in plain text: what it is, and its fields with their values.
final class SectionText {
    private SectionText() {}

    static String of(Section section) {
        var text = new StringBuilder(heading(section)).append('\n');
        int width = section.cells().stream().mapToInt(c -> width(section.label(c))).max().orElse(0);
        for (Section.Cell cell : section.cells()) {
            var label = section.label(cell);
            text.append("  %4d  ".formatted(section.offset() + cell.firstByte()))
                    .append(label)
                    .repeat(" ", width - width(label) + 2)
                    .append(section.value(cell).replaceAll("\\R", "⏎"))
                    .append('\n');
        }
        return text.toString();
    }

    static String heading(Section section) {
        var heading =
                Labels.text(
                        "section",
                        section.title(),
                        String.valueOf(section.length()),
                        String.valueOf(section.offset()),
                        String.valueOf(section.offset() + Math.max(section.length() - 1, 0)));
        var source = section.source().isEmpty() ? "" : " · " + section.source();
        var remark = section.remark().isEmpty() ? "" : " · " + section.remark();
        return heading + source + remark;
    }

    /// In columns of a terminal: a Hangul syllable takes two.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && c < 0xff00 ? 2 : 1).sum();
    }
}
