package workbook.ch01.hexdump;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private interface Digits {
        String of(byte b);
    }

    private static String lines(byte[] bytes, Digits digits) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0) text.append(i % 16 == 0 ? '\n' : ' ');
            text.append(digits.of(bytes[i]));
        }
        return text.toString();
    }

    @Mistake(
            id = "sign-extended",
            en =
                    "A Java byte is signed. 0x80 is -128, and as an int that is "
                            + "ffffff80: its sign fills 24 more bits. Write b & 0xff first.",
            ko =
                    "자바의 byte에는 부호가 있습니다. 0x80은 -128이고, int로 바뀌면 "
                            + "ffffff80이 됩니다. 부호가 위의 24비트를 채우기 때문입니다. 먼저 b & "
                            + "0xff로 쓰십시오.")
    static final class SignExtended implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, b -> "%02x".formatted((int) b));
        }
    }

    @Mistake(
            id = "no-leading-zero",
            en =
                    "A byte is always two digits. You write 0 where 00 belongs, so the "
                            + "reader can no longer count bytes. %02x keeps the zero.",
            ko = "바이트 하나는 늘 두 자리입니다. 00을 0으로 쓰면 바이트를 셀 수 없게 " + "됩니다. %02x는 앞의 0을 남깁니다.")
    static final class NoLeadingZero implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, b -> Integer.toHexString(b & 0xff));
        }
    }

    @Mistake(
            id = "decimal",
            en =
                    "These are decimal numbers. Hexadecimal is base 16, with the digits "
                            + "0 to 9 and a to f: the format is %02x.",
            ko = "10진수로 쓰고 있습니다. 16진수는 0~9와 a~f를 숫자로 씁니다. 서식은 " + "%02x입니다.")
    static final class Decimal implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, b -> "%02d".formatted(b & 0xff));
        }
    }

    @Mistake(
            id = "upper-case",
            en =
                    "The digits are right, but capital. This exercise asks for lower "
                            + "case, as the captures in this workbook show it: %02x, not %02X.",
            ko = "숫자는 맞지만 대문자입니다. 이 연습 문제는 이 워크북의 캡처처럼 " + "소문자로 씁니다. %02X가 아니라 %02x입니다.")
    static final class UpperCase implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, b -> "%02X".formatted(b));
        }
    }

    @Mistake(
            id = "one-line",
            en = "Everything is on one line. After sixteen bytes a new line begins.",
            ko = "모두 한 줄에 쓰고 있습니다. 16바이트마다 줄을 바꾸십시오.")
    static final class OneLine implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, b -> "%02x".formatted(b)).replace("\n", " ");
        }
    }

    @Mistake(
            id = "space-at-line-end",
            en =
                    "There is a space behind the last byte of a line. Spaces stand "
                            + "between bytes, so a line of sixteen has fifteen.",
            ko = "줄의 마지막 바이트 뒤에 공백이 있습니다. 공백은 바이트 사이에만 " + "둡니다. 16바이트 한 줄의 공백은 15개입니다.")
    static final class SpaceAtLineEnd implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            var text = new StringBuilder();
            for (int i = 0; i < bytes.length; i++) {
                if (i > 0 && i % 16 == 0) text.append('\n');
                text.append("%02x ".formatted(bytes[i]));
            }
            return text.toString();
        }
    }

    @Mistake(
            id = "line-break-at-end",
            en =
                    "The text ends with a line break. Line breaks stand between lines; "
                            + "behind the last line there is none.",
            ko = "문자열이 줄 바꿈으로 끝납니다. 줄 바꿈은 줄과 줄 사이에만 둡니다. 마지막 " + "줄 뒤에는 두지 않습니다.")
    static final class LineBreakAtEnd implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, b -> "%02x".formatted(b)) + "\n";
        }
    }

    @Mistake(
            id = "space-behind-each",
            en =
                    "Every byte has a space behind it, the last one too, and no line ends. Put the "
                            + "separator before each byte but the first: a new line before every "
                            + "sixteenth, else a space.",
            ko =
                    "바이트마다 뒤에 공백을 붙여서 마지막 바이트 뒤에도 공백이 있고, 줄이 바뀌지 "
                            + "않습니다. 첫 바이트가 아니면 바이트 앞에 구분 문자를 쓰십시오. "
                            + "16바이트마다 줄 바꿈, 그 밖에는 공백입니다.")
    static final class SpaceBehindEach implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            var text = new StringBuilder();
            for (byte b : bytes) text.append("%02x ".formatted(b));
            return text.toString();
        }
    }

    @Mistake(
            id = "separator-behind-each",
            en =
                    "A space or a new line stands behind every byte, the last one too. Put it before "
                            + "each byte but the first.",
            ko = "바이트마다 뒤에 공백이나 줄 바꿈을 붙여서 마지막 바이트 뒤에도 하나가 남습니다. " + "첫 바이트가 아니면 바이트 앞에 쓰십시오.")
    static final class SeparatorBehindEach implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            var text = new StringBuilder();
            for (int i = 0; i < bytes.length; i++) {
                text.append("%02x".formatted(bytes[i])).append(i % 16 == 15 ? '\n' : ' ');
            }
            return text.toString();
        }
    }

    @Mistake(
            id = "to-hex-string",
            en =
                    "Integer.toHexString makes an int of the byte, with its sign, and writes no "
                            + "leading zeros: 0x0a becomes a, 0x80 becomes ffffff80. "
                            + "\"%02x\".formatted(b & 0xff) does neither.",
            ko =
                    "Integer.toHexString은 바이트를 부호가 있는 int로 바꾸고 앞의 0을 쓰지 "
                            + "않습니다. 0x0a는 a가, 0x80은 ffffff80이 됩니다. "
                            + "\"%02x\".formatted(b & 0xff)로 쓰십시오.")
    static final class ToHexString implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return lines(bytes, Integer::toHexString);
        }
    }

    @Mistake(
            id = "nothing-returned",
            en =
                    "The method returns an empty string. What it prints nobody can work with: "
                            + "collect the text in a StringBuilder and return that.",
            ko = "메서드가 빈 문자열을 돌려줍니다. 화면에 출력한 글자는 호출한 쪽에서 쓸 수 " + "없습니다. StringBuilder에 모아서 돌려주십시오.")
    static final class NothingReturned implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return "";
        }
    }
}
