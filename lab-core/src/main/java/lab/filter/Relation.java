package lab.filter;

/// How a field is compared.
enum Relation {
    EQUAL("==", "eq") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(name, wanted::equal);
        }
    },
    NOT_EQUAL("!=", "ne") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.all(name, value -> !wanted.equal(value));
        }
    },
    AT_MOST("<=", "le") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(
                    name, value -> wanted instanceof Wanted.Range range && !range.above(value));
        }
    },
    AT_LEAST(">=", "ge") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(
                    name, value -> wanted instanceof Wanted.Range range && !range.below(value));
        }
    },
    LESS("<", "lt") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(
                    name, value -> wanted instanceof Wanted.Range range && range.below(value));
        }
    },
    MORE(">", "gt") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(
                    name, value -> wanted instanceof Wanted.Range range && range.above(value));
        }
    },
    MATCHES("~", "matches") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(name, wanted::equal);
        }
    },
    CONTAINS("contains", "contains") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return switch (wanted) {
                case Wanted.Text text -> Condition.any(name, text::within);
                case Wanted.Data data -> Condition.any(name, data::within);
                case Wanted.Range _, Wanted.Like _ ->
                        throw new IllegalArgumentException(name.text());
            };
        }
    };

    private final String sign;
    private final String word;

    Relation(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    String sign() {
        return sign;
    }

    String word() {
        return word;
    }

    /// Whether it asks which of two comes first.
    boolean orders() {
        return switch (this) {
            case AT_MOST, AT_LEAST, LESS, MORE -> true;
            case EQUAL, NOT_EQUAL, CONTAINS, MATCHES -> false;
        };
    }

    abstract Condition test(Name name, Wanted wanted);
}
