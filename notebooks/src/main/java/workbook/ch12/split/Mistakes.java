package workbook.ch12.split;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    static int length(String head) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                return Integer.parseInt(line.substring("content-length:".length()).strip());
        }
        return 0;
    }

    @Mistake(
            id = "a-read-is-a-message",
            en =
                    "You take each read for a message. TCP has no messages: put "
                            + "the bytes together first, then cut where the lengths say.",
            ko = "읽기 한 번을 메시지 하나로 보았습니다. TCP에는 메시지가 없습니다. 먼저 바이트를 모은 다음, 길이가 " + "말하는 곳에서 자르십시오.")
    static final class AReadIsAMessage implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            for (byte[] read : reads) {
                String text = new String(read, StandardCharsets.UTF_8);
                int end = text.indexOf("\r\n\r\n");
                if (end >= 0) bodies.add(text.substring(end + 4));
            }
            return bodies;
        }
    }

    @Mistake(
            id = "first-only",
            en =
                    "You stop behind the first message. The next one may stand "
                            + "right behind it in the same bytes.",
            ko = "첫 메시지에서 멈추었습니다. 같은 바이트 안에 다음 메시지가 바로 이어질 수 있습니다.")
    static final class FirstOnly implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var all = new ByteArrayOutputStream();
            for (byte[] read : reads) all.writeBytes(read);
            byte[] bytes = all.toByteArray();
            int at = 0;
            while (true) {
                String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
                int end = rest.indexOf("\r\n\r\n");
                if (end < 0) return bodies;
                int length = length(rest.substring(0, end));
                if (rest.length() < end + 4 + length) return bodies;
                bodies.add(new String(bytes, at + end + 4, length, StandardCharsets.UTF_8));
                return bodies;
            }
        }
    }

    @Mistake(
            id = "length-in-characters",
            en =
                    "You turned the bytes into text before you cut. Content-Length "
                            + "counts bytes; with Korean letters the cut falls too late.",
            ko = "자르기 전에 글자로 바꾸었습니다. Content-Length는 바이트를 셉니다. 한글이 있으면 너무 뒤에서 " + "자르게 됩니다.")
    static final class LengthInCharacters implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var all = new ByteArrayOutputStream();
            for (byte[] read : reads) all.writeBytes(read);
            String rest = all.toString(StandardCharsets.UTF_8);
            while (true) {
                int end = rest.indexOf("\r\n\r\n");
                if (end < 0) return bodies;
                int length = length(rest.substring(0, end));
                if (rest.length() < end + 4 + length) return bodies;
                bodies.add(rest.substring(end + 4, end + 4 + length));
                rest = rest.substring(end + 4 + length);
            }
        }
    }

    @Mistake(
            id = "unfinished-too",
            en =
                    "The last message is not whole yet, and you return what is "
                            + "there of it. Wait for the rest.",
            ko = "마지막 메시지가 아직 다 오지 않았는데 온 만큼 돌려주었습니다. 나머지를 기다려야 합니다.")
    static final class UnfinishedToo implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var all = new ByteArrayOutputStream();
            for (byte[] read : reads) all.writeBytes(read);
            byte[] bytes = all.toByteArray();
            int at = 0;
            while (true) {
                String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
                int end = rest.indexOf("\r\n\r\n");
                if (end < 0) return bodies;
                int length = length(rest.substring(0, end));
                length = Math.min(length, rest.length() - end - 4);
                bodies.add(new String(bytes, at + end + 4, length, StandardCharsets.UTF_8));
                at += end + 4 + length;
            }
        }
    }

    @Mistake(
            id = "cut-at-empty-lines",
            en =
                    "You cut at empty lines. A body may have some of its own; only "
                            + "Content-Length says where it ends.",
            ko = "빈 줄에서 잘랐습니다. 본문 안에도 빈 줄이 있을 수 있습니다. 어디서 끝나는지는 Content-Length만 " + "알려 줍니다.")
    static final class CutAtEmptyLines implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var all = new ByteArrayOutputStream();
            for (byte[] read : reads) all.writeBytes(read);
            byte[] bytes = all.toByteArray();
            int at = 0;
            while (true) {
                String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
                int end = rest.indexOf("\r\n\r\n");
                if (end < 0) return bodies;
                int length =
                        Math.min(
                                length(rest.substring(0, end)),
                                (rest + "\r\n\r\n").indexOf("\r\n\r\n", end + 4) - end - 4);
                if (rest.length() < end + 4 + length) return bodies;
                bodies.add(new String(bytes, at + end + 4, length, StandardCharsets.UTF_8));
                at += end + 4 + length;
            }
        }
    }

    @Mistake(
            id = "length-to-the-heads-end",
            en =
                    "You take all from Content-Length to the end of the head for a number. Other fields may "
                            + "follow: the number ends with its line.",
            ko = "Content-Length부터 헤더 끝까지를 모두 수로 읽었습니다. 다른 필드가 뒤따를 수 있습니다. 수는 그 줄에서 " + "끝납니다.")
    static final class LengthToTheHeadsEnd implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var all = new ByteArrayOutputStream();
            for (byte[] read : reads) all.writeBytes(read);
            byte[] bytes = all.toByteArray();
            int at = 0;
            while (true) {
                String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
                int end = rest.indexOf("\r\n\r\n");
                if (end < 0) return bodies;
                int name = rest.indexOf("Content-Length:");
                int length = Integer.parseInt(rest.substring(name + 15, end).strip());
                int body = at + end + 4;
                if (bytes.length < body + length) return bodies;
                bodies.add(new String(bytes, body, length, StandardCharsets.UTF_8));
                at = body + length;
            }
        }
    }
}
