package lab.filter;

import java.util.Optional;

/// Reads a filter's text by recursive descent, a method to a rule of the grammar.
final class Parser {
    private static final int DEEPEST = 200;

    private final Tokens tokens;
    private int depth;

    Parser(String text) {
        tokens = new Tokens(text);
    }

    Condition parse() {
        var all = or();
        if (!tokens.atEnd()) throw tokens.expected("'&&', '||' or the end");
        return all;
    }

    private Condition or() {
        var any = xor();
        while (tokens.accept("||", "or")) any = any.or(xor());
        return any;
    }

    private Condition xor() {
        var one = and();
        while (tokens.accept("^^", "xor")) {
            var left = one;
            var right = and();
            one = left.and(right.not()).or(left.not().and(right));
        }
        return one;
    }

    private Condition and() {
        var all = not();
        while (tokens.accept("&&", "and")) all = all.and(not());
        return all;
    }

    private Condition not() {
        if (++depth > DEEPEST) throw tokens.expected("a filter with fewer brackets");
        Condition result;
        if (tokens.accept("!", "not")) {
            result = not().not();
        } else if (tokens.accept("(")) {
            result = or();
            if (!tokens.accept(")")) throw tokens.expected("')'");
        } else {
            result = test();
        }
        depth--;
        return result;
    }

    private Condition test() {
        var word = tokens.take("a name such as ip.src");
        var name = parts(name(word));
        if (tokens.accept("in")) {
            if (name.kind() == Kind.PROTOCOL) throw tokens.wrong(word.column(), aProtocol(name));
            return oneOf(name);
        }
        var relation = relation();
        if (relation.isEmpty()) return present(name);
        var misuse = misuse(name, relation.get());
        if (!misuse.isEmpty()) throw tokens.wrong(word.column(), misuse);
        if (relation.get() == Relation.MATCHES) return relation.get().test(name, pattern());
        var other = tokens.peek().flatMap(Names::find);
        if (other.isPresent()) return compared(name, relation.get(), other.get());
        return relation.get().test(name, value(name, "a value"));
    }

    /// Two fields of the same frame, such as {@code ip.src == ip.dst}.
    private Condition compared(Name name, Relation relation, Name other) {
        var word = tokens.take("a value");
        var with = parts(other);
        boolean alike = name.kind() == with.kind() && name.kind() != Kind.PROTOCOL;
        if (!alike)
            throw tokens.wrong(
                    word.column(),
                    "'" + with.text() + "' is not of the same kind as '" + name.text() + "'.");
        return Condition.each(
                with, relation.all(), value -> relation.test(name, Wanted.just(value)));
    }

    /// The name, or what of it is asked for: some of its bytes, or of its bits.
    private Name parts(Name whole) {
        var name = whole;
        if (tokens.accept("[")) {
            var slice = tokens.take("a slice such as 0:3");
            if (!Slices.hasBytes(name.kind()))
                throw tokens.wrong(
                        slice.column(), "'" + name.text() + "' has no bytes to take some of.");
            name =
                    Slices.of(name, slice.text())
                            .orElseThrow(() ->
                                    tokens.wrong(
                                            slice.column(),
                                            "a slice is [from:length], [from-to], [at], [from:] or"
                                                    + " [:length], and counts from 0."));
            if (!tokens.accept("]")) throw tokens.expected("']'");
        }
        if (tokens.accept("&")) {
            var mask = tokens.take("a number");
            if (!Slices.hasBits(name.kind()))
                throw tokens.wrong(
                        mask.column(), "'" + name.text() + "' is no number whose bits to take.");
            try {
                name = Slices.masked(name, Kind.NUMBER.wanted(mask.text()));
            } catch (IllegalArgumentException e) {
                throw tokens.wrong(mask.column(), e.getMessage() + ".");
            }
        }
        return name;
    }

    private Wanted pattern() {
        var token = tokens.take("a regular expression");
        try {
            return Wanted.Like.of(token.text());
        } catch (IllegalArgumentException e) {
            throw tokens.wrong(token.column(), e.getMessage() + ".");
        }
    }

    /// Why this relation does not fit; empty if it does.
    private static String misuse(Name name, Relation relation) {
        boolean contains = relation == Relation.CONTAINS || relation == Relation.MATCHES;
        return switch (name.kind()) {
            case PROTOCOL -> contains ? "" : aProtocol(name);
            case TEXT -> relation.orders() ? "'" + name.text() + "' is text and has no order." : "";
            case BYTES -> "";
            case NUMBER, MASKED, FLAG, SECONDS, IPV4, IPV6, MAC ->
                    contains ? "'" + name.text() + "' is a number, which contains nothing." : "";
        };
    }

    private static String aProtocol(Name name) {
        return "'"
                + name.text()
                + "' is a protocol: it stands alone or before 'contains' or 'matches'.";
    }

    private Name name(Tokens.Token word) {
        if (word.form() == Tokens.Form.QUOTED) {
            throw tokens.wrong(word.column(), "a name stands here without quotation marks.");
        }
        if (word.text().equals("tcp.stream") || word.text().equals("udp.stream"))
            throw tokens.wrong(
                    word.column(),
                    "'"
                            + word.text()
                            + "' numbers conversations, and a filter looks at one packet: ask for"
                            + " both addresses and ports.");
        if (tokens.nextIs("(") && Names.find(word.text()).isEmpty())
            throw tokens.wrong(
                    word.column(),
                    "'"
                            + word.text()
                            + "' stands before a bracket as Wireshark's functions do; the lab has none:"
                            + " 'matches' takes small and capital letters for the same.");
        return Names.find(word.text())
                .orElseThrow(() -> {
                    var hint =
                            Names.nearest(word.text())
                                    .map(near -> "; the nearest there is is '" + near + "'.")
                                    .orElse(".");
                    return tokens.wrong(
                            word.column(), "nothing is called '" + word.text() + "'" + hint);
                });
    }

    private static Condition present(Name name) {
        var zero = Value.Bits.of(0);
        boolean asksIfSet = name.kind() == Kind.FLAG || name.kind() == Kind.MASKED;
        return Condition.any(name, value -> !asksIfSet || !value.equals(zero));
    }

    /// Ranges within braces.
    private Condition oneOf(Name name) {
        if (!tokens.accept("{")) throw tokens.expected("'{'");
        Condition any = range(name);
        // Older Wiresharks put blanks between them, and no comma.
        while (tokens.accept(",") || !(tokens.atEnd() || tokens.nextIs("}")))
            any = any.or(range(name));
        if (!tokens.accept("}")) throw tokens.expected("',' or '}'");
        return any;
    }

    private Condition range(Name name) {
        var first = value(name, "a value");
        if (!(first instanceof Wanted.Range(var low, _)) || !tokens.accept("..")) {
            return Condition.any(name, first::equal);
        }
        return value(name, "the end of the range") instanceof Wanted.Range(_, var high)
                ? Condition.any(name, new Wanted.Range(low, high)::equal)
                : Condition.any(name, first::equal);
    }

    private Wanted value(Name name, String what) {
        var token = tokens.take(what);
        try {
            return name.kind().wanted(token.text());
        } catch (IllegalArgumentException e) {
            throw tokens.wrong(token.column(), e.getMessage() + ".");
        }
    }

    private Optional<Relation> relation() {
        for (Relation relation : Relation.values()) {
            if (tokens.accept(relation.sign(), relation.word())) return Optional.of(relation);
        }
        return Optional.empty();
    }
}
