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

    /// From now on, everything in this process is shown in {@code language}.
    public static void use(Language language) {
        current = language;
    }
}
