package lab.view;

import java.util.ArrayList;
import java.util.List;
import lab.frame.Frame;
import lab.packet.Bytes;
import lab.packet.Header;
import lab.packet.Octets;
import lab.packet.Packet;

/// The diagram an RFC draws, with the values in it, one for each layer.
public final class PacketPicture implements Display {
    private final List<Section> sections;
    private final Octets bytes;

    private PacketPicture(List<Section> sections, Octets bytes) {
        this.sections = sections;
        this.bytes = bytes;
    }

    public static PacketPicture of(Frame frame) {
        return new PacketPicture(Sections.of(frame), frame.octets());
    }

    public static PacketPicture of(Packet packet) {
        return new PacketPicture(Sections.of(packet), Octets.view(packet.bytes()));
    }

    public static PacketPicture of(Header header) {
        return new PacketPicture(Sections.of(header), Octets.view(header.bytes()));
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(html() + table()));
    }

    String html() {
        var html = new StringBuilder();
        for (Section section : sections) html.append(SectionHtml.of(section));
        return html.toString();
    }

    /// The same facts as rows of a table, for those who cannot see a picture.
    String table() {
        var heads = new ArrayList<String>();
        for (var head : List.of("layer", "field", "bytes", "bits", "value", "meaning")) {
            heads.add(Labels.text("table." + head));
        }
        var rows = new ArrayList<List<String>>();
        for (Section section : sections) {
            for (Section.Cell cell : section.cells()) rows.add(row(section, cell));
        }
        return Html.details(
                Labels.text("table.summary"),
                Html.table(Labels.text("table.caption"), heads, rows));
    }

    private List<String> row(Section section, Section.Cell cell) {
        return List.of(
                section.title(),
                section.label(cell),
                hex(section, cell),
                String.valueOf(cell.width()),
                section.value(cell),
                section.note(cell));
    }

    private String hex(Section section, Section.Cell cell) {
        int from = section.offset() + cell.firstByte();
        int to = section.offset() + cell.endByte();
        var octets = bytes.slice(from, to);
        return octets.length() <= 16
                ? Bytes.hex(octets.bytes())
                : Bytes.hex(octets.slice(0, 16).bytes()) + " …";
    }

    String text() {
        var text = new StringBuilder();
        for (Section section : sections) {
            if (!text.isEmpty()) text.append('\n');
            text.append(SectionText.of(section));
        }
        return text.toString();
    }
}
