package workbook.ch12.route;

import java.util.Map;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int number(String address) {
        int number = 0;
        for (String part : address.split("\\.")) number = number << 8 | Integer.parseInt(part);
        return number;
    }

    @Mistake(
            id = "first-that-fits",
            en =
                    "You took the first prefix that fits. Several may fit; the one "
                            + "with the most bits decides, wherever it stands.",
            ko = "맞는 것 가운데 처음 것을 골랐습니다. 여럿이 맞을 수 있고, 어디에 있든 비트 수가 가장 많은 것이 이깁니다.")
    static final class FirstThatFits implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                int mask = bits == 0 ? 0 : -1 << (32 - bits);
                if ((number(halves[0]) & mask) == (number(address) & mask) && longest < 0) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }

    @Mistake(
            id = "shortest",
            en =
                    "You took the shortest prefix that fits. The longest says most "
                            + "about where the host is.",
            ko = "맞는 것 가운데 가장 짧은 것을 골랐습니다. 가장 긴 프리픽스가 호스트의 위치를 가장 자세히 압니다.")
    static final class Shortest implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                int mask = bits == 0 ? 0 : -1 << (32 - bits);
                if ((number(halves[0]) & mask) == (number(address) & mask)
                        && (longest < 0 || bits < longest)) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }

    @Mistake(
            id = "default-never-fits",
            en =
                    "The default route never fits. In Java -1 << 32 is -1, not 0: "
                            + "a shift counts modulo 32.",
            ko = "기본 경로가 전혀 맞지 않습니다. 자바에서 -1 << 32는 0이 아니라 -1입니다. 시프트는 32로 나눈 " + "나머지만큼만 움직입니다.")
    static final class DefaultNeverFits implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                int mask = -1 << (32 - bits);
                if ((number(halves[0]) & mask) == (number(address) & mask) && bits > longest) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }

    @Mistake(
            id = "whole-bytes",
            en =
                    "Prefixes of whole bytes are right, others not. A prefix may "
                            + "end within a byte: compare bits.",
            ko = "바이트 단위 프리픽스만 맞습니다. 프리픽스는 바이트 중간에서 끝날 수도 있으므로 비트를 비교하십시오.")
    static final class WholeBytes implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                int whole = bits / 8 * 8;
                int mask = whole == 0 ? 0 : -1 << (32 - whole);
                if ((number(halves[0]) & mask) == (number(address) & mask) && bits > longest) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }

    @Mistake(
            id = "as-text",
            en =
                    "You compare text. \"10.1\" is also how 10.17 begins. Addresses "
                            + "are numbers of 32 bits.",
            ko = "글자로 비교했습니다. 10.17도 \"10.1\"로 시작합니다. 주소는 32비트 수입니다.")
    static final class AsText implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                String start = halves[0].replaceAll("(\\.0)+$", "");
                if (bits == 0) start = "";
                if (address.startsWith(start) && bits > longest) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }

    @Mistake(
            id = "host-route-fits-all",
            en =
                    "A prefix of 32 bits fits every address for you: Java shifts an int by 32 as if by 0, so"
                            + " your mask of 32 ones became 0.",
            ko =
                    "32비트 프리픽스가 모든 주소에 맞습니다. 자바에서 int를 32만큼 밀면 0만큼 민 것과 같아서, 모두 1이어야 할"
                            + " 마스크가 0이 되었습니다.")
    static final class HostRouteFitsAll implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                int mask = ~(-1 >>> bits);
                if ((number(halves[0]) & mask) == (number(address) & mask) && bits > longest) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }
}
