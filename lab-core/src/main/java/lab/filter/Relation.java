package lab.filter;

/// How a field is compared.
enum Relation {
    ALL_EQUAL("===", "all_eq") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.all(name, wanted::equal);
        }
    },
    ANY_NOT_EQUAL("!==", "any_ne") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(name, value -> !wanted.equal(value));
        }
    },
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
            return Condition.any(name, value -> !wanted.above(value));
        }
    },
    AT_LEAST(">=", "ge") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(name, value -> !wanted.below(value));
        }
    },
    LESS("<", "lt") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(name, value -> wanted.below(value));
        }
    },
    MORE(">", "gt") {
        @Override
        Condition test(Name name, Wanted wanted) {
            return Condition.any(name, value -> wanted.above(value));
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

    /// Whether every value has to pass.
    boolean all() {
        return this == ALL_EQUAL || this == NOT_EQUAL;
    }

    /// Whether it asks which of two comes first.
    boolean orders() {
        return switch (this) {
            case AT_MOST, AT_LEAST, LESS, MORE -> true;
            case ALL_EQUAL, ANY_NOT_EQUAL, EQUAL, NOT_EQUAL, CONTAINS, MATCHES -> false;
        };
    }

    abstract Condition test(Name name, Wanted wanted);
}
