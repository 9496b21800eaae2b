package workbook.ch04.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lab.check.Mistake;
import lab.packet.Ipv4Address;

final class Mistakes {
    private Mistakes() {}

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    private static Optional<Forwarding.Route> longest(
            List<Forwarding.Route> routes, Predicate<Forwarding.Route> matches) {
        return routes.stream()
                .filter(matches)
                .reduce((best, next) -> next.prefix() > best.prefix() ? next : best);
    }

    @Mistake(
            id = "shift-by-32",
            en =
                    "Your default route matches nothing. For a prefix of 0 you shift by 32, and Java takes a shift modulo 32: -1 << 32 is -1, a mask of all ones. What must the mask of a /0 be?",
            ko =
                    "기본 경로가 아무 주소와도 맞지 않습니다. 프리픽스가 0이면 32만큼 시프트하게 되는데, 자바는 시프트하는 수를 32로 나눈 나머지만 씁니다. 그래서 -1 << 32는 -1, 곧 모두 1인 마스크입니다. /0의 마스크는 무엇이어야 합니까?")
    static final class ShiftBy32 implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return longest(
                    routes, r -> r.network() == (ip & (r.prefix() == 0 ? -1 : mask(r.prefix()))));
        }
    }

    @Mistake(
            id = "first-match",
            en =
                    "You take the first route that matches. The order of the table means nothing: go on, and keep the one with the most bits.",
            ko = "처음으로 맞는 경로를 고르고 있습니다. 표의 순서에는 뜻이 없습니다. 끝까지 보면서 프리픽스가 가장 긴 것을 남기십시오.")
    static final class FirstMatch implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return routes.stream().filter(r -> (ip & mask(r.prefix())) == r.network()).findFirst();
        }
    }

    @Mistake(
            id = "last-match",
            en =
                    "You take the last route that matches. Each match replaces the one before, also a longer one. Compare the prefixes first.",
            ko = "마지막으로 맞는 경로를 고르고 있습니다. 맞는 것이 나올 때마다, 더 긴 것까지 덮어씁니다. 먼저 프리픽스를 비교하십시오.")
    static final class LastMatch implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return routes.stream()
                    .filter(r -> (ip & mask(r.prefix())) == r.network())
                    .reduce((_, next) -> next);
        }
    }

    @Mistake(
            id = "shortest-wins",
            en =
                    "Of several matches you take the shortest prefix, so the default route always wins. The longest says the most about where the address is.",
            ko = "여럿이 맞을 때 가장 짧은 프리픽스를 고르므로 늘 기본 경로가 이깁니다. 주소의 위치를 가장 자세히 말하는 것은 가장 긴 프리픽스입니다.")
    static final class ShortestWins implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return routes.stream()
                    .filter(r -> (ip & mask(r.prefix())) == r.network())
                    .min(Comparator.comparingInt(Route::prefix));
        }
    }

    @Mistake(
            id = "string-prefix",
            en =
                    "You compare addresses as text: 10.17.0.1 begins with the letters 10.1, but it is not in 10.1.0.0/16. Compare bits.",
            ko =
                    "주소를 문자열로 비교하고 있습니다. 10.17.0.1은 글자로는 10.1로 시작하지만 10.1.0.0/16에 속하지 않습니다. 비트를 비교하십시오.")
    static final class StringPrefix implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            String text = new Ipv4Address(ip).toString();
            return longest(routes, r -> text.startsWith(start(r)));
        }

        /// The bytes that the prefix reaches, without the dot behind them.
        private static String start(Route route) {
            var bytes = new ArrayList<String>();
            for (int i = 0; i < route.prefix() / 8; i++) {
                bytes.add(Integer.toString((route.network() >>> (24 - 8 * i)) & 0xff));
            }
            return String.join(".", bytes);
        }
    }

    @Mistake(
            id = "whole-bytes",
            en =
                    "You compare whole bytes only. A prefix may end inside a byte: 172.16.4.0/22 goes from 172.16.4.0 to 172.16.7.255, and no further.",
            ko =
                    "바이트 단위로만 비교하고 있습니다. 프리픽스는 바이트 중간에서 끝날 수 있습니다. 172.16.4.0/22는 172.16.4.0부터 172.16.7.255까지입니다.")
    static final class WholeBytes implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return longest(routes, r -> ((ip ^ r.network()) & mask(r.prefix() / 8 * 8)) == 0);
        }
    }

    @Mistake(
            id = "address-not-masked",
            en =
                    "You compare the whole address with the network, so only the address of the network itself matches. Cut the host's bits off first.",
            ko = "주소 전체를 네트워크와 비교하고 있어서 네트워크 주소 자신만 맞습니다. 호스트 부분의 비트를 먼저 지우십시오.")
    static final class AddressNotMasked implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return longest(routes, r -> ip == r.network());
        }
    }
}
