package lab.kernel.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The name somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// @param names at least one
    public static String to(String given, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .orElseThrow();
    }

    /// One that is written so much alike that it was probably meant.
    static Optional<String> alike(String given, Collection<String> names) {
        int most = Math.min(2, given.length() / 2);
        return names.stream()
                .filter(name -> !name.equals(given))
                .filter(name -> distance(given, name) <= most)
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /// Levenshtein's: the fewest letters to insert, remove or change.
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
