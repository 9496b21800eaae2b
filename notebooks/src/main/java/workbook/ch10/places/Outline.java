package workbook.ch10.places;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import workbook.ch10.Segments;
import workbook.ch10.places.Places.Line;
import workbook.ch10.places.Places.Place;

/// The 29 places, given where the headers begin.
///
/// @param ip the IPv4 header's first byte
/// @param tcp the TCP header's
/// @param data the data's
/// @param end behind the last byte of data
record Outline(int ip, int tcp, int data, int end) {
    private static final int[] IP_BITS = {4, 4, 8, 16, 16, 3, 13, 8, 8, 16, 32, 32};
    private static final int[] TCP_BITS = {16, 16, 32, 32, 4, 4};
    private static final int[] BEHIND_FLAGS = {16, 16, 16};

    static Outline of(byte[] frame) {
        int tcp = 14 + Segments.ipBytes(frame);
        return new Outline(14, tcp, tcp + Segments.tcpBytes(frame), Segments.end(frame));
    }

    Map<Line, Place> places() {
        var places = new EnumMap<Line, Place>(Line.class);
        row(places, Line.VERSION, ip * 8, IP_BITS);
        row(places, Line.SOURCE_PORT, tcp * 8, TCP_BITS);
        row(places, Line.URG, tcp * 8 + 106, new int[] {1, 1, 1, 1, 1, 1});
        row(places, Line.WINDOW, tcp * 8 + 112, BEHIND_FLAGS);
        var message = new Place(data * 8, (end - data) * 8);
        places.put(Line.TCP_DATA, message);
        places.put(Line.HTTP_MESSAGE, message);
        return places;
    }

    private static void row(Map<Line, Place> places, Line first, int from, int[] bits) {
        int bit = from;
        var lines = EnumSet.range(first, Line.HTTP_MESSAGE).iterator();
        for (int each : bits) {
            places.put(lines.next(), new Place(bit, each));
            bit += each;
        }
    }
}
