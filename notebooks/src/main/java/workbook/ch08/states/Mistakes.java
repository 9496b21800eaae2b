package workbook.ch08.states;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "address-as-it-stands",
            en =
                    "You read 0100007F as 1.0.0.127. Linux prints the address as a number of its own byte order, which is little-endian here: the last two digits come first.",
            ko =
                    "0100007F를 1.0.0.127로 읽고 있습니다. 리눅스는 주소를 자기 바이트 순서의 수로 출력하는데 여기서는 리틀 엔디언입니다. 마지막 두 자리가 첫째 옥텟입니다.")
    static final class AddressAsItStands extends Reader {
        @Override
        String address(String hex) {
            return octet(hex, 0) + "." + octet(hex, 2) + "." + octet(hex, 4) + "." + octet(hex, 6);
        }
    }

    @Mistake(
            id = "middle-as-it-stands",
            en =
                    "127.0.0.1 is right, but of an address such as 192.168.7.20 your two octets in the middle have changed places. All four are in reverse, the middle ones too.",
            ko =
                    "127.0.0.1은 맞지만 192.168.7.20 같은 주소에서는 가운데 두 옥텟의 자리가 바뀝니다. 가운데 것까지 네 옥텟이 모두 거꾸로 적혀 있습니다.")
    static final class MiddleAsItStands extends Reader {
        @Override
        String address(String hex) {
            return octet(hex, 6) + "." + octet(hex, 2) + "." + octet(hex, 4) + "." + octet(hex, 0);
        }
    }

    @Mistake(
            id = "local-only",
            en =
                    "You compare the local port only. The client's end of the connection has the port on the other side, and it is where you see SYN_SENT.",
            ko = "로컬 포트만 비교하고 있습니다. 클라이언트 쪽 소켓에는 그 포트가 상대편에 있습니다. SYN_SENT도 그쪽에서 보입니다.")
    static final class LocalOnly extends Reader {
        @Override
        boolean wanted(int local, int remote, int port) {
            return local == port;
        }
    }

    @Mistake(
            id = "digits-alike",
            en =
                    "Asked for port 80 you return those of 8080 as well: you look for the digits in the text. Compare the whole port, as a number or up to the colon.",
            ko =
                    "80번 포트를 물으면 8080번까지 돌려주고 있습니다. 글자 속에서 숫자를 찾기 때문입니다. 수로 바꾸거나 콜론까지 포함해서 포트 전체를 비교하십시오.")
    static final class DigitsAlike extends Reader {
        @Override
        boolean wanted(int local, int remote, int port) {
            return (local + " " + remote + " ").contains(port + " ");
        }
    }

    @Mistake(
            id = "all-ports",
            en =
                    "You return the sockets of other programs as well. Keep the rows with the port at one of their ends.",
            ko = "다른 프로그램의 소켓까지 돌려주고 있습니다. 양쪽 중 한 곳에 그 포트가 있는 행만 남기십시오.")
    static final class AllPorts extends Reader {
        @Override
        boolean wanted(int local, int remote, int port) {
            return true;
        }
    }

    @Mistake(
            id = "counts-from-zero",
            en =
                    "You count the states from 0: LISTEN becomes CLOSING. Linux begins with 1 for ESTABLISHED.",
            ko = "상태를 0부터 세고 있습니다. LISTEN이 CLOSING이 됩니다. 리눅스는 ESTABLISHED를 1로 합니다.")
    static final class CountsFromZero extends Reader {
        @Override
        String state(int number) {
            return number == 11 ? "CLOSING" : super.state(number + 1);
        }
    }

    @Mistake(
            id = "closed-is-gone",
            en =
                    "You take TIME_WAIT for closed and name it CLOSE. The side that closed first stays in this state for a minute, so that late segments meet somebody who knows them.",
            ko =
                    "TIME_WAIT를 닫힌 것으로 보고 CLOSE라고 적고 있습니다. 먼저 닫은 쪽은 한동안 이 상태로 남습니다. 늦게 온 세그먼트를 알아볼 쪽이 있어야 하기 때문입니다.")
    static final class ClosedIsGone extends Reader {
        @Override
        String state(int number) {
            return super.state(number == 6 ? 7 : number);
        }
    }
}
