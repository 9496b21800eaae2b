package lab.view;

import java.util.Arrays;
import lab.frame.Frame;
import lab.packet.Packet;

/// All there is to see of one frame: its layers' diagrams and its bytes, linked to each other where
/// styles survive, and a table of its fields.
record FramePicture(PacketPicture picture, Hexdump hexdump, String id, int fields)
        implements Display {
    static FramePicture of(Frame frame) {
        return new FramePicture(
                PacketPicture.of(frame), Hexdump.of(frame), id(frame.data()), count(frame));
    }

    static FramePicture of(Packet packet) {
        int fields = Sections.of(packet).stream().mapToInt(s -> s.cells().size()).sum();
        return new FramePicture(
                PacketPicture.of(packet), Hexdump.of(packet), id(packet.bytes()), fields);
    }

    private static int count(Frame frame) {
        return Sections.of(frame).stream().mapToInt(section -> section.cells().size()).sum();
    }

    private static String id(byte[] bytes) {
        return "lab-" + Integer.toHexString(Arrays.hashCode(bytes));
    }

    @Override
    public Bundle display() {
        var content = picture.html() + hexdump.html() + picture.table();
        var html = "<div id=\"%s\">%s%s</div>".formatted(id, links(), content);
        return Bundle.html(picture.text() + "\n" + hexdump.text(), Html.picture(html));
    }

    /// Who points at a field sees it wherever it is. A front end that drops styles loses only this.
    private String links() {
        var css = new StringBuilder("<style>");
        for (int i = 0; i < fields; i++) {
            css.append("#%1$s:has(.f%2$d:hover) .f%2$d,".formatted(id, i));
        }
        css.setLength(css.length() - (fields > 0 ? 1 : 0));
        return css.append("{outline:2px solid #d55e00;outline-offset:-2px}</style>").toString();
    }
}
