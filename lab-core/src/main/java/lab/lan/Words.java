package lab.lan;

import lab.view.Language;

/// What this package says, in the language in use.
enum Words {
    NO_LAN(
            "There is no LAN on this machine's own network: run %network lan first.",
            "이 컴퓨터의 네트워크에는 LAN이 없습니다. 먼저 %network lan을 실행하십시오."),
    NO_HOST(
            "There is no host \"%s\" on the LAN. There are: %s.",
            "LAN에 \"%s\"라는 호스트가 없습니다. 있는 것은 다음과 같습니다: %s."),
    NO_ADAPTER(
            "There is no adapter \"%s\" at the %s, which has: %s.",
            "\"%s\"라는 어댑터가 %s에 없습니다. 있는 것은 다음과 같습니다: %s."),
    NOT_PERMITTED(
            "This user may not make the LAN's networks (%s).",
            "이 사용자는 LAN의 네트워크를 만들 권한이 없습니다(%s)."),
    NO_IP(
            "The LAN needs the tool \"ip\": install the package iproute2. (%s)",
            "LAN을 만들려면 \"ip\" 도구가 필요합니다. iproute2 패키지를 설치하십시오. (%s)"),
    NOT_BUILT("The LAN could not be built: %s", "LAN을 만들지 못했습니다: %s"),
    ONLY_LINUX(
            "This LAN is in memory: its hosts have no sockets of Java's and no programs. ping,"
                    + " traceroute, serve, fetch, ask and capture work on every LAN.",
            "이 LAN은 메모리 안에 있어, 호스트에 자바 소켓도 프로그램도 없습니다. ping, traceroute, serve, fetch,"
                    + " ask, capture는 어느 LAN에서나 쓸 수 있습니다."),
    PORT_IN_USE("Port %d of the %s is in use.", "%2$s의 %1$d번 포트는 이미 쓰고 있습니다."),
    SILENT("%s, port %d, did not end its answer within %d s.", "%s의 %d번 포트가 %d초 안에 답을 끝내지 않았습니다.");

    private final String en;
    private final String ko;

    Words(String en, String ko) {
        this.en = en;
        this.ko = ko;
    }

    String in(Object... values) {
        return Language.say(en, ko, values);
    }
}
