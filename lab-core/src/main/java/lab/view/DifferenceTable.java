package lab.view;

import java.util.ArrayList;
import java.util.List;
import lab.packet.Difference;

/// Where two packets differ.
final class DifferenceTable {
    private DifferenceTable() {}

    static Bundle show(List<Difference> differences) {
        var heads = new ArrayList<String>();
        for (var head : List.of("layer", "field", "here", "there")) {
            heads.add(Labels.text("table." + head));
        }
        var rows = new ArrayList<List<String>>();
        var text = new StringBuilder();
        for (Difference difference : differences) {
            var layer = Labels.layer(difference.header());
            var field = Labels.name(difference.header(), difference.field());
            rows.add(List.of(layer, field, difference.here(), difference.there()));
            text.append(
                    "%s %s: %s → %s%n"
                            .formatted(layer, field, difference.here(), difference.there()));
        }
        return Bundle.html(
                text.toString(),
                Html.picture(Html.table(Labels.text("difference.caption"), heads, rows)));
    }
}
