package lab.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.flow.Conversation;
import lab.frame.Frame;
import lab.packet.Difference;
import lab.packet.Differences;
import lab.packet.Header;
import lab.packet.HttpHead;
import lab.packet.Packet;

/// How the value of a cell is shown.
public final class Views {
    private Views() {}

    /// A picture of {@code value}; empty if the lab has none for such a value.
    public static Optional<Bundle> of(Object value) {
        return switch (value) {
            case Display display -> Optional.of(display.display());
            case Frame frame -> Optional.of(FramePicture.of(frame).display());
            case Packet packet -> Optional.of(FramePicture.of(packet).display());
            case Header header -> Optional.of(PacketPicture.of(header).display());
            case HttpHead head -> Optional.of(FramePicture.of(Packet.exactly(head)).display());
            case Number _, CharSequence _, Boolean _, Character _, Enum<?> _ -> Optional.empty();
            case Differences found -> Optional.of(PacketComparison.of(found).display());
            case List<?> list -> ofList(list).or(() -> Tables.of(list, false).map(Table::display));
            case byte[] bytes when bytes.length > 0 -> Optional.of(Hexdump.brief(bytes));
            default -> Tables.of(value, false).map(Table::display).or(() -> Pictures.of(value));
        };
    }

    private static Optional<Bundle> ofList(List<?> list) {
        var frames = all(list, Frame.class);
        if (!frames.isEmpty()) return Optional.of(FrameTable.of(frames).display());
        var differences = all(list, Difference.class);
        if (!differences.isEmpty()) return Optional.of(DifferenceTable.show(differences));
        var talks = all(list, Conversation.class);
        if (!talks.isEmpty()) return Optional.of(ConversationTable.of(talks).display());
        return Optional.empty();
    }

    /// The elements, if there are any and all are of this type.
    private static <T> List<T> all(List<?> list, Class<T> type) {
        var found = new ArrayList<T>();
        for (Object element : list) {
            if (!type.isInstance(element)) return List.of();
            found.add(type.cast(element));
        }
        return found;
    }
}
