package lab.check;

import lab.view.Language;

/// Words for a learner, in every language there is.
public record Text(String en, String ko) {
    public static final Text EMPTY = new Text("", "");

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case KO -> ko;
        };
    }
}
