package lab.view;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Comparator;
import java.util.List;
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

    /// What a number stands for, such as {@code echo request}, in the current language; a name that
    /// is the same in both, such as {@code TCP}, stays.
    static String term(String english) {
        if (english.isEmpty()) return "";
        var key = "term." + slug(english);
        return bundle().containsKey(key) ? bundle().getString(key) : english;
    }

    /// The same behind the number itself, as in {@code 8 echo request}.
    static String named(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space + 1) + term(value.substring(space + 1));
    }

    /// Why bytes cannot be read, in the current language. What `lab.packet` says is a sentence in
    /// English; the same sentence stands here in both languages, with places for what varies.
    static String why(String english) {
        return translated(english, List.of("why."));
    }

    /// What the library complains of in an exception's message: the same, and what stands in the
    /// sentence's places may be a sentence, too.
    static String said(String english) {
        return translated(english, List.of("why.", "said."));
    }

    private static String translated(String english, List<String> kinds) {
        if (Language.current() == Language.EN) return english;
        var sentences = bundle(Language.EN);
        // Those with a beginning of their own first, and the longest: one may begin as another
        // does.
        return sentences.keySet().stream()
                .filter(key -> kinds.stream().anyMatch(key::startsWith))
                .sorted(
                        Comparator.comparing(
                                        (String key) -> sentences.getString(key).startsWith("{"))
                                .thenComparingInt(key -> -sentences.getString(key).length()))
                .flatMap(key ->
                        parsed(sentences.getString(key), english)
                                .map(with -> text(key, translated(with, kinds))))
                .findFirst()
                .orElse(english);
    }

    private static Object[] translated(Object[] values, List<String> kinds) {
        return Stream.of(values).map(each -> translated(String.valueOf(each), kinds)).toArray();
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
