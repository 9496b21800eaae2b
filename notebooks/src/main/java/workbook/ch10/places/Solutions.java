package workbook.ch10.places;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.check.Solution;
import lab.frame.Frame;
import lab.frame.Layer;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Rows implements Places {
        @Override
        public Map<Line, Place> places(byte[] frame) {
            return Outline.of(frame).places();
        }
    }

    /// Asks the library for the headers and counts from the end of each one's fixed part.
    @Solution
    static final class ByWidths implements Places {
        private static final int[] WIDTHS = {
            4, 4, 8, 16, 16, 3, 13, 8, 8, 16, 32, 32, 16, 16, 32, 32, 4, 4, 1, 1, 1, 1, 1, 1, 16,
            16, 16
        };

        @Override
        public Map<Line, Place> places(byte[] frame) {
            var layers = Frame.of(frame);
            int ip = layers.find(Layer.Ipv4.class).orElseThrow().offset();
            int tcp = layers.find(Layer.Tcp.class).orElseThrow().offset();
            int data = tcp + layers.find(Layer.Tcp.class).orElseThrow().length();
            int end = layers.find(Layer.Ipv4.class).orElseThrow().header().totalLength() + ip;
            var places = new LinkedHashMap<Line, Place>();
            int bit = ip * 8;
            var lines = EnumSet.range(Line.VERSION, Line.URGENT_POINTER).iterator();
            for (int width : WIDTHS) {
                var line = lines.next();
                if (line == Line.SOURCE_PORT) bit = tcp * 8;
                if (line == Line.URG) bit += 2; // CWR and ECE
                places.put(line, new Place(bit, width));
                bit += width;
            }
            places.put(Line.TCP_DATA, new Place(data * 8, (end - data) * 8));
            places.put(Line.HTTP_MESSAGE, new Place(data * 8, (end - data) * 8));
            return new HashMap<>(places);
        }
    }
}
