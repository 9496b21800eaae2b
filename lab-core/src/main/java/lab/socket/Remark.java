package lab.socket;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.view.Language;

/// What a {@link Tryout} says in words of its own, beside what a peer got. An answer has them in
/// English, so that it can be compared with another; {@link #said} is for those who read it.
public enum Remark {
    NEVER("(never comes back)", "(돌아오지 않음)"),
    NOT_LISTENING("(listens no more)", "(더는 listen하지 않음)"),
    LEFT_OPEN("(left open)", "(닫지 않음)"),
    LEFT("(left)", "(떠남)"),
    RESET("(reset)", "(RST로 끊김)"),
    NOT_REGISTERED("(nothing was registered)", "(아무것도 등록하지 않음)"),
    NO_SOCKET("no socket", "소켓이 아님"),
    SAME("the same socket again", "같은 소켓이 다시 나옴"),
    UNBOUND("unbound", "바인드되지 않음"),
    EVERYWHERE("bound to 0.0.0.0", "0.0.0.0에 바인드됨"),
    BOUND("bound", "바인드됨"),
    AFTER_LISTEN("after listen", "listen 뒤에는"),
    CONNECTED("connected", "연결됨"),
    REFUSED("refused", "거부됨"),
    NO_ANSWER("no answer", "응답 없음"),
    RETURNED("returned", "반환:"),
    THREW("threw", "예외:");

    private final String en;
    private final String ko;
    private final Pattern wholly;

    Remark(String en, String ko) {
        this.en = en;
        this.ko = ko;
        this.wholly = Pattern.compile("(?<!\\w)" + Pattern.quote(en) + "(?!\\w)");
    }

    /// As it stands in an answer.
    @Override
    public String toString() {
        return en;
    }

    /// A tryout's answer for those who read it, in the language in use.
    public static List<String> said(List<String> answer) {
        var all = Arrays.asList(values());
        return answer.stream().map(text -> in(Language.current(), text, all)).toList();
    }

    /// {@code text} with each of {@code remarks} in it in {@code language}, where it is not a part
    /// of a longer word.
    public static String in(Language language, String text, Collection<Remark> remarks) {
        if (language == Language.EN) return text;
        String said = text;
        for (var each : remarks)
            said = each.wholly.matcher(said).replaceAll(Matcher.quoteReplacement(each.ko));
        return said;
    }
}
