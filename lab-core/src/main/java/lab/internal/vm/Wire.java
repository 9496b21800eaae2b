package lab.internal.vm;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/// {@link Message}s as bytes: a length of 4 bytes, a kind of 1, then the components in their order.
/// Decoding builds nothing but what stands in this file, whatever the other side sends. Safe for
/// several writers and one reader.
public final class Wire implements AutoCloseable {
    /// The most bytes of a message from the lab VM. What comes from there may be anything, and the
    /// kernel process has to hold it.
    static final int MOST_FROM_LAB = 16 << 20;

    private static final int MOST_TO_LAB = 256 << 20;

    /// The most forms that one picture has, and frames that one exception has.
    private static final int MOST_FORMS = 256;

    private static final int MOST_SUPPRESSED = 16;
    private static final int MOST_FRAMES = 4096;

    private final DataInputStream in;
    private final OutputStream out;
    private final int mostIn;
    private final int mostOut;

    private Wire(InputStream in, OutputStream out, int mostIn, int mostOut) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = out;
        this.mostIn = mostIn;
        this.mostOut = mostOut;
    }

    /// The kernel process's end.
    public static Wire ofKernel(InputStream in, OutputStream out) {
        return new Wire(in, out, MOST_FROM_LAB, MOST_TO_LAB);
    }

    /// The lab VM's end.
    public static Wire ofLab(InputStream in, OutputStream out) {
        return new Wire(in, out, MOST_TO_LAB, MOST_FROM_LAB);
    }

    /// A message that has more bytes than the other side takes; none of them was sent.
    public static final class TooLargeException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        TooLargeException(int most) {
            this(most, "bytes");
        }

        TooLargeException(int most, String what) {
            super("a message of more than %,d %s".formatted(most, what));
        }
    }

    /// Bytes that are no message.
    public static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1;

        BrokenException(String what) {
            super(what);
        }
    }

    /// Bytes up to a limit, so that a value without end costs no more than it may.
    static final class Bounded extends ByteArrayOutputStream {
        private final int most;

        Bounded(int most) {
            super(256);
            this.most = most;
        }

        @Override
        public synchronized void write(int b) {
            require(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            require(length);
            super.write(bytes, from, length);
        }

        private void require(int more) {
            if (more > most - count) throw new TooLargeException(most);
        }
    }

    /// @throws TooLargeException before anything is sent
    public void send(Message message) throws IOException {
        var bytes = new Bounded(mostOut + 4);
        bytes.write(new byte[4], 0, 4);
        encode(message, new DataOutputStream(bytes));
        var whole = bytes.toByteArray();
        int length = whole.length - 4;
        for (int i = 0; i < 4; i++) whole[i] = (byte) (length >> (24 - 8 * i));
        synchronized (out) {
            out.write(whole);
            out.flush();
        }
    }

    /// Waits for the next message.
    ///
    /// @throws EOFException when the other side is gone
    /// @throws BrokenException for what no other side of this kind sends
    public Message receive() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > mostIn)
            throw new BrokenException("a message of " + length + " bytes");
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        try {
            return decode(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (EOFException e) {
            throw new BrokenException("a message that ends too early");
        } catch (IOException e) {
            throw new BrokenException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void encode(Message message, DataOutputStream to) throws IOException {
        switch (message) {
            case Load(int id, var classes) -> {
                kind(to, 1, id);
                classes(to, classes);
            }
            case Redefine(int id, var classes) -> {
                kind(to, 22, id);
                classes(to, classes);
            }
            case Forget(var classes) -> {
                kind(to, 23, classes.size());
                for (var each : classes) text(to, each);
            }
            case Invoke(int id, int cell, var className, var method) -> {
                kind(to, 2, id);
                to.writeInt(cell);
                text(to, className);
                text(to, method);
            }
            case Show(int id, int cell) -> {
                kind(to, 3, id);
                to.writeInt(cell);
            }
            case AddToClassPath(int id, var path) -> {
                kind(to, 4, id);
                text(to, path);
            }
            case Call(int id, int cell, var binding, var arguments, int millis) -> {
                kind(to, 5, id);
                to.writeInt(cell);
                text(to, binding);
                Values.write(to, arguments);
                to.writeInt(millis);
            }
            case Hear(int id, int cell, var event) -> {
                kind(to, 24, id);
                to.writeInt(cell);
                comm(to, event);
            }
            case Said(int cell, var event) -> {
                kind(to, 25, cell);
                comm(to, event);
            }
            case Stop(int cell) -> kind(to, 6, cell);
            case UseLanguage(var language) -> {
                to.writeByte(7);
                text(to, language);
            }
            case Line(int id, var line) -> {
                kind(to, 8, id);
                optional(to, line);
            }
            case Loaded(int id) -> kind(to, 9, id);
            case NotLoaded(int id, var why) -> {
                kind(to, 10, id);
                text(to, why);
            }
            case Returned(int id, var value) -> {
                kind(to, 11, id);
                Values.write(to, value);
            }
            case Shown(int id, var bundle) -> {
                kind(to, 12, id);
                bundle(to, bundle);
            }
            case Threw(int id, var thrown) -> {
                kind(to, 13, id);
                thrown(to, thrown);
            }
            case Stopped(int id) -> kind(to, 14, id);
            case Unresolved(int id, int snippet, var thrown) -> {
                kind(to, 15, id);
                to.writeInt(snippet);
                thrown(to, thrown);
            }
            case Printed(int cell, boolean error, var text) -> {
                kind(to, 16, cell);
                to.writeBoolean(error);
                text(to, text);
            }
            case Displayed(int cell, var display, boolean update, var bundle) -> {
                kind(to, 17, cell);
                text(to, display);
                to.writeBoolean(update);
                bundle(to, bundle);
            }
            case Cleared(int cell, boolean wait) -> {
                kind(to, 21, cell);
                to.writeBoolean(wait);
            }
            case Refused(int id, var why) -> {
                kind(to, 19, id);
                text(to, why);
            }
            case TooLarge(int id) -> kind(to, 20, id);
            case ReadLine(int id, var prompt, boolean password) -> {
                kind(to, 18, id);
                text(to, prompt);
                to.writeBoolean(password);
            }
        }
    }

    private static Message decode(DataInputStream from) throws IOException {
        byte kind = from.readByte();
        return switch (kind) {
            case 1 -> new Load(from.readInt(), classes(from));
            case 2 -> new Invoke(from.readInt(), from.readInt(), text(from), text(from));
            case 3 -> new Show(from.readInt(), from.readInt());
            case 4 -> new AddToClassPath(from.readInt(), text(from));
            case 5 ->
                    new Call(
                            from.readInt(),
                            from.readInt(),
                            text(from),
                            Values.list(from),
                            from.readInt());
            case 6 -> new Stop(from.readInt());
            case 7 -> new UseLanguage(text(from));
            case 8 -> new Line(from.readInt(), optional(from));
            case 9 -> new Loaded(from.readInt());
            case 10 -> new NotLoaded(from.readInt(), text(from));
            case 11 -> new Returned(from.readInt(), Values.read(from));
            case 12 -> new Shown(from.readInt(), bundle(from));
            case 13 -> new Threw(from.readInt(), thrown(from, 0));
            case 14 -> new Stopped(from.readInt());
            case 15 -> new Unresolved(from.readInt(), from.readInt(), thrown(from, 0));
            case 16 -> new Printed(from.readInt(), from.readBoolean(), text(from));
            case 17 -> new Displayed(from.readInt(), text(from), from.readBoolean(), bundle(from));
            case 21 -> new Cleared(from.readInt(), from.readBoolean());
            case 18 -> new ReadLine(from.readInt(), text(from), from.readBoolean());
            case 19 -> new Refused(from.readInt(), text(from));
            case 20 -> new TooLarge(from.readInt());
            case 22 -> new Redefine(from.readInt(), classes(from));
            case 23 -> new Forget(texts(from));
            case 24 -> new Hear(from.readInt(), from.readInt(), comm(from));
            case 25 -> new Said(from.readInt(), comm(from));
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
        if (text.length() > MOST_FROM_LAB) throw new TooLargeException(MOST_FROM_LAB);
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
        }
    }

    private static List<ClassFile> classes(DataInputStream from) throws IOException {
        int count = count(from, 8);
        var classes = new ArrayList<ClassFile>();
        for (int i = 0; i < count; i++) classes.add(new ClassFile(text(from), bytes(from)));
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
