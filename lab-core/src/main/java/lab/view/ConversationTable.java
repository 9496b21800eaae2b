package lab.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lab.flow.Conversation;
import lab.flow.Conversation.Amount;
import lab.flow.Conversations;
import lab.frame.Frame;

/// Who talked with whom: each conversation's protocol and ends, packets and bytes each way, when it
/// began, how long it took and how far it came. {@code ConversationTable.of(frames).byBytes()}.
public final class ConversationTable implements Display {
    private static final int MOST = 100;
    private static final List<String> HEADS =
            List.of(
                    "number",
                    "protocol",
                    "client",
                    "server",
                    "packets",
                    "bytes",
                    "start",
                    "duration",
                    "end");

    private final List<Conversation> conversations;
    private final Instant began;

    private ConversationTable(List<Conversation> conversations, Instant began) {
        this.conversations = List.copyOf(conversations);
        this.began = began;
    }

    /// All in {@code frames}, in the order in which they began.
    public static ConversationTable of(Iterable<Frame> frames) {
        return of(Conversations.of(frames));
    }

    /// In their order.
    public static ConversationTable of(List<Conversation> conversations) {
        var began = conversations.stream().map(ConversationTable::start).min(Instant::compareTo);
        return new ConversationTable(conversations, began.orElse(Instant.EPOCH));
    }

    /// The same, the one with the most bytes first.
    public ConversationTable byBytes() {
        return sorted(Comparator.comparingLong(Conversation::bytes).reversed());
    }

    /// The same, the one with the most packets first.
    public ConversationTable byPackets() {
        return sorted(Comparator.comparingInt(Conversation::packets).reversed());
    }

    /// The same, the longest first.
    public ConversationTable byDuration() {
        return sorted(Comparator.comparing(Conversation::duration).reversed());
    }

    private ConversationTable sorted(Comparator<Conversation> order) {
        return new ConversationTable(conversations.stream().sorted(order).toList(), began);
    }

    private static Instant start(Conversation conversation) {
        return conversation.frames().getFirst().time();
    }

    @Override
    public Bundle display() {
        if (conversations.isEmpty()) return Bundle.text(Labels.text("talks.empty"));
        return Bundle.html(text(), Html.picture(html()));
    }

    private List<Conversation> shown() {
        return conversations.subList(0, Math.min(conversations.size(), MOST));
    }

    private static List<String> heads() {
        return HEADS.stream().map(head -> Labels.text("talks." + head)).toList();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        int left = conversations.size() - shown().size();
        if (left > 0) notes.add(Labels.text("talks.more", "%,d".formatted(left)));
        notes.add(Labels.text("talks.note"));
        return notes;
    }

    private static String seconds(Duration time) {
        double seconds = time.getSeconds() + time.getNano() / 1e9;
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    private static String ended(Conversation talk) {
        return Labels.text("talks.state." + Labels.slug(talk.state().name()));
    }

    private static String ways(Conversation talk, boolean bytes) {
        return "%s → %s ←".formatted(amount(talk.sent(), bytes), amount(talk.received(), bytes));
    }

    private static String amount(Amount amount, boolean bytes) {
        return String.format(Locale.ROOT, "%,d", bytes ? amount.bytes() : amount.packets());
    }

    private List<String> row(int index) {
        var talk = shown().get(index);
        return List.of(
                String.valueOf(index + 1),
                talk.protocol().toString(),
                talk.client().toString(),
                talk.server().toString(),
                ways(talk, false),
                ways(talk, true),
                seconds(Duration.between(began, start(talk))),
                seconds(talk.duration()),
                ended(talk));
    }

    private String text() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < shown().size(); i++) rows.add(row(i));
        return Columns.text(heads(), rows) + String.join("\n", notes()) + "\n";
    }

    private String html() {
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:auto;border-collapse:collapse;width:100%;font-size:12px\">");
        html.append("<caption style=\"text-align:left;font-weight:600;padding:2px 0\">")
                .append(
                        Html.escape(
                                Labels.text(
                                        "talks.caption", "%,d".formatted(conversations.size()))))
                .append("</caption><thead><tr>");
        var heads = heads();
        for (int i = 0; i < heads.size(); i++) {
            html.append(
                    "<th scope=\"col\" style=\"text-align:%s;padding:3px 5px;vertical-align:bottom;word-break:keep-all\">%s</th>"
                            .formatted(align(i), Html.escape(heads.get(i))));
        }
        html.append("</tr></thead><tbody>");
        long most = shown().stream().mapToLong(Conversation::bytes).max().orElse(1);
        for (int i = 0; i < shown().size(); i++) row(i, most, html);
        html.append("</tbody></table>");
        for (String note : notes()) html.append(Html.note(note));
        return html.toString();
    }

    private static String align(int column) {
        return switch (HEADS.get(column)) {
            case "packets", "bytes", "start", "duration", "number" -> "right";
            default -> "left";
        };
    }

    private void row(int index, long most, StringBuilder html) {
        var talk = shown().get(index);
        var row = row(index);
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            var text = Html.escape(row.get(i));
            var cell =
                    switch (HEADS.get(i)) {
                        case "protocol" -> Hue.TRANSPORT.chip(row.get(i));
                        case "packets" -> two(talk, false);
                        case "bytes" -> two(talk, true) + bar(talk, most);
                        default -> text;
                    };
            boolean words = HEADS.get(i).equals("end");
            html.append(
                    "<td style=\"text-align:%s;padding:2px 5px;vertical-align:top;%s\">%s</td>"
                            .formatted(
                                    align(i),
                                    words
                                            ? "word-break:keep-all"
                                            : Html.MONO
                                                    + ";font-size:11px"
                                                    + (row.get(i).startsWith("[")
                                                            ? ";overflow-wrap:anywhere"
                                                            : ";white-space:nowrap"),
                                    cell));
        }
        html.append("</tr>");
    }

    private static String two(Conversation talk, boolean bytes) {
        return "%s →<br>%s ←".formatted(amount(talk.sent(), bytes), amount(talk.received(), bytes));
    }

    /// As long as its share of the longest, the client's part in the client's colour.
    private static String bar(Conversation talk, long most) {
        return "<div style=\"width:60px;margin:2px 0 0 auto\">%s%s</div>"
                .formatted(
                        bar(talk.sent().bytes(), most, Hue.INTERNET),
                        bar(talk.received().bytes(), most, Hue.APPLICATION));
    }

    private static String bar(long bytes, long most, Hue hue) {
        long share = most == 0 ? 0 : Math.round(100.0 * bytes / most);
        return "<div style=\"border-top:3px solid %s;width:%d%%;margin:0 0 1px auto\"></div>"
                .formatted(hue.line, share);
    }
}
