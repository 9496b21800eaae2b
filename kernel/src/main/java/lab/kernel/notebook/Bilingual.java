package lab.kernel.notebook;

import lab.view.Language;

/// A text of the workbook in both of its languages.
record Bilingual(String en, String ko) {
    String in(Language language) {
        return switch (language) {
            case EN -> en;
            case KO -> ko;
        };
    }
}
