package lab.kernel.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LearnerCodeTest {
    /// What a learner writes with types of their own.
    public interface Shapes {
        enum Colour {
            RED,
            BLUE
        }

        record Size(int width, byte[] marks) {}

        record Shape(Colour colour, Size size) {}

        int area(Shape shape);

        Set<Colour> others(Colour colour);

        Shape doubled(Shape shape);

        void fill(byte[] bytes, int value);

        int first(byte[] bytes);

        Size square(int width);
    }

    private static final Shapes.Shape SHAPE =
            new Shapes.Shape(Shapes.Colour.BLUE, new Shapes.Size(3, new byte[] {1, 2}));

    private Session session;

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
    }

    @AfterAll
    void stop() {
        session.close();
    }

    private Shapes learner(String cell) throws LearnerCode.NotBoundException {
        assertThat(session.run(1, cell, Output.NONE)).isNotInstanceOf(Outcome.Failed.class);
        var task =
                new Task(
                        "test.shapes",
                        1,
                        new Text("Shapes", "도형"),
                        Shapes.class,
                        List.of(),
                        List.of(),
                        List.of());
        return (Shapes) LearnerCode.of(session, task, 2, Output.NONE, Duration.ofSeconds(10));
    }

    @Test
    void carriesRecordsEnumsAndWrites() throws Exception {
        Shapes learner =
                learner(
                        """
                        enum Colour { RED, BLUE }
                        record Size(int width, byte[] marks) {}
                        record Shape(Colour colour, Size size) {}
                        int area(Shape shape) {
                            return shape.colour() == Colour.BLUE ? shape.size().width() * shape.size().marks()[1] : 0;
                        }
                        Set<Colour> others(Colour colour) {
                            return EnumSet.complementOf(EnumSet.of(colour));
                        }
                        Shape doubled(Shape shape) {
                            return new Shape(shape.colour(), new Size(shape.size().width() * 2, shape.size().marks()));
                        }
                        void fill(byte[] bytes, int value) {
                            Arrays.fill(bytes, (byte) value);
                        }
                        """);

        assertThat(learner.area(SHAPE)).isEqualTo(6);
        assertThat(learner.others(Shapes.Colour.BLUE)).containsExactly(Shapes.Colour.RED);
        assertThat(learner.doubled(SHAPE).size().width()).isEqualTo(6);
        var bytes = new byte[2];
        learner.fill(bytes, 7);
        assertThat(bytes).containsExactly(7, 7);
    }

    /// A check may go on to compare with what it has passed, or pass it again.
    @Test
    void aMethodWithAResultCannotChangeWhatACheckPassesIt() throws Exception {
        Shapes learner =
                learner("int first(byte[] bytes) { Arrays.fill(bytes, (byte) 0); return 0; }");
        var bytes = new byte[] {5, 6};
        assertThat(learner.first(bytes)).isZero();
        assertThat(bytes).containsExactly(5, 6);
    }

    @Test
    void saysWhichComponentOfARecordIsNotThere() throws Exception {
        Shapes learner =
                learner(
                        """
                        enum Colour { RED, BLUE }
                        record Size(int breadth, byte[] marks) {}
                        record Shape(Colour colour, Size size) {}
                        int area(Shape shape) { return 0; }
                        """);

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> learner.area(SHAPE))
                .satisfies(e ->
                        assertThat(e.why())
                                .isEqualTo(
                                        new NoAnswer.OtherType(
                                                "Size",
                                                "record Size(int width, byte[] marks) {}")));
    }

    @Test
    void saysHowARecordIsDeclaredWhereAClassStandsForIt() throws Exception {
        Shapes learner = learner("class Size {} Size square(int width) { return new Size(); }");

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> learner.square(3))
                .satisfies(e ->
                        assertThat(((NoAnswer.Unreadable) e.why()).why().en())
                                .isEqualTo(
                                        "In it is an object of class Size, which is neither a record nor"
                                                + " another value. Declare it like this: record"
                                                + " Size(int width, byte[] marks) {}"));
    }
}
