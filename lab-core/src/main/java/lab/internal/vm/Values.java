package lab.internal.vm;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// Values that cross between the two processes: what checks pass in, what learners' methods answer.
/// Anything else is refused when it is written; nothing else can be made when it is read.
public final class Values {
    private static final int DEEPEST = 64;

    /// The most values in one message. Sixteen million nulls are as many bytes, and objects of many
    /// times that.
    static final int MOST_VALUES = 1 << 20;

    /// The most entries of a set or a map. Someone may choose keys that all have one hash.
    static final int MOST_KEYS = 10_000;

    /// Bytes that a message needs besides the value in it.
    private static final int HEAD = 64;

    private Values() {}

    /// A record, by its components.
    ///
    /// @param type its simple name
    public record Fields(String type, SequencedMap<String, @Nullable Object> components) {
        public Fields {
            components = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(components));
        }
    }

    /// An enum constant, by its name.
    public record Constant(String type, String name) {}

    /// Several values in order.
    ///
    /// @param set whether they came from a set
    public record Items(boolean set, List<@Nullable Object> items) {
        public Items {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }
    }

    /// @throws IllegalArgumentException for a value that cannot cross, with its class in words
    public static void write(DataOutputStream to, @Nullable Object value) throws IOException {
        write(to, value, 0);
    }

    private static void write(DataOutputStream to, @Nullable Object value, int depth)
            throws IOException {
        if (depth > DEEPEST)
            throw new IllegalArgumentException(
                    Language.say("It is nested deeper than %d.", "%d겹보다 깊이 들어 있습니다.", DEEPEST));
        switch (value) {
            case null -> to.writeByte('0');
            case Boolean it -> {
                to.writeByte('Z');
                to.writeBoolean(it);
            }
            case Byte it -> {
                to.writeByte('B');
                to.writeByte(it);
            }
            case Short it -> {
                to.writeByte('S');
                to.writeShort(it);
            }
            case Character it -> {
                to.writeByte('C');
                to.writeChar(it);
            }
            case Integer it -> {
                to.writeByte('I');
                to.writeInt(it);
            }
            case Long it -> {
                to.writeByte('J');
                to.writeLong(it);
            }
            case Float it -> {
                to.writeByte('F');
                to.writeFloat(it);
            }
            case Double it -> {
                to.writeByte('D');
                to.writeDouble(it);
            }
            case String it -> {
                to.writeByte('T');
                Encoding.text(to, it);
            }
            case byte[] it -> {
                to.writeByte('b');
                to.writeInt(it.length);
                to.write(it);
            }
            case int[] it -> {
                to.writeByte('i');
                to.writeInt(it.length);
                for (int each : it) to.writeInt(each);
            }
            case Optional<?> it -> {
                to.writeByte('?');
                write(to, it.orElse(null), depth + 1);
            }
            case Items it -> items(to, it.set(), it.items(), depth);
            case Collection<?> it -> items(to, it instanceof java.util.Set, it, depth);
            case Map<?, ?> it -> {
                to.writeByte('m');
                to.writeInt(it.size());
                for (var entry : it.entrySet()) {
                    write(to, entry.getKey(), depth + 1);
                    write(to, entry.getValue(), depth + 1);
                }
            }
            case Enum<?> it -> constant(to, it.getDeclaringClass().getSimpleName(), it.name());
            case Constant(var type, var name) -> constant(to, type, name);
            case Fields it -> fields(to, it, depth);
            case Record it -> fields(to, componentsOf(it), depth);
            default -> {
                if (!value.getClass().isArray())
                    throw new IllegalArgumentException(
                            Language.say(
                                    "In it is an object of class %s, which is neither a record nor another value.",
                                    "그 안에 %s 객체가 있는데, 레코드도 아니고 다른 값도 아닙니다.",
                                    nameOf(value.getClass())));
                to.writeByte('l');
                to.writeInt(Array.getLength(value));
                for (int i = 0; i < Array.getLength(value); i++)
                    write(to, Array.get(value, i), depth + 1);
            }
        }
    }

    private static void items(DataOutputStream to, boolean set, Collection<?> items, int depth)
            throws IOException {
        to.writeByte(set ? 's' : 'l');
        to.writeInt(items.size());
        for (var each : items) write(to, each, depth + 1);
    }

    /// As a cell writes it where the class has no name of its own.
    private static String nameOf(Class<?> type) {
        if (!type.isAnonymousClass() && !type.isHidden()) return type.getSimpleName();
        var all = type.getInterfaces();
        var of = (all.length > 0 ? all[0] : type.getSuperclass()).getSimpleName();
        return type.isHidden() ? of : "new %s() {…}".formatted(of);
    }

    private static void constant(DataOutputStream to, String type, String name) throws IOException {
        to.writeByte('e');
        Encoding.text(to, type);
        Encoding.text(to, name);
    }

    private static void fields(DataOutputStream to, Fields fields, int depth) throws IOException {
        to.writeByte('r');
        Encoding.text(to, fields.type());
        to.writeInt(fields.components().size());
        for (var each : fields.components().entrySet()) {
            Encoding.text(to, each.getKey());
            write(to, each.getValue(), depth + 1);
        }
    }

    private static Fields componentsOf(Record value) {
        var components = new LinkedHashMap<String, @Nullable Object>();
        for (var component : value.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            try {
                accessor.setAccessible(true);
                components.put(component.getName(), accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        "component " + component.getName() + ": " + e, e);
            }
        }
        return new Fields(value.getClass().getSimpleName(), components);
    }

    /// @throws Wire.TooLargeException for more values than a message may have
    public static @Nullable Object read(DataInputStream from) throws IOException {
        return new Reader(from).read(0);
    }

    /// The value as the other side will have it. Later writes to {@code value} do not reach it.
    ///
    /// @throws Wire.TooLargeException for more bytes than may leave the lab VM
    /// @throws IllegalArgumentException for a value that cannot cross, with its class in words
    static @Nullable Object snapshot(@Nullable Object value) throws IOException {
        var bytes = new Wire.Bounded(Wire.MOST_FROM_LAB - HEAD);
        write(new DataOutputStream(bytes), value);
        return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /// The arguments of a call.
    static List<@Nullable Object> list(DataInputStream from) throws IOException {
        if (read(from) instanceof Items(boolean set, var items) && !set) return items;
        throw new IOException("arguments that are not a list");
    }

    private static final class Reader {
        private final DataInputStream from;
        private int values;

        Reader(DataInputStream from) {
            this.from = from;
        }

        @Nullable Object read(int depth) throws IOException {
            if (++values > MOST_VALUES) throw new Wire.TooLargeException(MOST_VALUES, "values");
            if (depth > DEEPEST) throw new IOException("a value nested deeper than " + DEEPEST);
            char kind = (char) from.readUnsignedByte();
            return switch (kind) {
                case '0' -> null;
                case 'Z' -> from.readBoolean();
                case 'B' -> from.readByte();
                case 'S' -> from.readShort();
                case 'C' -> from.readChar();
                case 'I' -> from.readInt();
                case 'J' -> from.readLong();
                case 'F' -> from.readFloat();
                case 'D' -> from.readDouble();
                case 'T' -> Encoding.text(from);
                case 'b' -> Encoding.bytes(from);
                case 'i' -> {
                    var ints = new int[Encoding.count(from, 4)];
                    for (int i = 0; i < ints.length; i++) ints[i] = from.readInt();
                    yield ints;
                }
                case '?' -> Optional.ofNullable(read(depth + 1));
                case 's', 'l' -> {
                    int count = Encoding.count(from, 1);
                    if (kind == 's') requireFew(count);
                    var items = new ArrayList<@Nullable Object>();
                    for (int i = 0; i < count; i++) items.add(read(depth + 1));
                    yield new Items(kind == 's', items);
                }
                case 'm' -> {
                    int count = Encoding.count(from, 2);
                    requireFew(count);
                    var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                    for (int i = 0; i < count; i++) map.put(read(depth + 1), read(depth + 1));
                    yield map;
                }
                case 'e' -> new Constant(Encoding.text(from), Encoding.text(from));
                case 'r' -> {
                    var type = Encoding.text(from);
                    int count = Encoding.count(from, 5);
                    requireFew(count);
                    var components = new LinkedHashMap<String, @Nullable Object>();
                    for (int i = 0; i < count; i++)
                        components.put(Encoding.text(from), read(depth + 1));
                    yield new Fields(type, components);
                }
                default -> throw new IOException("a value of unknown kind " + (int) kind);
            };
        }

        private static void requireFew(int count) {
            if (count > MOST_KEYS) throw new Wire.TooLargeException(MOST_KEYS, "entries");
        }
    }
}
