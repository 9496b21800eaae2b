package workbook.ch01.unseen;

import java.util.Set;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch01.unseen.Unseen.Damage;
import workbook.ch01.unseen.Unseen.Reason;

final class UnseenChecks {
    @Check(points = 1, en = "a flipped bit is seen", ko = "뒤집힌 비트 하나는 잡아냄")
    void aFlippedBit(Unseen learner, Trial trial) {
        isSeen(Damage.ONE_BIT_FLIPPED, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a cleared byte", ko = "0이 된 바이트")
    void aClearedByte(Unseen learner, Trial trial) {
        isSeen(Damage.ONE_BYTE_CLEARED, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "the two bytes of one word, swapped", ko = "한 워드 안에서 자리를 바꾼 두 바이트")
    void swappedBytes(Unseen learner, Trial trial) {
        isSeen(Damage.BYTES_OF_A_WORD_SWAPPED, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "two words, swapped", ko = "자리를 바꾼 두 워드")
    void swappedWords(Unseen learner, Trial trial) {
        isUnseen(Damage.WORDS_SWAPPED, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "source and destination, swapped", ko = "자리를 바꾼 발신지와 목적지")
    void swappedAddresses(Unseen learner, Trial trial) {
        isUnseen(Damage.ADDRESSES_SWAPPED, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a word of zeros that became ones", ko = "0000에서 ffff가 된 워드")
    void zerosMadeOnes(Unseen learner, Trial trial) {
        isUnseen(Damage.ZEROS_MADE_ONES, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the reason", ko = "이유")
    void theReason(Unseen learner, Trial trial) {
        trial.expect(Reason.SUM_HAS_NO_ORDER, learner.reason());
    }

    private static void isSeen(Damage damage, Unseen learner, Trial trial) {
        Set<Damage> unseen = learner.unseen();
        trial.expect(among(damage), false, unseen.isEmpty() || unseen.contains(damage));
    }

    private static void isUnseen(Damage damage, Unseen learner, Trial trial) {
        trial.expect(among(damage), true, learner.unseen().contains(damage));
    }

    private static Text among(Damage damage) {
        return new Text(damage + " is among the unseen", "답에 " + damage + " 포함");
    }
}
