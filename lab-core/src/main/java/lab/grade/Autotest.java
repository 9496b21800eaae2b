package lab.grade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What nbgrader's autotests compare of a value. Each text here fits into a string literal of Java
/// as it is: nbgrader puts it there.
public final class Autotest {
    private static final int LONGEST = 200;
    private static final MathContext DIGITS = new MathContext(6);

    private Autotest() {}

    /// The value's type without its package; "null" where there is none.
    public static String type(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }

    /// What is in it, arrays and lists element by element, floating-point numbers to six digits. A
    /// hash where that is long.
    public static String value(@Nullable Object value) {
        var text =
                switch (value) {
                    case Double number when Double.isFinite(number) -> rounded(number);
                    case Float number when Float.isFinite(number) -> rounded(number);
                    case null, default -> {
                        var listed = Arrays.deepToString(new Object[] {value});
                        yield listed.substring(1, listed.length() - 1);
                    }
                };
        return text.length() <= LONGEST ? literal(text) : "SHA-256 " + hash(text, "");
    }

    /// A text that tells nobody what it was made of.
    public static String hash(String text, String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((salt + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String rounded(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString();
    }

    private static String literal(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '%' || c == '\'')
                safe.append('%').append(HexFormat.of().toHexDigits((byte) c));
            else safe.append(c);
        }
        return safe.toString();
    }
}
