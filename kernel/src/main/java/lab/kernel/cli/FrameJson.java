package lab.kernel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.frame.LinkType;
import lab.frame.Verdict;
import lab.packet.DnsHeader;
import lab.packet.Field;
import lab.packet.FieldValue;
import lab.packet.Layout;
import lab.packet.Octets;
import lab.packet.TcpHeader;
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
/// Numbers are taken from the frame's bytes and put between what {@link HeaderJson} has prepared:
/// that makes it many times faster than objects for each field.
final class FrameJson {
    private final JsonBuffer json = new JsonBuffer();
    private final IdentityHashMap<Layout, Known> known = new IdentityHashMap<>();
    private long second = -1;
    private byte[] secondText = {};

    /// What is known of one kind of layer.
    ///
    /// @param heads what stands in front of the fields, by where the layer is
    @SuppressWarnings("ArrayRecordComponent") // made once, and compared with nothing
    private record Known(byte[] name, int bytes, HeaderJson fields, HeaderJson.Memory heads) {
        static Known of(Layout layout) {
            var fields = new HeaderJson(layout);
            int bytes = fields.isEmpty() ? 0 : layout.bytes();
            var name = ascii('"' + layout.title() + '"');
            return new Known(name, bytes, fields, new HeaderJson.Memory());
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
        json.raw(LINKS[frame.link().ordinal()]);
        json.raw(LENGTH).number(frame.originalLength()).raw(CAPTURED).number(frame.data().length);
        json.raw(LAYERS);
        for (int i = 0; i < layers.size(); i++) {
            if (i > 0) json.raw(',');
            layer(layers, i, frame.data());
        }
        json.raw(END);
    }

    private void time(Instant time) {
        if (time.getEpochSecond() != second) {
            second = time.getEpochSecond();
            var text = Instant.ofEpochSecond(second).toString();
            secondText = ascii(text.substring(0, text.length() - 1));
        }
        json.raw('"').raw(secondText).raw('.').nine(time.getNano()).raw('Z').raw('"');
    }

    private void layer(Layers layers, int index, byte[] data) {
        var layout = layout(layers, index);
        var known = this.known.get(layout);
        if (known == null) {
            known = Known.of(layout);
            this.known.put(layout, known);
        }
        if (known.fields.isEmpty()) {
            var layer = layers.get(index);
            switch (layer) {
                case Layer.Payload _ -> json.raw(DATA);
                case Layer.Padding _ -> json.raw(PADDING);
                default -> json.raw(NAME).text(layer.name());
            }
            place(layers, index);
            others(layer);
        } else {
            head(layers, index, known);
            fields(layers, index, known, data);
        }
        json.raw('}');
    }

    /// The fields at fixed places. A message of DNS has those of its header.
    private static Layout layout(Layers layers, int index) {
        var layout = layers.layout(index);
        boolean made = layout.fields().isEmpty();
        return made && layers.get(index) instanceof Layer.Dns ? DnsHeader.LAYOUT : layout;
    }

    /// Name, place and checksum. In a stream of packets they are nearly always the same.
    private void head(Layers layers, int index, Known known) {
        var verdict = layers.verdict(index);
        boolean right = verdict.isPresent() && verdict.get() instanceof Verdict.Right;
        long at = ((long) layers.offset(index) << 32) | layers.length(index);
        if (right && json.remembered(known.heads, at)) return;
        int start = json.length();
        json.raw(NAME).raw(known.name);
        place(layers, index);
        if (verdict.isPresent()) checksum(verdict.get());
        if (right) json.remember(known.heads, at, start);
    }

    private void place(Layers layers, int index) {
        json.raw(OFFSET).number(layers.offset(index)).raw(LENGTH).number(layers.length(index));
    }

    private void fields(Layers layers, int index, Known known, byte[] data) {
        known.fields.write(data, layers.offset(index), layers.length(index), json);
        if (layers.length(index) > known.bytes) options(layers, index);
        json.raw(']');
    }

    /// What follows the fields at fixed places.
    private void options(Layers layers, int index) {
        var layout = layout(layers, index);
        if (layout.equals(TcpHeader.LAYOUT) && timestamps(layers.octets(index))) return;
        var layer = layers.get(index);
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

    /// The options that most segments have, as RFC 7323 Appendix A lays them out.
    ///
    /// @return whether the options are those
    private boolean timestamps(Octets tcp) {
        if (tcp.length() != TIMESTAMPS_END || tcp.bits(160, 32) != TIMESTAMPS) return false;
        json.raw(TS).number(tcp.bits(192, 32)).raw(ECHO).number(tcp.bits(224, 32)).raw(TS_END);
        return true;
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

    private static final int TIMESTAMPS_END = 32;

    /// Twice no operation, then kind 8, whose length is 10.
    private static final int TIMESTAMPS = 0x0101_080a;

    private static final byte[] TS =
            ascii(
                    ",{\"name\":\"No-Operation\",\"bit\":160,\"bits\":8,\"value\":\"NOP\"}"
                            + ",{\"name\":\"No-Operation\",\"bit\":168,\"bits\":8,\"value\":\"NOP\"}"
                            + ",{\"name\":\"Timestamps\",\"bit\":176,\"bits\":80,\"value\":\"TS ");
    private static final byte[] ECHO = ascii(" echo ");
    private static final byte[] TS_END = ascii("\"}");
    private static final byte[] END = ascii("]}\n");
    private static final byte[] NUMBER = ascii("{\"number\":");
    private static final byte[] TIME = ascii(",\"time\":");
    private static final byte[][] LINKS =
            Arrays.stream(LinkType.values())
                    .map(link -> ascii(",\"link\":\"" + link.name() + '"'))
                    .toArray(byte[][]::new);
    private static final byte[] LENGTH = ascii(",\"length\":");
    private static final byte[] CAPTURED = ascii(",\"captured\":");
    private static final byte[] LAYERS = ascii(",\"layers\":[");
    private static final byte[] NAME = ascii("{\"name\":");
    private static final byte[] DATA = ascii("{\"name\":\"Data\"");
    private static final byte[] PADDING = ascii("{\"name\":\"Padding\"");
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
