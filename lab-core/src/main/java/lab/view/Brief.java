package lab.view;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A value in a few words on one line, whatever it is: a long one is cut, one that contains itself
/// is not followed, and one whose {@code toString} throws is named.
final class Brief {
    private static final int DEEPEST = 3;

    private final int mostElements;
    private final int mostCharacters;
    private final StringBuilder text = new StringBuilder();
    private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private Brief(int mostElements, int mostCharacters) {
        this.mostElements = mostElements;
        this.mostCharacters = mostCharacters;
    }

    /// @param elements that are shown of each collection, map and array
    /// @param characters after which the text is cut
    static String of(@Nullable Object value, int elements, int characters) {
        var brief = new Brief(elements, characters);
        brief.write(value);
        return cut(brief.text.toString(), characters);
    }

    /// Without half a character at its end.
    static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof Map<?, ?> map) {
            inside(map, () -> entries(map));
        } else if (value instanceof Collection<?> collection) {
            inside(collection, () -> elements(collection, collection.size()));
        } else if (value.getClass().isArray()) {
            inside(value, () -> array(value));
        } else {
            text.append(ownText(value));
        }
    }

    /// What the value says of itself; where that fails, which error it was.
    static String ownText(Object value) {
        try {
            return String.valueOf(value.toString());
        } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
            return "‹%s: toString threw %s›"
                    .formatted(nameOf(value.getClass()), nameOf(e.getClass()));
        }
    }

    /// What people call it: the JDK's own classes of lists are none of a learner's.
    static String nameOf(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers()) && type.getName().startsWith("java.util.")) {
            if (List.class.isAssignableFrom(type)) return "List";
            if (Set.class.isAssignableFrom(type)) return "Set";
            if (Map.class.isAssignableFrom(type)) return "Map";
        }
        var name = type.getSimpleName();
        return name.isEmpty() ? type.getName().replaceFirst(".*[.$](?=.)", "") : name;
    }

    private void inside(Object value, Runnable write) {
        if (around.size() >= DEEPEST || !around.add(value)) {
            text.append('…');
            return;
        }
        try {
            write.run();
        } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
            text.append("‹").append(nameOf(e.getClass())).append("›");
        } finally {
            around.remove(value);
        }
    }

    private boolean isFull(int written) {
        return written >= mostElements || text.length() > mostCharacters;
    }

    private void elements(Iterable<?> elements, int size) {
        text.append('[');
        int written = 0;
        for (Object element : elements) {
            if (written > 0) text.append(", ");
            if (isFull(written)) {
                more(size - written);
                break;
            }
            write(element);
            written++;
        }
        text.append(']');
    }

    private void entries(Map<?, ?> map) {
        text.append('{');
        int written = 0;
        for (var entry : map.entrySet()) {
            if (written > 0) text.append(", ");
            if (isFull(written)) {
                more(map.size() - written);
                break;
            }
            write(entry.getKey());
            text.append('=');
            write(entry.getValue());
            written++;
        }
        text.append('}');
    }

    private void array(Object array) {
        int length = Array.getLength(array);
        text.append('[');
        for (int i = 0; i < length; i++) {
            if (i > 0) text.append(", ");
            if (isFull(i)) {
                more(length - i);
                break;
            }
            write(Array.get(array, i));
        }
        text.append(']');
    }

    private void more(int count) {
        text.append(Labels.text("more", "%,d".formatted(count)));
    }
}
