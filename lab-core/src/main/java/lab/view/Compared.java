package lab.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layers of two packets side by side, and their fields.
///
/// @param here empty where only the second packet has the layer
/// @param there empty where only the first has it
record Compared(Optional<Section> here, Optional<Section> there) {
    /// A field of one or both.
    record Pair(Optional<Section.Cell> here, Optional<Section.Cell> there) {
        boolean differs() {
            return !text(here).equals(text(there));
        }

        private static String text(Optional<Section.Cell> cell) {
            // What is not there differs from what is empty.
            return cell.map(it -> "=" + it.text()).orElse("");
        }
    }

    /// Layers of the same name are compared with each other, in their order.
    static List<Compared> of(List<Section> here, List<Section> there) {
        var compared = new ArrayList<Compared>();
        int j = 0;
        for (Section section : here) {
            int same = find(section.name(), there, j);
            if (same < 0) {
                compared.add(new Compared(Optional.of(section), Optional.empty()));
                continue;
            }
            while (j < same)
                compared.add(new Compared(Optional.empty(), Optional.of(there.get(j++))));
            compared.add(new Compared(Optional.of(section), Optional.of(there.get(j++))));
        }
        while (j < there.size())
            compared.add(new Compared(Optional.empty(), Optional.of(there.get(j++))));
        return compared;
    }

    private static int find(String name, List<Section> sections, int from) {
        for (int i = from; i < sections.size(); i++) {
            if (sections.get(i).name().equals(name)) return i;
        }
        return -1;
    }

    Section any() {
        return here.or(() -> there).orElseThrow();
    }

    /// Whether one diagram has room for both: the same fields in the same places.
    boolean alike() {
        if (here.isEmpty() || there.isEmpty()) return false;
        var mine = here.get().cells();
        var yours = there.get().cells();
        if (mine.size() != yours.size()) return false;
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).key().equals(yours.get(i).key())) return false;
            boolean samePlace =
                    mine.get(i).bit() == yours.get(i).bit()
                            && mine.get(i).width() == yours.get(i).width();
            if (any().rowBits() > 0 && !samePlace) return false;
        }
        return true;
    }

    /// Fields of the same name are compared with each other, in their order.
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var left = new ArrayList<>(there.map(Section::cells).orElse(List.of()));
        for (Section.Cell cell : here.map(Section::cells).orElse(List.of())) {
            var same = left.stream().filter(each -> each.key().equals(cell.key())).findFirst();
            same.ifPresent(left::remove);
            pairs.add(new Pair(Optional.of(cell), same));
        }
        for (Section.Cell cell : left) pairs.add(new Pair(Optional.empty(), Optional.of(cell)));
        return pairs;
    }
}
