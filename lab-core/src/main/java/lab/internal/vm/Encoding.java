package lab.internal.vm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import lab.internal.vm.Message.AddToClassPath;
import lab.internal.vm.Message.Call;
import lab.internal.vm.Message.ClassFile;
import lab.internal.vm.Message.Cleared;
import lab.internal.vm.Message.Displayed;
import lab.internal.vm.Message.Forget;
import lab.internal.vm.Message.Hear;
import lab.internal.vm.Message.Invoke;
import lab.internal.vm.Message.Line;
import lab.internal.vm.Message.Load;
import lab.internal.vm.Message.Loaded;
import lab.internal.vm.Message.NotLoaded;
import lab.internal.vm.Message.Printed;
import lab.internal.vm.Message.ReadLine;
import lab.internal.vm.Message.Redefine;
import lab.internal.vm.Message.Refused;
import lab.internal.vm.Message.Returned;
import lab.internal.vm.Message.Said;
import lab.internal.vm.Message.Show;
import lab.internal.vm.Message.Shown;
import lab.internal.vm.Message.Stop;
import lab.internal.vm.Message.Stopped;
import lab.internal.vm.Message.Threw;
import lab.internal.vm.Message.Thrown;
import lab.internal.vm.Message.TooLarge;
import lab.internal.vm.Message.Unresolved;
import lab.internal.vm.Message.UseLanguage;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// A {@link Message} as bytes: its kind in one, then its components in their order. Decoding builds
/// nothing but what stands in this file and in {@link Values}, whatever the other side sends.
final class Encoding {
    /// The most forms that one picture has, and frames that one exception has.
    private static final int MOST_FORMS = 256;

    private static final int MOST_SUPPRESSED = 16;
    private static final int MOST_FRAMES = 4096;

    private Encoding() {}

    static void encode(Message message, DataOutputStream to) throws IOException {
        switch (message) {
            case Load(int id, var classes) -> {
                kind(to, 1, id);
                classes(to, classes);
            }
            case Redefine(int id, var classes) -> {
                kind(to, 2, id);
                classes(to, classes);
            }
            case Forget(var classes) -> {
                kind(to, 3, classes.size());
                for (var each : classes) text(to, each);
            }
            case Invoke(int id, int cell, var className, var method) -> {
                kind(to, 4, id);
                to.writeInt(cell);
                text(to, className);
                text(to, method);
            }
            case Show(int id, int cell) -> {
                kind(to, 5, id);
                to.writeInt(cell);
            }
            case AddToClassPath(int id, var path) -> {
                kind(to, 6, id);
                text(to, path);
            }
            case Call(int id, int cell, var binding, var arguments, int millis) -> {
                kind(to, 7, id);
                to.writeInt(cell);
                text(to, binding);
                Values.write(to, arguments);
                to.writeInt(millis);
            }
            case Stop(int cell) -> kind(to, 8, cell);
            case UseLanguage(var language) -> {
                to.writeByte(9);
                text(to, language);
            }
            case Line(int id, var line) -> {
                kind(to, 10, id);
                optional(to, line);
            }
            case Hear(int id, int cell, var event) -> {
                kind(to, 11, id);
                to.writeInt(cell);
                comm(to, event);
            }
            case Said(int cell, var event) -> {
                kind(to, 12, cell);
                comm(to, event);
            }
            case Loaded(int id) -> kind(to, 13, id);
            case NotLoaded(int id, var why) -> {
                kind(to, 14, id);
                text(to, why);
            }
            case Returned(int id, var value) -> {
                kind(to, 15, id);
                Values.write(to, value);
            }
            case Refused(int id, var why) -> {
                kind(to, 16, id);
                text(to, why);
            }
            case TooLarge(int id) -> kind(to, 17, id);
            case Shown(int id, var bundle) -> {
                kind(to, 18, id);
                bundle(to, bundle);
            }
            case Threw(int id, var thrown) -> {
                kind(to, 19, id);
                thrown(to, thrown);
            }
            case Stopped(int id) -> kind(to, 20, id);
            case Unresolved(int id, int snippet, var thrown) -> {
                kind(to, 21, id);
                to.writeInt(snippet);
                thrown(to, thrown);
            }
            case Printed(int cell, boolean error, var text) -> {
                kind(to, 22, cell);
                to.writeBoolean(error);
                text(to, text);
            }
            case Displayed(int cell, var display, boolean update, var bundle) -> {
                kind(to, 23, cell);
                text(to, display);
                to.writeBoolean(update);
                bundle(to, bundle);
            }
            case Cleared(int cell, boolean wait) -> {
                kind(to, 24, cell);
                to.writeBoolean(wait);
            }
            case ReadLine(int id, var prompt, boolean password) -> {
                kind(to, 25, id);
                text(to, prompt);
                to.writeBoolean(password);
            }
        }
    }

    static Message decode(DataInputStream from) throws IOException {
        byte kind = from.readByte();
        return switch (kind) {
            case 1 -> new Load(from.readInt(), classes(from));
            case 2 -> new Redefine(from.readInt(), classes(from));
            case 3 -> new Forget(texts(from));
            case 4 -> new Invoke(from.readInt(), from.readInt(), text(from), text(from));
            case 5 -> new Show(from.readInt(), from.readInt());
            case 6 -> new AddToClassPath(from.readInt(), text(from));
            case 7 ->
                    new Call(
                            from.readInt(),
                            from.readInt(),
                            text(from),
                            Values.list(from),
                            from.readInt());
            case 8 -> new Stop(from.readInt());
            case 9 -> new UseLanguage(text(from));
            case 10 -> new Line(from.readInt(), optional(from));
            case 11 -> new Hear(from.readInt(), from.readInt(), comm(from));
            case 12 -> new Said(from.readInt(), comm(from));
            case 13 -> new Loaded(from.readInt());
            case 14 -> new NotLoaded(from.readInt(), text(from));
            case 15 -> new Returned(from.readInt(), Values.read(from));
            case 16 -> new Refused(from.readInt(), text(from));
            case 17 -> new TooLarge(from.readInt());
            case 18 -> new Shown(from.readInt(), bundle(from));
            case 19 -> new Threw(from.readInt(), thrown(from, 0));
            case 20 -> new Stopped(from.readInt());
            case 21 -> new Unresolved(from.readInt(), from.readInt(), thrown(from, 0));
            case 22 -> new Printed(from.readInt(), from.readBoolean(), text(from));
            case 23 -> new Displayed(from.readInt(), text(from), from.readBoolean(), bundle(from));
            case 24 -> new Cleared(from.readInt(), from.readBoolean());
            case 25 -> new ReadLine(from.readInt(), text(from), from.readBoolean());
            default -> throw new IOException("a message of unknown kind " + kind);
        };
    }

    private static void comm(DataOutputStream to, Comm.Event event) throws IOException {
        to.writeByte(event.kind().ordinal());
        text(to, event.id());
        text(to, event.target());
        text(to, event.data());
    }

    private static Comm.Event comm(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        if (kind >= Comm.Kind.values().length)
            throw new IOException("a comm's message of unknown kind " + kind);
        return new Comm.Event(Comm.Kind.values()[kind], text(from), text(from), text(from));
    }

    private static void kind(DataOutputStream to, int kind, int number) throws IOException {
        to.writeByte(kind);
        to.writeInt(number);
    }

    static void text(DataOutputStream to, String text) throws IOException {
        if (text.length() > Wire.MOST_FROM_LAB)
            throw new Wire.TooLargeException(Wire.MOST_FROM_LAB);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    static String text(DataInputStream from) throws IOException {
        return new String(bytes(from), StandardCharsets.UTF_8);
    }

    /// A length that is more than what is left of the message ends the decoding before it
    /// allocates.
    static byte[] bytes(DataInputStream from) throws IOException {
        int length = count(from, 1);
        return from.readNBytes(length);
    }

    /// How many things of at least {@code least} bytes each follow.
    static int count(DataInputStream from, int least) throws IOException {
        int count = from.readInt();
        if (count < 0 || (long) count * least > from.available()) throw new EOFException();
        return count;
    }

    private static int atMost(int most, int count) throws IOException {
        if (count > most) throw new IOException(count + " things where at most " + most + " are");
        return count;
    }

    private static void optional(DataOutputStream to, @Nullable String text) throws IOException {
        to.writeBoolean(text != null);
        if (text != null) text(to, text);
    }

    private static @Nullable String optional(DataInputStream from) throws IOException {
        return from.readBoolean() ? text(from) : null;
    }

    private static void texts(DataOutputStream to, List<String> texts) throws IOException {
        to.writeInt(texts.size());
        for (var each : texts) text(to, each);
    }

    private static List<String> texts(DataInputStream from) throws IOException {
        int count = count(from, 4);
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) texts.add(text(from));
        return texts;
    }

    private static void classes(DataOutputStream to, List<ClassFile> classes) throws IOException {
        to.writeInt(classes.size());
        for (var each : classes) {
            text(to, each.name());
            to.writeInt(each.bytes().length);
            to.write(each.bytes());
            texts(to, each.supertypes());
            texts(to, each.needed());
        }
    }

    private static List<ClassFile> classes(DataInputStream from) throws IOException {
        int count = count(from, 16);
        var classes = new ArrayList<ClassFile>();
        for (int i = 0; i < count; i++)
            classes.add(new ClassFile(text(from), bytes(from), texts(from), texts(from)));
        return classes;
    }

    private static void bundle(DataOutputStream to, Bundle bundle) throws IOException {
        to.writeInt(bundle.data().size());
        for (var form : bundle.data().entrySet()) {
            text(to, form.getKey());
            text(to, form.getValue());
        }
    }

    private static Bundle bundle(DataInputStream from) throws IOException {
        int count = atMost(MOST_FORMS, count(from, 8));
        var data = new LinkedHashMap<String, String>();
        for (int i = 0; i < count; i++) data.put(text(from), text(from));
        data.putIfAbsent(Bundle.TEXT, "");
        return new Bundle(data);
    }

    private static void thrown(DataOutputStream to, Thrown thrown) throws IOException {
        text(to, thrown.className());
        optional(to, thrown.message());
        to.writeInt(thrown.frames().size());
        for (var frame : thrown.frames()) {
            text(to, frame.getClassName());
            text(to, frame.getMethodName());
            optional(to, frame.getFileName());
            to.writeInt(frame.getLineNumber());
        }
        to.writeInt(thrown.suppressed().size());
        for (var each : thrown.suppressed()) thrown(to, each);
        to.writeBoolean(thrown.cause() != null);
        if (thrown.cause() != null) thrown(to, thrown.cause());
    }

    private static Thrown thrown(DataInputStream from, int depth) throws IOException {
        if (depth > 32) throw new IOException("an exception with too many causes");
        var className = text(from);
        var message = optional(from);
        int count = atMost(MOST_FRAMES, count(from, 13));
        var frames = new ArrayList<StackTraceElement>();
        for (int i = 0; i < count; i++)
            frames.add(
                    new StackTraceElement(text(from), text(from), optional(from), from.readInt()));
        int more = atMost(MOST_SUPPRESSED, count(from, 14));
        var suppressed = new ArrayList<Thrown>();
        for (int i = 0; i < more; i++) suppressed.add(thrown(from, depth + 1));
        var cause = from.readBoolean() ? thrown(from, depth + 1) : null;
        return new Thrown(className, message, frames, suppressed, cause);
    }
}
