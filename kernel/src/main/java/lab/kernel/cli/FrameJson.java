package lab.kernel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.frame.Verdict;
import lab.packet.Field;
import lab.packet.FieldValue;
import lab.packet.Layout;
import lab.packet.TcpOption;

/// Writes frames as JSON, an object to a line, with every layer and field.
///
/// ```
/// {"number":1,"time":"2026-11-22T10:00:00.000001000Z","link":"ETHERNET","length":60,"captured":60,
///  "layers":[{"name":"Ethernet","offset":0,"length":14,"fields":[
///   {"name":"Destination","bit":0,"bits":48,"value":"02:00:00:00:00:0b"}, …]},
///   {"name":"IPv4","offset":14,"length":20,"checksum":{"verdict":"right"},"fields":[…]}, …]}
/// ```
///
/// A layer's offset and length are bytes of the frame, a field's `bit` counts from the first bit of
/// its layer. Numbers are numbers, addresses and what has no fixed place are text.
///
/// What is the same for every header of a kind is prepared once, and numbers are taken from the
/// frame's bytes: that makes it many times faster than objects for each field.
final class FrameJson {
    private final JsonBuffer json = new JsonBuffer();
    private final IdentityHashMap<Layout, Prepared> prepared = new IdentityHashMap<>();
    private long second = -1;
    private byte[] secondText = {};

    @SuppressWarnings("ArrayRecordComponent") // made once, and compared with nothing
    private record Prepared(byte[] name, Column[] columns) {}

    /// A field of every header of a kind.
    ///
    /// @param front all that stands between the value of the field before and this one's
    @SuppressWarnings("ArrayRecordComponent") // made once, and compared with nothing
    private record Column(byte[] front, Field field, int bit, int width, Written as) {}

    private enum Written {
        NUMBER,
        IPV4,
        MAC,
        TEXT;

        static Written of(Field field) {
            return switch (field.format()) {
                case lab.packet.Format.IPV4 -> IPV4;
                case lab.packet.Format.MAC -> MAC;
                default -> field.width() <= Long.SIZE ? NUMBER : TEXT;
            };
        }
    }

    /// Hands on what was written, and begins anew.
    void writeTo(OutputStream out) throws IOException {
        json.writeTo(out);
    }

    /// @param number of the frame in its file, from 1
    void write(long number, Frame frame, Layers layers) {
        json.raw(NUMBER).number(number).raw(TIME);
        time(frame.time());
        json.raw(LINK).text(frame.link().name());
        json.raw(LENGTH).number(frame.originalLength()).raw(CAPTURED).number(frame.data().length);
        json.raw(LAYERS);
        for (int i = 0; i < layers.size(); i++) {
            if (i > 0) json.raw(',');
            layer(layers, i);
        }
        json.raw(END);
    }

    private void time(Instant time) {
        if (time.getEpochSecond() != second) {
            second = time.getEpochSecond();
            var text = Instant.ofEpochSecond(second).toString();
            secondText = ascii(text.substring(0, text.length() - 1));
        }
        json.raw('"').raw(secondText).raw('.').padded(time.getNano(), 9).raw('Z').raw('"');
    }

    private void layer(Layers layers, int index) {
        var layout = layers.layout(index);
        var known = prepared.get(layout);
        if (known == null) {
            known = prepare(layout);
            prepared.put(layout, known);
        }
        json.raw(NAME);
        if (known.columns.length > 0) {
            json.raw(known.name);
        } else {
            json.text(layers.get(index).name());
        }
        json.raw(OFFSET).number(layers.offset(index)).raw(LENGTH).number(layers.length(index));
        var verdict = layers.verdict(index);
        if (verdict.isPresent()) checksum(verdict.get());
        if (known.columns.length > 0) {
            fields(layers, index, layout, known);
        } else {
            others(layers.get(index));
        }
        json.raw('}');
    }

    private static Prepared prepare(Layout layout) {
        var fields = layout.fields();
        var columns = new Column[fields.size()];
        for (int i = 0; i < columns.length; i++) {
            var field = fields.get(i);
            var front = ascii((i == 0 ? ",\"fields\":[" : "},") + front(field));
            columns[i] = new Column(front, field, field.bit(), field.width(), Written.of(field));
        }
        return new Prepared(ascii('"' + layout.title() + '"'), columns);
    }

    private static String front(Field field) {
        return "{\"name\":\"%s\",\"bit\":%d,\"bits\":%d,\"value\":"
                .formatted(field.name(), field.bit(), field.width());
    }

    private void fields(Layers layers, int index, Layout layout, Prepared known) {
        var octets = layers.octets(index);
        for (var column : known.columns) {
            json.raw(column.front);
            switch (column.as) {
                case NUMBER -> json.number(octets.bits(column.bit, column.width));
                case IPV4 -> json.ipv4(octets.bits(column.bit, column.width));
                case MAC -> json.mac(octets.bits(column.bit, column.width));
                case TEXT -> json.text(layout.text(octets.bytes(), column.field));
            }
        }
        json.raw('}');
        if (layers.length(index) > layout.bytes()) options(layers.get(index), layout);
        json.raw(']');
    }

    /// What follows the fields at fixed places.
    private void options(Layer layer, Layout layout) {
        if (layer instanceof Layer.Tcp(_, var tcp)) {
            int bit = layout.bytes() * 8;
            for (TcpOption option : tcp.options()) {
                json.raw(',');
                field(new Field(option.name(), bit, option.length() * 8), option.toString());
                bit += option.length() * 8;
            }
            return;
        }
        var all = partFields(layer);
        for (int i = layout.fields().size(); i < all.size(); i++) {
            json.raw(',');
            field(all.get(i).field(), all.get(i).text());
        }
    }

    private void field(Field field, String text) {
        json.raw(NAME).text(field.name()).raw(BIT).number(field.bit());
        json.raw(BITS).number(field.width()).raw(VALUE).text(text).raw('}');
    }

    private static List<FieldValue> partFields(Layer layer) {
        return switch (layer) {
            case Layer.WithHeader with -> with.header().fields();
            case Layer.Dns(var octets, var message) -> message.fields(octets);
            case Layer.Ftp(_, var message) -> message.fields();
            case Layer.Http(_, var head) -> head.fields();
            case Layer.HttpChunks(_, var chunks) -> chunks.fields();
            case Layer.Payload _, Layer.Padding _, Layer.Malformed _, Layer.CutShort _ -> List.of();
        };
    }

    /// Of a layer without a layout.
    private void others(Layer layer) {
        if (layer instanceof Layer.Malformed(_, _, int at, var why)) {
            json.raw(WRONG_AT).number(layer.offset() + at).raw(WHY).text(why);
        }
        if (layer instanceof Layer.CutShort cut) json.raw(MISSING).number(cut.missing());
        var fields = partFields(layer);
        if (fields.isEmpty()) return;
        json.raw(FIELDS);
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) json.raw(',');
            field(fields.get(i).field(), fields.get(i).text());
        }
        json.raw(']');
    }

    private void checksum(Verdict verdict) {
        switch (verdict) {
            case Verdict.Right _ -> json.raw(RIGHT);
            case Verdict.Wrong(int shouldBe) -> json.raw(WRONG).number(shouldBe).raw('}');
            case Verdict.NotKnown _ -> json.raw(NOT_KNOWN);
            case Verdict.NotUsed _ -> json.raw(NOT_USED);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final byte[] END = ascii("]}\n");
    private static final byte[] NUMBER = ascii("{\"number\":");
    private static final byte[] TIME = ascii(",\"time\":");
    private static final byte[] LINK = ascii(",\"link\":");
    private static final byte[] LENGTH = ascii(",\"length\":");
    private static final byte[] CAPTURED = ascii(",\"captured\":");
    private static final byte[] LAYERS = ascii(",\"layers\":[");
    private static final byte[] NAME = ascii("{\"name\":");
    private static final byte[] OFFSET = ascii(",\"offset\":");
    private static final byte[] FIELDS = ascii(",\"fields\":[");
    private static final byte[] BIT = ascii(",\"bit\":");
    private static final byte[] BITS = ascii(",\"bits\":");
    private static final byte[] VALUE = ascii(",\"value\":");
    private static final byte[] WRONG_AT = ascii(",\"wrongAt\":");
    private static final byte[] WHY = ascii(",\"why\":");
    private static final byte[] MISSING = ascii(",\"missing\":");
    private static final byte[] RIGHT = ascii(",\"checksum\":{\"verdict\":\"right\"}");
    private static final byte[] WRONG = ascii(",\"checksum\":{\"verdict\":\"wrong\",\"shouldBe\":");
    private static final byte[] NOT_KNOWN = ascii(",\"checksum\":{\"verdict\":\"not known\"}");
    private static final byte[] NOT_USED = ascii(",\"checksum\":{\"verdict\":\"not used\"}");
}
