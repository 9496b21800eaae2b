package workbook.ch09.fields;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "cut-at-every-colon",
            en =
                    "You split at every colon, so of \"Host: a:8080\" only \"a\" is "
                            + "left. Only the first colon ends the name; later ones are the "
                            + "value's.",
            ko =
                    "콜론마다 잘라서 \"Host: a:8080\"에서 \"a\"만 남았습니다. 이름을 끝내는 것은 첫 콜론뿐이고, 뒤의 "
                            + "콜론은 값의 일부입니다.")
    static final class CutAtEveryColon implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                String value = lines[i].endsWith(":") ? "" : lines[i].split(":")[1].strip();
                fields.merge(name, value, (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Mistake(
            id = "case-kept",
            en =
                    "Names of fields go without regard to case: HOST and Host are "
                            + "one field. You kept the letters as they came.",
            ko = "필드 이름은 대소문자를 가리지 않습니다. HOST와 Host는 같은 필드입니다. 온 그대로 두었습니다.")
    static final class CaseKept implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                String name = lines[i].substring(0, colon);
                String value = lines[i].substring(colon + 1).strip();
                fields.merge(name, value, (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Mistake(
            id = "colon-and-space",
            en =
                    "You cut at a colon followed by one space. The space is "
                            + "optional, and there may be more than one; it never belongs to "
                            + "the value.",
            ko = "콜론과 공백 하나가 함께 있는 곳에서 잘랐습니다. 공백은 없어도 되고 여럿이어도 되며, 값에 들어가지 않습니다.")
    static final class ColonAndSpace implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                String[] halves = lines[i].split(": ", 2);
                if (halves.length < 2) continue;
                fields.merge(halves[0].toLowerCase(Locale.ROOT), halves[1], (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Mistake(
            id = "not-stripped",
            en = "The white space around a value is not part of it. Strip both " + "ends.",
            ko = "값 앞뒤의 공백은 값이 아닙니다. 양쪽을 모두 잘라 내십시오.")
    static final class NotStripped implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                String value = lines[i].substring(colon + 1);
                fields.merge(name, value, (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Mistake(
            id = "last-one-wins",
            en =
                    "A name came twice and you kept the last value. Both count: "
                            + "they make one list, with a comma between.",
            ko = "같은 이름이 두 번 나왔는데 마지막 값만 남겼습니다. 둘 다 유효합니다. 쉼표로 이어 하나의 목록으로 " + "만드십시오.")
    static final class LastOneWins implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                String value = lines[i].substring(colon + 1).strip();
                fields.put(name, value);
            }
            return fields;
        }
    }

    @Mistake(
            id = "body-too",
            en =
                    "You read on behind the empty line. What follows there is the "
                            + "body, and a body may look like anything.",
            ko = "빈 줄 뒤까지 읽었습니다. 빈 줄 뒤는 본문이고, 본문은 어떤 모양이든 될 수 있습니다.")
    static final class BodyToo implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String[] lines = message.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                if (lines[i].isEmpty()) continue;
                int colon = lines[i].indexOf(':');
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                String value = lines[i].substring(colon + 1).strip();
                fields.merge(name, value, (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Mistake(
            id = "first-line-too",
            en =
                    "The first line is no field, even where its target has a "
                            + "colon. Fields begin on the second line.",
            ko = "대상에 콜론이 있어도 첫 줄은 필드가 아닙니다. 필드는 둘째 줄부터입니다.")
    static final class FirstLineToo implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 0; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                if (colon < 0) continue;
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                String value = lines[i].substring(colon + 1).strip();
                fields.merge(name, value, (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Mistake(
            id = "spaces-removed",
            en =
                    "You remove every space of a value. Only those around it do not count; one within it is part of the value.",
            ko = "값 안의 공백까지 모두 지웁니다. 세지 않는 것은 값 앞뒤의 공백뿐이며, 값 안의 공백은 값의 일부입니다.")
    static final class SpacesRemoved implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new java.util.TreeMap<>(new Solutions.LineByLine().fields(message));
            fields.replaceAll(
                    (_, value) -> value.contains(", ") ? value : value.replaceAll("\\s", ""));
            return fields;
        }
    }

    @Mistake(
            id = "last-empty-line",
            en =
                    "You take the last empty line for the end of the head. The body may have empty lines of its own: the first one ends the head.",
            ko = "마지막 빈 줄을 헤더의 끝으로 여깁니다. 본문에도 빈 줄이 있을 수 있습니다. 헤더는 첫 빈 줄에서 끝납니다.")
    static final class LastEmptyLine implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            String head = message.substring(0, message.lastIndexOf("\r\n\r\n"));
            return new Solutions.LineByLine().fields(head.replace("\r\n\r\n", "\r\n") + "\r\n\r\n");
        }
    }
}
