package lab.socket;

import lab.view.Language;

/// What this package says, in the language in use.
enum Words {
    LOCAL("Local", "이쪽"),
    REMOTE("Remote", "저쪽"),
    STATE("State", "상태"),
    SEND_QUEUE("Unacknowledged bytes", "확인 응답 안 된 바이트"),
    RECEIVE_QUEUE("Bytes (or connections) waiting", "기다리는 바이트(또는 연결)"),
    NO_SOCKETS("There are no TCP sockets here.", "여기에는 TCP 소켓이 없습니다."),
    ONLY_LINUX(
            "only Linux is supported here; java.net's sockets work everywhere.",
            "Linux에서만 쓸 수 있습니다. java.net의 소켓은 어디서나 쓸 수 있습니다."),
    UNKNOWN_HOST(
            "the name \"%s\" is not known: is it spelt right, and does name resolution work here?",
            "\"%s\"라는 이름을 찾을 수 없습니다. 철자가 맞는지, 이름 풀이가 되는 환경인지 확인하십시오."),
    BAD_ADDRESS(
            "\"%s\" is no IPv4 address: that is four numbers from 0 to 255 with dots, such as"
                    + " 127.0.0.1.",
            "\"%s\"는 IPv4 주소가 아닙니다. 127.0.0.1처럼 0부터 255까지의 수 네 개를 점으로 이어 쓰십시오."),
    BAD_PORT("%d is no port: ports go from 0 to 65535.", "%d은(는) 포트 번호가 아닙니다. 포트는 0부터 65535까지입니다."),
    CLIENT("Client", "클라이언트"),
    SERVER("Server", "서버"),
    SEGMENTS("Segments on the wire", "회선의 세그먼트"),
    TIME("ms", "ms"),
    WAITS("waits …", "기다리는 중 …"),
    ENDED("returned: %s", "반환: %s"),
    AFTER("not before %s", "%s보다 먼저 끝날 수 없음"),
    BY_ITSELF("by the system itself", "시스템이 스스로 보냄"),
    NO_SEGMENTS("The segments were not captured. %s", "세그먼트는 캡처하지 못했습니다. %s"),
    HIDES("does at once: %s", "한꺼번에 하는 일: %s"),
    LEFT("after both have ended", "양쪽이 모두 끝난 뒤"),
    EMPTY("Nothing was called.", "호출이 하나도 없습니다."),
    PARTIAL(
            "Top to bottom is the order of this run. Only what stands below in its own column, or"
                    + " names a number after \"not before\", must come later in every run.",
            "위에서 아래로 이번 실행의 순서입니다. 언제나 나중이어야 하는 것은 같은 열의 아래쪽 줄과," + " \"먼저 끝날 수 없음\"에 적힌 번호뿐입니다."),
    RUNNING("%s server at %s", "%s 서버, 주소 %s"),
    HAS_ENDED("%s server, was at %s, has ended", "%s 서버(주소 %s), 끝났음"),
    SILENT("The peer said nothing for too long.", "상대가 너무 오랫동안 아무 말도 하지 않았습니다."),
    TOO_LONG("A line or a head of more than %d bytes came.", "%d바이트가 넘는 줄이나 헤더가 왔습니다."),
    NOT_LISTENING(
            "The server's side ended, or took over %d s, without listening.",
            "서버 쪽이 listen하지 않은 채 끝났거나 %d초가 넘게 걸렸습니다."),
    NO_SIGNAL(
            "The other side never said \"%s\": it ended first, or took over %d s.",
            "상대가 \"%s\"라고 알리지 않았습니다. 먼저 끝났거나 %d초가 넘게 걸렸습니다."),
    STOPPED("was stopped after %d s", "%d초가 지나 멈췄습니다");

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
