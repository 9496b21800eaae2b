package workbook.ch09.ftp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Switch implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect " + dataPort(reply), "send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Solution
    static final class PatternAndRules implements Ftp {
        private static final Pattern TWO = Pattern.compile("(\\d+),(\\d+)\\)");

        @Override
        public int dataPort(String reply) {
            var two = TWO.matcher(reply);
            if (!two.find()) throw new IllegalArgumentException("no port in " + reply);
            return Integer.parseInt(two.group(1)) << 8 | Integer.parseInt(two.group(2));
        }

        @Override
        public List<String> react(String reply, String file) {
            var actions = new ArrayList<String>();
            if (reply.length() > 3 && reply.charAt(3) == '-') return actions;
            int code = Integer.parseInt(reply.substring(0, 3));
            if (code == 220) actions.add("send USER anonymous");
            if (code == 331) actions.add("send PASS guest");
            if (code == 230) actions.add("send PASV");
            if (code == 227) {
                actions.add("connect " + dataPort(reply));
                actions.add("send RETR " + file);
            }
            if (code == 226 || code >= 400) actions.add("send QUIT");
            return actions;
        }
    }
}
