package lab.socket;

import java.util.Arrays;
import lab.view.Language;

/// The errors that socket calls give, with Linux's numbers ({@code errno(3)}), and what each means.
public enum Errno {
    EPERM(1, "this user may not do that.", "이 사용자에게는 권한이 없습니다."),
    EINTR(
            4,
            "the call was interrupted, as by a stop of the cell.",
            "셀이 중지되는 등의 이유로 호출이 도중에 끊겼습니다."),
    EBADF(9, "that descriptor is closed: make a new socket.", "이 디스크립터는 이미 닫혔습니다. 소켓을 새로 만드십시오."),
    EAGAIN(11, "nothing is there yet.", "아직 아무것도 없습니다."),
    EACCES(
            13,
            "this user may not: ports below 1024 are for root; take another, such as 8080, or port"
                    + " 80 in a private LAN (%network lan).",
            "권한이 없습니다. 1024보다 작은 포트는 root만 쓸 수 있습니다. 8080 같은 다른 포트를 쓰거나,"
                    + " 사설 LAN(%network lan)에서 80번 포트를 쓰십시오."),
    EINVAL(
            22,
            "that cannot be done with this socket now: it is bound already, or not listening.",
            "지금 이 소켓으로는 할 수 없습니다. 이미 바인드했거나 아직 listen하지 않았습니다."),
    EMFILE(
            24,
            "this process has as many descriptors as it may: close some sockets.",
            "이 프로세스가 열 수 있는 디스크립터를 모두 썼습니다. 소켓을 몇 개 닫으십시오."),
    EPIPE(
            32,
            "this end has been shut down, or the peer has gone: nothing can be sent any more.",
            "이쪽 송신을 이미 닫았거나 상대가 사라졌습니다. 더 보낼 수 없습니다."),
    EDESTADDRREQ(89, "the socket is not connected to anybody.", "소켓이 연결되어 있지 않습니다."),
    EOPNOTSUPP(95, "this socket does not do that.", "이 소켓으로는 할 수 없는 일입니다."),
    EADDRINUSE(
            98,
            "another socket has that port: close it, or take port 0 for one that is free.",
            "다른 소켓이 그 포트를 쓰고 있습니다. 그 소켓을 닫거나, 포트 번호를 0으로 하여 빈 포트를 받으십시오."),
    EADDRNOTAVAIL(
            99,
            "this machine has no such address: lab.capture.Adapter.list() shows those it has.",
            "이 컴퓨터에는 그 주소가 없습니다. Adapter.list()로 주소를 볼 수 있습니다."),
    ENETDOWN(100, "the network adapter is down.", "네트워크 어댑터가 꺼져 있습니다."),
    ENETUNREACH(101, "no route leads to that network.", "그 네트워크로 가는 경로가 없습니다."),
    ECONNABORTED(
            103, "the connection was given up before it was accepted.", "accept하기 전에 연결이 취소되었습니다."),
    ECONNRESET(
            104,
            "the peer has thrown the connection away: a segment with RST came.",
            "상대가 연결을 강제로 끊었습니다. RST 세그먼트가 왔습니다."),
    EISCONN(106, "the socket is connected already.", "소켓이 이미 연결되어 있습니다."),
    ENOTCONN(107, "the socket is not connected.", "소켓이 연결되어 있지 않습니다."),
    ETIMEDOUT(
            110,
            "the peer did not answer in time: it is off, or something on the way drops the segments.",
            "상대가 제때 답하지 않았습니다. 꺼져 있거나, 도중에 세그먼트가 버려지고 있습니다."),
    ECONNREFUSED(
            111,
            "nobody listens at that port: the answer to SYN was RST. Is the server running?",
            "그 포트에서 연결을 기다리는 프로그램이 없습니다. SYN에 RST로 답했습니다. 서버가 실행 중입니까?"),
    EHOSTUNREACH(
            113,
            "that host does not answer to ARP, or a router says that it cannot be reached.",
            "그 호스트가 ARP에 답하지 않거나, 라우터가 닿을 수 없다고 알렸습니다."),
    /// Any other; the system's own words say which.
    OTHER(0, "", "");

    private final int number;
    private final String en;
    private final String ko;

    Errno(int number, String en, String ko) {
        this.number = number;
        this.en = en;
        this.ko = ko;
    }

    static Errno of(int number) {
        return Arrays.stream(values())
                .filter(each -> each.number == number)
                .findFirst()
                .orElse(OTHER);
    }

    public int number() {
        return number;
    }

    /// What it means and what to do, in the language in use.
    public String sentence() {
        return switch (Language.current()) {
            case EN -> en;
            case KO -> ko;
        };
    }
}
