package lab.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

    static String key(String header, String field) {
        return slug(header) + "." + slug(field);
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
