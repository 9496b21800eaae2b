package lab.view;

import java.util.Locale;

/// The language that pictures and answers are written in.
public enum Language {
    EN(Locale.ENGLISH),
    KO(Locale.KOREAN);

    private static volatile Language current = EN;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public static Language current() {
        return current;
    }

    /// The sentence of the language in use, with the values in it, if there are any.
    public static String say(String en, String ko, Object... values) {
        var pattern =
                switch (current) {
                    case EN -> en;
                    case KO -> ko;
                };
        return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
    }

    /// From now on, everything in this process is shown in {@code language}.
    public static void use(Language language) {
        current = language;
    }
}
