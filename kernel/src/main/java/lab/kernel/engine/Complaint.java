package lab.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.view.Language;

/// What the compiler says, as one would say it to somebody who learns Java. What it says otherwise
/// is left in its own words.
enum Complaint {
    SEMICOLON(
            "';' expected",
            "a semicolon is missing: what ends here needs a ; after it",
            "세미콜론이 빠졌습니다. 여기서 끝나는 문장 뒤에 ;를 쓰십시오"),
    MISSING_NAME_AFTER_TYPE(
            "'.class' expected",
            "a name is missing here: what stands before it is a type",
            "여기에 이름이 빠졌습니다. 바로 앞에 있는 것은 타입입니다"),
    MISSING_SIGN("'([^']+)' expected", "a $1 is missing here", "여기에 $1 기호가 빠졌습니다"),
    MISSING_ONE_OF(
            "('[^']+'(?:, '[^']+')*,? or '[^']+') expected",
            "one of these is missing here: $1",
            "여기에 다음 가운데 하나가 빠졌습니다: $1"),
    MISSING_NAME("<identifier> expected", "a name is missing here", "여기에 이름이 빠졌습니다"),
    TOO_MANY_BRACES(
            "(?:class, interface, enum, or record|class, interface, annotation type, enum, record, method or field) expected",
            "there is a } too many before this place",
            "이 앞에 }가 하나 더 있습니다"),
    CUT_OFF(
            "reached end of file while parsing",
            "the cell ends too early: a } or ) that was opened is not closed",
            "셀이 너무 일찍 끝났습니다. 열린 중괄호나 괄호가 닫히지 않았습니다"),
    UNCLOSED_TEXT(
            "unclosed string literal",
            "the text has no closing \" on its line",
            "문자열을 닫는 \"가 그 줄에 없습니다"),
    UNCLOSED_COMMENT(
            "unclosed comment",
            "the comment that begins here has no end: close it with */",
            "여기서 시작한 주석이 끝나지 않았습니다. */로 닫으십시오"),
    UNCLOSED_CHARACTER(
            "unclosed character literal",
            "'…' holds one character; a text stands in \"…\"",
            "'…'에는 문자 하나만 들어갑니다. 문자열은 \"…\"에 쓰십시오"),
    NO_STATEMENT(
            "not a statement",
            "this is a value and does nothing: assign it, print it, or remove it",
            "값만 있고 하는 일이 없습니다. 변수에 넣거나, 출력하거나, 지우십시오"),
    NO_EXPRESSION(
            "illegal start of expression",
            "a value is expected here: something is missing or too much just before this place",
            "여기에는 값이 와야 합니다. 바로 앞에 빠졌거나 남는 것이 있습니다"),
    LOSSY(
            "incompatible types: possible lossy conversion from (\\S+) to (\\S+)",
            "this is of type $1, which may not fit into $2: write ($2) before it to cut it, or use $1",
            "$1 타입의 값은 $2에 다 들어가지 않을 수 있습니다. 앞에 ($2)를 써서 자르거나 $1을 쓰십시오"),
    VALUE_FROM_VOID(
            "incompatible types: unexpected return value",
            "the method is void, so it returns nothing, but a value is returned here",
            "void 메서드는 값을 돌려주지 않는데 여기서 값을 돌려줍니다"),
    WRONG_TYPE(
            "incompatible types: (.+) cannot be converted to (.+)",
            "this is of type $1, but $2 is needed here",
            "이 값의 타입은 $1인데 여기에는 $2 타입이 필요합니다"),
    NO_RETURN(
            "missing return statement",
            "the method promises a value, but it can get here, to its end, without a return",
            "메서드가 값을 돌려주기로 했는데 return 없이 여기서 끝날 수 있습니다"),
    UNREACHABLE(
            "unreachable statement",
            "this can never run: what is before it always leaves or never ends",
            "이 문장은 절대 실행되지 않습니다. 앞에서 항상 빠져나가거나 끝나지 않습니다"),
    NO_VALUE(
            "variable (\\S+) might not have been initialized",
            "variable $1 may have no value here: give it one where it is declared",
            "변수 $1에 아직 값이 없을 수 있습니다. 선언할 때 값을 넣으십시오"),
    UNHANDLED(
            "unreported exception (?:[a-z]\\w*[.])*(\\S+); must be caught or declared to be thrown",
            "$1 may be thrown here, and Java wants that handled: put try … catch ($1 e) around it, or"
                    + " write throws $1 in the method's head",
            "여기서 $1 예외가 날 수 있어 처리해야 합니다. try … catch ($1 e)로 감싸거나 메서드 머리에 throws" + " $1을 쓰십시오"),
    WRONG_ARGUMENTS(
            "(?:method|constructor) (\\S+) in .+ cannot be applied to given types;\\n\\s*required: +(.+)\\n\\s*found: +(.+)(?s:\\n.*)?",
            "$1 takes other values: it takes ($2), and here are ($3)",
            "$1에 넘긴 값이 맞지 않습니다. 필요한 것은 ($2)인데 주어진 것은 ($3)입니다"),
    NO_SUCH_METHOD(
            "no suitable (?:method|constructor) found for (.+?)(?s:\\n.*)?",
            "there is no $1: none of that name takes these values",
            "$1은(는) 없습니다. 같은 이름 중에 이 값을 받는 것이 없습니다"),
    WRONG_OPERANDS(
            "bad operand types for binary operator '(.+)'\\n\\s*first type: +(.+)\\n\\s*second type: +(.+)(?s:\\n.*)?",
            "$1 does not work between $2 and $3",
            "$2와 $3 사이에는 $1을 쓸 수 없습니다"),
    TWICE(
            "(?:variable|method|class|record) (\\S+) is already defined.*",
            "$1 is declared twice: take another name, or leave its type away to change it",
            "$1이(가) 두 번 선언되었습니다. 다른 이름을 쓰거나, 값을 바꾸려면 타입을 빼십시오"),
    FINAL(
            "cannot assign a value to final variable (\\S+)",
            "$1 is final, so it keeps the value that it has",
            "$1은(는) final이므로 값을 바꿀 수 없습니다"),
    TWO_OF_THE_NAME(
            "reference to (\\S+) is ambiguous\\n\\s*both (?:class|interface|enum|record) \\S+ in (\\S+) and (?:class|interface|enum|record) \\S+ in (\\S+) match",
            "there is a $1 in $2 and one in $3: import $2.$1; or import $3.$1; says which is meant",
            "$1은(는) $2에도 있고 $3에도 있습니다. import $2.$1;이나 import $3.$1;로 어느 것인지 정하십시오"),
    OF_EVERY_OBJECT(
            "JShell method names must not match Object methods: .+",
            "every object has a method of this name: put this one into a class, or take another name",
            "모든 객체가 이 이름의 메서드를 가지고 있습니다. 클래스 안에 넣거나 다른 이름을 쓰십시오"),
    NO_INTERFACE(
            "interface expected here",
            "after implements stands an interface, and this is a class: write extends",
            "implements 뒤에는 인터페이스가 와야 하는데 이것은 클래스입니다. extends를 쓰십시오"),
    AN_INTERFACE(
            "no interface expected here",
            "after a class's extends stands a class, and this is an interface: write implements",
            "클래스의 extends 뒤에는 클래스가 와야 하는데 이것은 인터페이스입니다. implements를 쓰십시오"),
    NO_OBJECT(
            "non-static variable (this|super) cannot be referenced from a static context",
            "there is no $1 here: only methods and constructors of a class have it",
            "여기에는 $1이(가) 없습니다. 클래스의 메서드와 생성자 안에만 있습니다"),
    NO_RETURN_TYPE(
            "invalid method declaration; return type required",
            "the method has no type before its name: write void if it returns nothing",
            "메서드 이름 앞에 타입이 없습니다. 돌려주는 값이 없으면 void를 쓰십시오"),
    PREVIEW(
            "(.+) (?:is|are) a preview feature and (?:is|are) disabled by default.*(?s:\\n.*)?",
            "$1: this Java has that only for a preview; a cell with %preview on turns it on",
            "$1: 이 Java가 미리 보기로만 제공하는 기능입니다. 셀에서 %preview on을 실행하면 켜집니다"),
    LONELY_ELSE(
            "'else' without 'if'",
            "there is an else without an if right before it: look at the braces and semicolons above",
            "else 바로 앞에 if가 없습니다. 위의 중괄호와 세미콜론을 확인하십시오");

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*[.])+(?=[A-Z])");

    private final Pattern pattern;
    private final String en;
    private final String ko;

    Complaint(String pattern, String en, String ko) {
        this.pattern = Pattern.compile(pattern);
        this.en = en;
        this.ko = ko;
    }

    /// The compiler's message in a learner's words.
    ///
    /// @param message all its lines, in English
    static Optional<String> inWords(String message) {
        var named = withoutPackages(message);
        for (var each : values()) {
            var matcher = each.pattern.matcher(named);
            if (matcher.matches()) return Optional.of(each.fill(matcher));
        }
        return Optional.empty();
    }

    /// With simple names for qualified ones.
    static String withoutPackages(String message) {
        return PACKAGE.matcher(message).replaceAll("");
    }

    private String fill(Matcher matcher) {
        var text = Language.current() == Language.KO ? ko : en;
        for (int i = matcher.groupCount(); i > 0; i--)
            text = text.replace("$" + i, String.valueOf(matcher.group(i)).strip());
        return text.replace(
                "(no arguments)", Language.current() == Language.KO ? "(없음)" : "(nothing)");
    }

    /// A name that is not declared.
    ///
    /// @param symbol such as {@code variable nothing}
    static String notDeclared(String symbol, Optional<String> nearest) {
        if (Language.current() == Language.KO)
            return "%s은(는) 선언되지 않았습니다. 여기에는 그런 이름이 없습니다%s"
                    .formatted(
                            korean(symbol),
                            nearest.map(". 혹시 %s입니까?"::formatted)
                                    .orElse(". 다른 셀에서 만드는 이름이면 그 셀을 먼저 실행하십시오"));
        return "%s is not declared: nothing has this name here%s"
                .formatted(
                        symbol,
                        nearest.map("; did you mean %s?"::formatted)
                                .orElse("; if another cell makes it, run that one first"));
    }

    /// A type that only lacks its import.
    ///
    /// @param symbol such as {@code class AtomicLong}
    /// @param qualified its name with its package; where there are several such types, all
    static String notImported(String symbol, List<String> qualified) {
        var imports = qualified.stream().map("import %s;"::formatted).toList();
        return Language.current() == Language.KO
                ? "%s은(는) 선언되지 않았습니다. 먼저 %s 줄을 쓰거나, 다른 셀에서 만드는 이름이면 그 셀을 먼저 실행하십시오"
                        .formatted(korean(symbol), String.join(" 또는 ", imports))
                : "%s is not declared: write %s first; or, if another cell makes it, run that one first"
                        .formatted(symbol, String.join(" or ", imports));
    }

    /// A name that a type does not have.
    ///
    /// @param owner the type
    /// @param symbol such as {@code method all()}
    /// @param has some of what it has, where nothing is alike
    static String noMember(
            String owner, String symbol, Optional<String> nearest, List<String> has) {
        var all = String.join(", ", has);
        if (Language.current() == Language.KO)
            return "%s에는 %s이(가) 없습니다%s"
                    .formatted(
                            owner,
                            korean(symbol),
                            nearest.map(". 혹시 %s입니까?"::formatted)
                                    .orElse(has.isEmpty() ? "" : ". 있는 것: " + all));
        return "%s has no %s%s"
                .formatted(
                        owner,
                        symbol,
                        nearest.map("; did you mean %s?"::formatted)
                                .orElse(has.isEmpty() ? "" : "; it has " + all));
    }

    /// A method that is named as if it were a variable.
    static String methodNotCalled(String name) {
        return Language.current() == Language.KO
                ? "%1$s은(는) 메서드입니다. 부르려면 %1$s()처럼 쓰십시오".formatted(name)
                : "%1$s is a method: to call it, write %1$s()".formatted(name);
    }

    private static String korean(String symbol) {
        var text = symbol;
        for (var pair :
                List.of(
                        List.of("variable ", "변수 "),
                        List.of("method ", "메서드 "),
                        List.of("class ", "클래스 ")))
            if (text.startsWith(pair.getFirst()))
                text = pair.getLast() + text.substring(pair.getFirst().length());
        return text;
    }
}
