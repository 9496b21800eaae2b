package lab.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words and signs of a filter, one after the other.
final class Tokens {
    private static final List<String> SIGNS =
            List.of(
                    "===", "!==", "&&", "||", "^^", "==", "!=", "<=", ">=", "..", "!", "<", ">",
                    "(", ")", "{", "}", "[", "]", ",", "&", "~");

    /// @param column from 1
    record Token(String text, int column, Form form) {
        boolean is(String word) {
            return form != Form.QUOTED && text.equals(word);
        }
    }

    enum Form {
        WORD,
        QUOTED,
        SIGN
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) at = read(at);
    }

    /// Reads what begins at {@code at}, and says where it ends.
    private int read(int at) {
        if (Character.isWhitespace(text.charAt(at))) return at + 1;
        if (text.charAt(at) == '"') return quoted(at);
        var sign = sign(at);
        if (sign.isPresent()) return add(sign.get(), at, at + sign.get().length(), Form.SIGN);
        int end = at;
        while (end < text.length() && sign(end).isEmpty() && isPartOfWord(text.charAt(end))) end++;
        if (end == at) throw wrong(at + 1, "'" + text.charAt(at) + "' means nothing here.");
        return add(text.substring(at, end), at, end, Form.WORD);
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || "._:/-+".indexOf(c) >= 0;
    }

    private Optional<String> sign(int at) {
        return SIGNS.stream().filter(sign -> text.startsWith(sign, at)).findFirst();
    }

    private int quoted(int at) {
        var value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') return add(value.toString(), at, i + 1, Form.QUOTED);
            if (c == '\\' && i + 1 < text.length()) i++;
            value.append(text.charAt(i));
        }
        throw wrong(at + 1, "the quotation mark has no other that ends it.");
    }

    private int add(String token, int from, int end, Form form) {
        tokens.add(new Token(token, from + 1, form));
        return end;
    }

    boolean accept(String... words) {
        for (String word : words) {
            if (next < tokens.size() && tokens.get(next).is(word)) {
                next++;
                return true;
            }
        }
        return false;
    }

    boolean nextIs(String word) {
        return next < tokens.size() && tokens.get(next).is(word);
    }

    /// The word that comes next, if it is one without quotation marks.
    Optional<String> peek() {
        return next < tokens.size() && tokens.get(next).form == Form.WORD
                ? Optional.of(tokens.get(next).text)
                : Optional.empty();
    }

    /// A word or something in quotation marks.
    Token take(String what) {
        if (next < tokens.size() && tokens.get(next).form != Form.SIGN) return tokens.get(next++);
        throw expected(what);
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    FilterException expected(String what) {
        if (atEnd()) {
            return wrong(text.stripTrailing().length() + 1, what + " is missing here.");
        }
        var token = tokens.get(next);
        return wrong(token.column, what + " is due here, not '" + token.text + "'.");
    }

    FilterException wrong(int column, String why) {
        return new FilterException(text, column, why);
    }
}
