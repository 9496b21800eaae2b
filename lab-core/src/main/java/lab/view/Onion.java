package lab.view;

import java.util.List;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.Packet;

/// How each layer of a frame lies in the data of the one before.
public final class Onion implements Display {
    private final List<Layer> layers;

    private Onion(List<Layer> layers) {
        this.layers = layers;
    }

    public static Onion of(Frame frame) {
        return new Onion(frame.layers());
    }

    public static Onion of(Packet packet) {
        return of(Sections.frame(packet).orElseGet(() -> Frame.of(packet)));
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(bar() + nest(0)));
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = 0; i < layers.size(); i++) {
            text.append("  ".repeat(depth(i))).append(line(layers.get(i))).append('\n');
        }
        return text.toString();
    }

    private int depth(int index) {
        return layers.get(index) instanceof Layer.Padding ? 1 : index;
    }

    private static String line(Layer layer) {
        var about = Summary.about(layer);
        return Labels.layer(layer.name())
                + " · "
                + Labels.text("bytes", String.valueOf(layer.length()))
                + (about.isEmpty() ? "" : " · " + about);
    }

    /// How many of the frame's bytes each layer takes.
    private String bar() {
        int total = Math.max(1, layers.stream().mapToInt(Layer::length).sum());
        double least = 7;
        double spare = 100 - least * layers.size();
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:fixed;width:100%;border-collapse:collapse;margin:0 0 6px 0\"><tbody><tr>");
        for (Layer layer : layers) {
            long share = Math.round(least + Math.max(0, spare) * layer.length() / total);
            html.append(
                    "<td title=\"%s\" style=\"width:%d%%;%s;padding:2px 0;text-align:center;font-size:11px;border:1px solid #ffffff;white-space:nowrap;overflow:hidden\">%d B</td>"
                            .formatted(
                                    Html.escape(Labels.layer(layer.name())),
                                    share,
                                    Hue.of(layer).paintStrong(),
                                    layer.length()));
        }
        return html.append("</tr></tbody></table>").toString();
    }

    private String nest(int index) {
        if (index >= layers.size()) return "";
        var layer = layers.get(index);
        if (index > 0 && layer instanceof Layer.Padding) return "";
        var hue = Hue.of(layer);
        var about = Summary.about(layer);
        return "<div style=\"%s;border:2px solid %s;border-radius:6px;padding:6px 8px;margin:6px 0 0 0\"><div>%s&nbsp; %s%s</div>%s%s</div>"
                .formatted(
                        hue.paint(),
                        hue.strong,
                        hue.chip(Labels.layer(layer.name())),
                        Html.escape(Labels.text("bytes", String.valueOf(layer.length()))),
                        about.isEmpty()
                                ? ""
                                : "&nbsp; <span style=\"%s;font-size:12px\">%s</span>"
                                        .formatted(Html.MONO, Html.escape(about)),
                        nest(index + 1),
                        index == 0 ? padding() : "");
    }

    private String padding() {
        if (layers.size() < 2 || !(layers.getLast() instanceof Layer.Padding padding)) return "";
        var hue = Hue.of(padding);
        return "<div style=\"%s;border:2px dashed %s;border-radius:6px;padding:4px 8px;margin:6px 0 0 0\">%s&nbsp; %s</div>"
                .formatted(
                        hue.paint(),
                        hue.strong,
                        hue.chip(Labels.layer(padding.name())),
                        Html.escape(Labels.text("bytes", String.valueOf(padding.length()))));
    }
}
