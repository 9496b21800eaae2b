package workbook.ch10.exchange;

import static workbook.ch10.exchange.Look.isTcp;
import static workbook.ch10.exchange.Look.tcp;
import static workbook.ch10.exchange.Look.those;
import static workbook.ch10.exchange.Look.u16;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static boolean hasPort(byte[] frame, int tcp, int port) {
        return u16(frame, tcp) == port || u16(frame, tcp + 2) == port;
    }

    @Mistake(
            id = "only-to-the-server",
            en =
                    "You keep what goes to the server. What comes back has the server's port as its source "
                            + "port.",
            ko = "서버로 가는 프레임만 남기고 있습니다. 돌아오는 프레임에서는 서버의 포트가 발신 " + "포트입니다.")
    static final class OnlyToTheServer implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            return those(captured, f -> isTcp(f) && u16(f, tcp(f) + 2) == port);
        }
    }

    @Mistake(
            id = "any-protocol",
            en =
                    "You keep frames that carry no TCP. UDP has ports too, at the same place, and an ARP "
                            + "packet has other bytes there. Look at the EtherType and the protocol first.",
            ko =
                    "TCP가 아닌 프레임도 남기고 있습니다. UDP에도 같은 자리에 포트가 있고, ARP 패킷에는 그 "
                            + "자리에 다른 바이트가 있습니다. EtherType과 프로토콜부터 확인하십시오.")
    static final class AnyProtocol implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            return those(captured, f -> hasPort(f, tcp(f), port));
        }
    }

    @Mistake(
            id = "ports-at-34",
            en =
                    "You read the ports at bytes 34 and 36. They stand there behind an IPv4 header of 20 "
                            + "bytes; with options it is longer.",
            ko =
                    "포트를 34번과 36번 바이트에서 읽고 있습니다. IPv4 헤더가 20바이트일 때만 그 자리에 "
                            + "있습니다. 옵션이 있으면 헤더가 더 깁니다.")
    static final class PortsAt34 implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            return those(captured, f -> isTcp(f) && hasPort(f, 34, port));
        }
    }

    @Mistake(
            id = "low-byte",
            en =
                    "You compare one byte of the port. A port has two; 8080 is 0x1f90, and 0x1e90 is another "
                            + "one.",
            ko = "포트의 한 바이트만 비교하고 있습니다. 포트는 두 바이트입니다. 8080은 0x1f90이고, " + "0x1e90은 다른 포트입니다.")
    static final class LowByte implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            return those(
                    captured,
                    f ->
                            isTcp(f)
                                    && ((u16(f, tcp(f)) & 0xff) == (port & 0xff)
                                            || (u16(f, tcp(f) + 2) & 0xff) == (port & 0xff)));
        }
    }

    @Mistake(
            id = "anywhere",
            en =
                    "You look for the port's two bytes anywhere in the frame. Data and addresses may hold "
                            + "them by chance.",
            ko = "포트의 두 바이트를 프레임 어디에서나 찾고 있습니다. 데이터나 주소에도 우연히 같은 " + "바이트가 들어 있을 수 있습니다.")
    static final class Anywhere implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            return those(
                    captured,
                    f -> {
                        for (int i = 0; i + 1 < f.length; i++) if (u16(f, i) == port) return true;
                        return false;
                    });
        }
    }
}
