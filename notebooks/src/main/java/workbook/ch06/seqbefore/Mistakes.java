package workbook.ch06.seqbefore;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "unsigned",
            en =
                    "You compare as unsigned numbers. That is right until the numbers go round: behind"
                            + " fffffff0 come fffffff1, ..., 0, 1. A thousand random neighbours would not"
                            + " have shown it. How far is it from a forward to b?",
            ko =
                    "부호 없는 수로 비교하고 있습니다. 번호가 한 바퀴 돌기 전까지는 맞습니다. fffffff0 다음은"
                            + " fffffff1, ..., 0, 1입니다. 가까운 번호를 아무렇게나 천 쌍 골라도 드러나지 않을"
                            + " 실수입니다. a에서 앞으로 b까지 얼마나 됩니까?")
    static final class Unsigned implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            return Integer.compareUnsigned(a, b) < 0;
        }
    }

    @Mistake(
            id = "signed",
            en =
                    "You compare with <. For a Java int 80000000 is the smallest number, so you are"
                            + " wrong across the middle: 7fffffff comes right before it.",
            ko =
                    "<로 비교하고 있습니다. 자바의 int에서 80000000은 가장 작은 수라서 한가운데를 넘을 때"
                            + " 틀립니다. 7fffffff 바로 다음이 80000000입니다.")
    static final class Signed implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            return a < b;
        }
    }

    @Mistake(
            id = "equal-is-before",
            en = "A number is not before itself. Your comparison lets equal numbers through.",
            ko = "같은 번호는 자기 자신보다 앞서지 않습니다. 같을 때도 참이라고 답하고 있습니다.")
    static final class EqualIsBefore implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            return a - b <= 0;
        }
    }

    @Mistake(
            id = "other-way-round",
            en = "Your answer is the other way round: the question is whether a comes before b.",
            ko = "답이 거꾸로입니다. a가 b보다 먼저인지를 묻고 있습니다.")
    static final class OtherWayRound implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            return b - a < 0;
        }
    }

    @Mistake(
            id = "window-of-64k",
            en =
                    "You call b later only if it is less than 65536 ahead. Windows are larger today;"
                            + " half of all numbers are ahead, the other half behind.",
            ko = "b가 65536보다 가까이 있을 때만 나중이라고 봅니다. 요즘 윈도우는 더 큽니다. 전체 번호의 절반은" + " 앞에, 절반은 뒤에 있습니다.")
    static final class WindowOf64K implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            return a != b && (b - a & 0xffff_ffffL) < 65536;
        }
    }
}
