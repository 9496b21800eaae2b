package lab.kernel.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Which of the words that exist somebody probably meant.
final class Nearest {
    private Nearest() {}

    /// The word with the fewest edits from `typed`, unless it would take more than a third of it.
    static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> edits(typed, word)))
                .filter(word -> edits(typed, word) <= Math.max(2, typed.length() / 3));
    }

    /// Letters to insert, drop or replace (Levenshtein's distance).
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
