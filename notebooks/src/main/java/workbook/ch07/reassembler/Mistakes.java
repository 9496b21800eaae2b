package workbook.ch07.reassembler;

import lab.check.Mistake;
import workbook.ch07.reassembler.Solutions.Bytes;
import workbook.ch07.reassembler.Solutions.Habits;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "whole-segments-only",
            en =
                    "You throw a segment away if you have a part of it. A sender may cut the bytes anew when"
                            + " it sends them again: keep what is new of it.",
            ko = "일부를 이미 받은 세그먼트를 통째로 버립니다. 다시 보낼 때는 바이트를 다르게 나눌 수 있습니다." + " 새로운 부분은 남기십시오.")
    static final class WholeSegmentsOnly implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            return new Bytes(new Habits(true, true, false, true, true), first, window);
        }
    }

    @Mistake(
            id = "early-dropped",
            en =
                    "You drop what comes before its turn. That is allowed, but everything behind a gap must"
                            + " then be sent again. Keep it until the gap is filled.",
            ko =
                    "차례보다 먼저 온 데이터를 버립니다. 그래도 동작은 하지만 빈 곳 뒤를 모두 다시 보내야 합니다."
                            + " 빈 곳이 채워질 때까지 가지고 있으십시오.")
    static final class EarlyDropped implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            return new Bytes(new Habits(false, true, true, true, true), first, window);
        }
    }

    @Mistake(
            id = "duplicates-delivered",
            en =
                    "What came before is delivered once more. Everything before the next number is known:"
                            + " cut it off.",
            ko = "이미 넘긴 데이터를 또 넘깁니다. 다음 번호보다 앞선 것은 이미 받은 것이므로 잘라 내십시오.")
    static final class DuplicatesDelivered implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            return new Bytes(new Habits(true, false, true, true, true), first, window);
        }
    }

    @Mistake(
            id = "window-ignored",
            en =
                    "You keep bytes beyond the window. A sender that ignores it, or means you harm, could"
                            + " fill your memory. Cut off what lies behind next + window.",
            ko =
                    "윈도우 너머의 바이트까지 보관합니다. 윈도우를 무시하거나 나쁜 뜻을 품은 송신자가 메모리를 채울"
                            + " 수 있습니다. next + window 뒤는 잘라 내십시오.")
    static final class WindowIgnored implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            return new Bytes(new Habits(true, true, true, false, true), first, window);
        }
    }

    @Mistake(
            id = "compared-as-numbers",
            en =
                    "You compare sequence numbers with <, which fails where they turn negative. Look at the"
                            + " sign of the difference, as in 6.6.",
            ko = "순서 번호를 <로 비교해서 음수로 바뀌는 곳에서 틀립니다. 6.6처럼 차이의 부호를 보십시오.")
    static final class ComparedAsNumbers implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            return new Bytes(new Habits(true, true, true, true, false), first, window);
        }
    }

    @Mistake(
            id = "shorter-replaces",
            en =
                    "You keep one piece per sequence number, and a shorter one that begins there replaces"
                            + " the longer. What has been there once stays: put the bytes together.",
            ko =
                    "순서 번호 하나에 조각 하나만 두어서, 같은 곳에서 시작하는 짧은 조각이 긴 조각을 지웁니다."
                            + " 한 번 받은 바이트는 남겨 두고 합치십시오.")
    static final class ShorterReplaces implements InOrder {
        @Override
        public Reassembler reassembler(int first, int window) {
            var bytes = new Bytes(new Habits(true, true, true, true, true), first, window);
            return (seq, data) -> {
                bytes.forgetFrom(seq);
                return bytes.push(seq, data);
            };
        }
    }
}
