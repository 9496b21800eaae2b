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
        var any = and();
        while (tokens.accept("||", "or")) any = any.or(and());
        return any;
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
        var name = name(word);
        if (tokens.accept("in")) {
            if (name.kind() == Kind.PROTOCOL) throw tokens.wrong(word.column(), aProtocol(name));
            return oneOf(name);
        }
        var relation = relation();
        if (relation.isEmpty()) return present(name);
        var misuse = misuse(name, relation.get());
        if (!misuse.isEmpty()) throw tokens.wrong(word.column(), misuse);
        return relation.get().test(name, value(name, "a value"));
    }

    /// Why this relation does not fit; empty if it does.
    private static String misuse(Name name, Relation relation) {
        boolean contains = relation == Relation.CONTAINS;
        return switch (name.kind()) {
            case PROTOCOL -> contains ? "" : aProtocol(name);
            case TEXT -> relation.orders() ? "'" + name.text() + "' is text and has no order." : "";
            case NUMBER, FLAG, IPV4, IPV6, MAC ->
                    contains ? "'" + name.text() + "' is a number, which contains nothing." : "";
        };
    }

    private static String aProtocol(Name name) {
        return "'" + name.text() + "' is a protocol: it stands alone or before 'contains'.";
    }

    private Name name(Tokens.Token word) {
        if (word.form() == Tokens.Form.QUOTED) {
            throw tokens.wrong(word.column(), "a name stands here without quotation marks.");
        }
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
        return Condition.any(name, value -> name.kind() != Kind.FLAG || !value.equals(zero));
    }

    /// Ranges within braces.
    private Condition oneOf(Name name) {
        if (!tokens.accept("{")) throw tokens.expected("'{'");
        Condition any = range(name);
        while (tokens.accept(",")) any = any.or(range(name));
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
