package workbook.ch01.unseen;

import java.util.EnumSet;
import java.util.Set;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "zeros-forgotten",
            en =
                    "The swaps are right. One more goes unseen: in ones' complement 0000 "
                            + "and ffff are both zero. What does adding ffff do to a sum?",
            ko =
                    "자리를 바꾸는 손상은 모두 찾았습니다. 하나가 더 있습니다. 1의 "
                            + "보수에서는 0000과 ffff가 둘 다 0입니다. 합에 ffff를 더하면 어떻게 "
                            + "됩니까?")
    static final class ZerosForgotten implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(Damage.WORDS_SWAPPED, Damage.ADDRESSES_SWAPPED);
        }

        @Override
        public Reason reason() {
            return Reason.SUM_HAS_NO_ORDER;
        }
    }

    @Mistake(
            id = "bytes-too",
            en =
                    "Swapped words stay unseen, swapped bytes within a word do not: the "
                            + "high byte counts 256 times as much as the low one. Try it on the "
                            + "header above.",
            ko =
                    "워드의 자리가 바뀌면 알 수 없지만, 한 워드 안에서 바이트가 바뀌면 알 수 "
                            + "있습니다. 상위 바이트의 값이 256배이기 때문입니다. 위의 헤더로 "
                            + "시험해 보십시오.")
    static final class BytesToo implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(
                    Damage.BYTES_OF_A_WORD_SWAPPED,
                    Damage.WORDS_SWAPPED,
                    Damage.ADDRESSES_SWAPPED,
                    Damage.ZEROS_MADE_ONES);
        }

        @Override
        public Reason reason() {
            return Reason.SUM_HAS_NO_ORDER;
        }
    }

    @Mistake(
            id = "addresses-forgotten",
            en =
                    "An address is two words. Swapping both addresses is nothing but "
                            + "swapping words twice.",
            ko = "주소 하나는 워드 두 개입니다. 두 주소를 바꾸는 것은 워드를 두 번 " + "바꾸는 것과 같습니다.")
    static final class AddressesForgotten implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(Damage.WORDS_SWAPPED, Damage.ZEROS_MADE_ONES);
        }

        @Override
        public Reason reason() {
            return Reason.SUM_HAS_NO_ORDER;
        }
    }

    @Mistake(
            id = "only-16-bits",
            en =
                    "The damages are right, the reason is not. With 16 bits, different "
                            + "sums can meet by chance, one time in 65536. A swap is never seen, "
                            + "whatever the header: what does adding not care about?",
            ko =
                    "손상은 모두 맞았지만 이유가 아닙니다. 16비트라서 서로 다른 합이 "
                            + "우연히 같아지는 일은 65536번에 한 번입니다. 자리가 바뀐 것은 어떤 "
                            + "헤더에서도 드러나지 않습니다. 덧셈은 무엇을 따지지 않습니까?")
    static final class Only16Bits implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(
                    Damage.WORDS_SWAPPED, Damage.ADDRESSES_SWAPPED, Damage.ZEROS_MADE_ONES);
        }

        @Override
        public Reason reason() {
            return Reason.ONLY_16_BITS;
        }
    }

    @Mistake(
            id = "field-in-the-sum",
            en =
                    "The damages are right, the reason is not. That the field is in the "
                            + "sum lets the receiver expect 0; a swap of two other words stays "
                            + "unseen with or without it.",
            ko =
                    "손상은 모두 맞았지만 이유가 아닙니다. 필드가 합에 들어가는 것은 "
                            + "맞는 헤더의 결과가 0이 되게 할 뿐입니다. 필드를 빼고 더해도 다른 두 "
                            + "워드의 자리가 바뀐 것은 드러나지 않습니다.")
    static final class FieldInTheSum implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(
                    Damage.WORDS_SWAPPED, Damage.ADDRESSES_SWAPPED, Damage.ZEROS_MADE_ONES);
        }

        @Override
        public Reason reason() {
            return Reason.FIELD_IS_IN_THE_SUM;
        }
    }

    @Mistake(
            id = "bits-inverted",
            en =
                    "The damages are right, the reason is not. Inverting comes after the "
                            + "sum: two equal sums stay equal, two different ones stay different.",
            ko = "손상은 모두 맞았지만 이유가 아닙니다. 비트를 뒤집는 것은 합을 구한 " + "다음입니다. 같은 합은 계속 같고, 다른 합은 계속 다릅니다.")
    static final class BitsInverted implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(
                    Damage.WORDS_SWAPPED, Damage.ADDRESSES_SWAPPED, Damage.ZEROS_MADE_ONES);
        }

        @Override
        public Reason reason() {
            return Reason.BITS_ARE_INVERTED;
        }
    }

    @Mistake(
            id = "everything",
            en =
                    "You say that nothing is ever seen. Then the receiver would notice "
                            + "no damage at all; you saw all 160 flipped bits being noticed.",
            ko =
                    "어떤 손상도 잡아내지 못한다고 답했습니다. 그렇다면 받는 쪽은 아무 "
                            + "손상도 알아채지 못합니다. 앞에서 비트 160개를 뒤집었을 때는 모두 "
                            + "드러났습니다.")
    static final class Everything implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.allOf(Damage.class);
        }

        @Override
        public Reason reason() {
            return Reason.SUM_HAS_NO_ORDER;
        }
    }
}
