package workbook.ch05.portclass;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    /// The right shape with other edges.
    private static String ranges(int port, int user, int dynamic) {
        if (port < 0 || port > 65535) throw new IllegalArgumentException("no port: " + port);
        return port < user ? "system" : port < dynamic ? "user" : "dynamic";
    }

    @Mistake(
            id = "1024-is-system",
            en =
                    "Port 1024 comes out as system. There are 1024 system ports, and the first is 0:"
                            + " which is the last?",
            ko = "1024번이 system으로 나옵니다. 시스템 포트는 1024개이고 첫 번호는 0입니다. 마지막 번호는" + " 무엇입니까?")
    static final class TenTwentyFour implements PortClass {
        @Override
        public String portClass(int port) {
            return ranges(port, 1025, 49152);
        }
    }

    @Mistake(
            id = "49152-is-user",
            en =
                    "Port 49152 comes out as user. It is 0xc000, the first whose two highest bits are"
                            + " ones, and the first dynamic port.",
            ko =
                    "49152번이 user로 나옵니다. 49152는 0xc000으로, 최상위 두 비트가 모두 1인 첫 번째 수이자 첫"
                            + " 번째 동적 포트입니다.")
    static final class DynamicOneLate implements PortClass {
        @Override
        public String portClass(int port) {
            return ranges(port, 1024, 49153);
        }
    }

    @Mistake(
            id = "linux-range",
            en =
                    "Your dynamic ports begin at 32768. That is where Linux takes the ports of its"
                            + " clients from; RFC 6335 begins at 49152. A system may choose, the RFC's"
                            + " classes stay.",
            ko =
                    "동적 포트가 32768번에서 시작합니다. 그것은 리눅스가 클라이언트에 주는 범위입니다. RFC 6335의"
                            + " 동적 포트는 49152번부터입니다. 운영 체제의 선택과 RFC의 분류는 다릅니다.")
    static final class LinuxRange implements PortClass {
        @Override
        public String portClass(int port) {
            return ranges(port, 1024, 32768);
        }
    }

    @Mistake(
            id = "any-number",
            en =
                    "You name a class for 65536 or for -69. A port has 16 bits, so no header can hold"
                            + " these. Refuse them with an IllegalArgumentException: -69 was port 443 in"
                            + " chapter 1, read wrongly.",
            ko =
                    "65536이나 -69에도 종류를 답하고 있습니다. 포트는 16비트이므로 헤더에 들어갈 수 없는"
                            + " 수입니다. IllegalArgumentException으로 거절하십시오. -69는 1장에서 443을 잘못"
                            + " 읽은 값이었습니다.")
    static final class AnyNumber implements PortClass {
        @Override
        public String portClass(int port) {
            return port < 1024 ? "system" : port < 49152 ? "user" : "dynamic";
        }
    }

    @Mistake(
            id = "old-names",
            en =
                    "The ranges are right, the names are the old ones. RFC 6335 calls them system and"
                            + " user ports; well-known and registered are what they were called before.",
            ko =
                    "범위는 맞지만 옛 이름입니다. RFC 6335에서는 system과 user라고 부릅니다. well-known과"
                            + " registered는 예전 이름입니다.")
    static final class OldNames implements PortClass {
        @Override
        public String portClass(int port) {
            String name = ranges(port, 1024, 49152);
            return name.equals("system")
                    ? "well-known"
                    : name.equals("user") ? "registered" : "dynamic";
        }
    }
}
