package lab.kernel.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// Learners' names where they could do harm: as files, and in spreadsheets.
final class Names {
    private static final int LONGEST = 80;

    private Names() {}

    /// A file's name without its ending: another one for another learner, and never a path.
    static String file(String learner) {
        var plain = learner.replaceAll("[^A-Za-z0-9_.@-]", "_").replaceFirst("^\\.", "_");
        boolean isItself = plain.equals(learner) && !plain.matches(".*-[0-9a-f]{16}");
        return isItself && plain.length() <= LONGEST
                ? plain
                : plain.substring(0, Math.min(plain.length(), LONGEST)) + "-" + hash(learner);
    }

    /// Another one for another text, in 16 digits.
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// The text without what moves a terminal's cursor or turns a line's direction around.
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "\ufffd");
    }

    /// The same for names that look the same: capitals, blanks, signs that do not show and how
    /// letters are composed make no difference.
    static String look(String learner) {
        return Normalizer.normalize(learner, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// A field of a CSV file (RFC 4180). A spreadsheet would run what looks like a formula, where
    /// it takes other signs for the ends of fields also in the middle; a terminal what moves its
    /// cursor.
    static String csv(String given) {
        var text = plain(given);
        var safe =
                text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                        ? text
                        : text.replaceAll("(^|[;,|\\s\"])([=+\\-@＝＋－＠])", "$1'$2");
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
