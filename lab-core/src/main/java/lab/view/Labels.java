package lab.view;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The words of pictures in the current language. Field names have RFC names in English and what
/// Korean textbooks call them in Korean; a note says what a field is for.
final class Labels {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Labels() {}

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("lab.view.labels", language.locale(), EXACT);
    }

    private static ResourceBundle bundle() {
        return bundle(Language.current());
    }

    static String text(String key, Object... values) {
        var pattern = bundle().getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /// What {@code field} of {@code header} is called.
    static String name(String header, String field) {
        var key = key(header, field);
        return bundle().containsKey(key) ? bundle().getString(key) : field;
    }

    /// What {@code field} of {@code header} is for; empty if that is not known.
    static String note(String header, String field) {
        var key = key(header, field) + ".note";
        return bundle().containsKey(key) ? bundle().getString(key) : "";
    }

    static String layer(String name) {
        var key = "layer." + slug(name);
        return bundle().containsKey(key) ? bundle().getString(key) : name;
    }

    /// Why bytes cannot be read, in the current language. What `lab.packet` says is a sentence in
    /// English; the same sentence stands here in both languages, with places for what varies.
    static String why(String english) {
        if (Language.current() == Language.EN) return english;
        var sentences = bundle(Language.EN);
        // The longest first: one may begin as another does.
        return sentences.keySet().stream()
                .filter(key -> key.startsWith("why."))
                .sorted(Comparator.comparingInt(key -> -sentences.getString(key).length()))
                .flatMap(key ->
                        parsed(sentences.getString(key), english).map(with -> text(key, with)))
                .findFirst()
                .orElse(english);
    }

    /// What stands in the places of {@code pattern}, if the sentence is made by it.
    private static Stream<Object[]> parsed(String pattern, String sentence) {
        var position = new ParsePosition(0);
        var found = new MessageFormat(pattern, Locale.ROOT).parse(sentence, position);
        return found == null || position.getIndex() < sentence.length()
                ? Stream.empty()
                : Stream.<Object[]>of(found);
    }

    static String key(String header, String field) {
        return slug(header) + "." + slug(field);
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
