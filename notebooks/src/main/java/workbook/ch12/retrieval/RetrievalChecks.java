package workbook.ch12.retrieval;

import java.util.List;
import java.util.Locale;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch12.retrieval.Retrieval.Question;

/// A point for each question. What is right is worked out here and shown to nobody.
final class RetrievalChecks {
    private static final Text RIGHT = new Text("the answer is right", "답이 맞음");

    @Check(points = 1, en = "question 1", ko = "문제 1")
    void question1(Retrieval learner, Trial trial) {
        expect(1, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 2", ko = "문제 2")
    void question2(Retrieval learner, Trial trial) {
        expect(2, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 3", ko = "문제 3")
    void question3(Retrieval learner, Trial trial) {
        expect(3, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 4", ko = "문제 4")
    void question4(Retrieval learner, Trial trial) {
        expect(4, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 5", ko = "문제 5")
    void question5(Retrieval learner, Trial trial) {
        expect(5, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 6", ko = "문제 6")
    void question6(Retrieval learner, Trial trial) {
        expect(6, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 7", ko = "문제 7")
    void question7(Retrieval learner, Trial trial) {
        expect(7, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 8", ko = "문제 8")
    void question8(Retrieval learner, Trial trial) {
        expect(8, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 9", ko = "문제 9")
    void question9(Retrieval learner, Trial trial) {
        expect(9, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 10", ko = "문제 10")
    void question10(Retrieval learner, Trial trial) {
        expect(10, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 11", ko = "문제 11")
    void question11(Retrieval learner, Trial trial) {
        expect(11, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 12", ko = "문제 12")
    void question12(Retrieval learner, Trial trial) {
        expect(12, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 13", ko = "문제 13")
    void question13(Retrieval learner, Trial trial) {
        expect(13, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 14", ko = "문제 14")
    void question14(Retrieval learner, Trial trial) {
        expect(14, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 15", ko = "문제 15")
    void question15(Retrieval learner, Trial trial) {
        expect(15, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 16", ko = "문제 16")
    void question16(Retrieval learner, Trial trial) {
        expect(16, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 17", ko = "문제 17")
    void question17(Retrieval learner, Trial trial) {
        expect(17, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 18", ko = "문제 18")
    void question18(Retrieval learner, Trial trial) {
        expect(18, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 19", ko = "문제 19")
    void question19(Retrieval learner, Trial trial) {
        expect(19, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 20", ko = "문제 20")
    void question20(Retrieval learner, Trial trial) {
        expect(20, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 21", ko = "문제 21")
    void question21(Retrieval learner, Trial trial) {
        expect(21, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 22", ko = "문제 22")
    void question22(Retrieval learner, Trial trial) {
        expect(22, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 23", ko = "문제 23")
    void question23(Retrieval learner, Trial trial) {
        expect(23, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 24", ko = "문제 24")
    void question24(Retrieval learner, Trial trial) {
        expect(24, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 25", ko = "문제 25")
    void question25(Retrieval learner, Trial trial) {
        expect(25, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 26", ko = "문제 26")
    void question26(Retrieval learner, Trial trial) {
        expect(26, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 27", ko = "문제 27")
    void question27(Retrieval learner, Trial trial) {
        expect(27, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 28", ko = "문제 28")
    void question28(Retrieval learner, Trial trial) {
        expect(28, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 29", ko = "문제 29")
    void question29(Retrieval learner, Trial trial) {
        expect(29, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 30", ko = "문제 30")
    void question30(Retrieval learner, Trial trial) {
        expect(30, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 31", ko = "문제 31")
    void question31(Retrieval learner, Trial trial) {
        expect(31, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 32", ko = "문제 32")
    void question32(Retrieval learner, Trial trial) {
        expect(32, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 33", ko = "문제 33")
    void question33(Retrieval learner, Trial trial) {
        expect(33, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 34", ko = "문제 34")
    void question34(Retrieval learner, Trial trial) {
        expect(34, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 35", ko = "문제 35")
    void question35(Retrieval learner, Trial trial) {
        expect(35, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 36", ko = "문제 36")
    void question36(Retrieval learner, Trial trial) {
        expect(36, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 37", ko = "문제 37")
    void question37(Retrieval learner, Trial trial) {
        expect(37, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 38", ko = "문제 38")
    void question38(Retrieval learner, Trial trial) {
        expect(38, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 39", ko = "문제 39")
    void question39(Retrieval learner, Trial trial) {
        expect(39, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "question 40", ko = "문제 40")
    void question40(Retrieval learner, Trial trial) {
        expect(40, learner, trial);
    }

    private static void expect(int number, Retrieval learner, Trial trial) {
        List<Question> asked = Sheet.of(trial.random()).questions();
        String answer = learner.answers(asked).getOrDefault(number, "");
        String bare = answer.strip().toLowerCase(Locale.ROOT);
        trial.expect(RIGHT, true, bare.equals(Sheet.answer(asked.get(number - 1))));
    }
}
