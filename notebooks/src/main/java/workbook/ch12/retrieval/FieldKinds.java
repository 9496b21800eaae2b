package workbook.ch12.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import lab.check.Text;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.Field;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Header;
import lab.packet.Layout;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import lab.view.Language;

/// Where a header's fields are and how wide. The layouts know; nothing is typed in twice.
final class FieldKinds {
    private static final List<Layout> LAYOUTS =
            List.of(
                    EthernetHeader.LAYOUT,
                    ArpPacket.LAYOUT,
                    Ipv4Header.LAYOUT,
                    IcmpHeader.LAYOUT,
                    UdpHeader.LAYOUT,
                    TcpHeader.LAYOUT);

    private FieldKinds() {}

    static List<Kind> all() {
        var kinds = new ArrayList<Kind>();
        Properties korean = labels();
        for (Layout layout : LAYOUTS) {
            String header = layout.title().replaceAll(" header$", "");
            for (Field field : layout.fields()) {
                String key = slug(header) + "." + slug(field.name());
                String label = korean.getProperty(key, field.name());
                String name =
                        label.equals(field.name()) ? label : label + " (" + field.name() + ")";
                if (field.bit() % 8 == 0) {
                    kinds.add(
                            Kind.fixed(
                                    "at-" + key,
                                    new Text(
                                            "At which byte of the %s header does %s begin? (The first is 0.)"
                                                    .formatted(header, field.name()),
                                            "%s 헤더의 %s: 몇 번 바이트에서 시작합니까? (첫 바이트는 0번)"
                                                    .formatted(header, name)),
                                    field.bit() / 8));
                }
                if (field.width() > 1) {
                    kinds.add(
                            Kind.fixed(
                                    "width-" + key,
                                    new Text(
                                            "How many bits wide is %s in the %s header?"
                                                    .formatted(field.name(), header),
                                            "%s 헤더의 %s: 너비가 몇 비트입니까?".formatted(header, name)),
                                    field.width()));
                }
            }
        }
        return kinds;
    }

    private static Properties labels() {
        var labels = new Properties();
        try (var in = Language.class.getResourceAsStream("labels_ko.properties")) {
            if (in != null) labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
