package workbook.ch02.mac;

import java.util.ArrayList;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static String joined(byte[] address, String format, String between) {
        var all = new ArrayList<String>();
        for (byte b : address) all.add(format.formatted(b));
        return String.join(between, all);
    }

    @Mistake(
            id = "no-leading-zero",
            en =
                    "A byte below 0x10 has one digit in your text. %x writes no leading zero; each byte has two digits.",
            ko = "0x10보다 작은 바이트가 한 자리로 나옵니다. %x는 앞에 0을 붙이지 않습니다. 바이트마다 두 자리여야 합니다.")
    static final class NoLeadingZero implements MacText {
        @Override
        public String mac(byte[] address) {
            return joined(address, "%x", ":");
        }
    }

    @Mistake(
            id = "signed",
            en =
                    "A byte of 0xff comes out as ffffffff: it is negative, and as an int its sign spreads. Mask it with 0xff.",
            ko = "0xff인 바이트가 ffffffff로 나옵니다. 음수여서 int가 되면 부호가 퍼지기 때문입니다. 0xff로 마스크하십시오.")
    static final class Signed implements MacText {
        @Override
        public String mac(byte[] address) {
            var all = new ArrayList<String>();
            for (int b : address) all.add("%02x".formatted(b));
            return String.join(":", all);
        }
    }

    @Mistake(
            id = "decimal",
            en =
                    "You write the bytes in decimal. That is how IPv4 addresses are written; MAC addresses are in hexadecimal.",
            ko = "바이트를 10진수로 적고 있습니다. 그것은 IPv4 주소를 적는 방법입니다. MAC 주소는 16진수로 적습니다.")
    static final class Decimal implements MacText {
        @Override
        public String mac(byte[] address) {
            return joined(address, "%02d", ":");
        }
    }

    @Mistake(
            id = "no-colons",
            en = "There is nothing between the bytes. A colon separates them.",
            ko = "바이트 사이에 아무것도 없습니다. 콜론으로 구분합니다.")
    static final class NoColons implements MacText {
        @Override
        public String mac(byte[] address) {
            return joined(address, "%02x", "");
        }
    }

    @Mistake(
            id = "upper-case",
            en = "You write capital letters. %02x writes small ones, as the other tools here do.",
            ko = "대문자로 적고 있습니다. 여기서는 다른 도구처럼 소문자로 적습니다. %02x를 쓰십시오.")
    static final class UpperCase implements MacText {
        @Override
        public String mac(byte[] address) {
            return joined(address, "%02X", ":");
        }
    }
}
