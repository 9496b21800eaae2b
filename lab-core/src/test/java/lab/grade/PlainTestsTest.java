package lab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTestsTest {
    static class Numbers {
        private int calls;

        private static int twice(int n) {
            return 2 * n;
        }

        @Test
        @Points(3)
        void twiceTwo() {
            calls++;
            assertEquals(4, twice(2));
        }

        @Test
        @Points(-1)
        void costsNothing() {}

        @Test
        void eachOnAnObjectOfItsOwn() {
            assertEquals(0, calls, "calls");
        }

        @Test
        void wrong() {
            assertEquals(5, twice(2), "twice 2");
        }

        @Test
        void throwsSomething() {
            throw new IllegalStateException("x".repeat(400));
        }

        @Test
        void throwsWithNothingToSay() throws Exception {
            throw new Exception();
        }

        @Test
        void cannotSayWhy() {
            throw new RuntimeException() {
                private static final long serialVersionUID = 1;

                @Override
                public String getMessage() {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Test
        void isNotForThisMachine() {
            assumeTrue(false, "no network");
        }

        @Test
        void AaAaBB() {}

        /// Has the hash code of the one before.
        @Test
        void BBBBBB() {}
    }

    static class Aa {
        @Test
        void one() {}
    }

    static class NotMade {
        NotMade() {
            throw new IllegalStateException("no");
        }

        @Test
        void one() {}
    }

    static class NotBegun {
        static final int NUMBER = Integer.parseInt("seven");

        @Test
        void one() {
            assertEquals(7, NUMBER);
        }

        @Test
        void two() {}
    }

    private static void agree(Class<?>... types) {
        assertThat(PlainTests.run(List.of(types))).contains(Grade.byJUnit(types));
    }

    @Test
    void findWhatJUnitFinds() {
        agree(Numbers.class);
        agree(Aa.class, Numbers.class);
        agree(NotMade.class);
    }

    /// A class is begun once, and says why it could not only then.
    @Test
    void findWhatJUnitFindsWhereAClassCannotBegin() {
        var results = PlainTests.run(List.of(NotBegun.class)).orElseThrow();

        assertThat(results)
                .extracting(Result::why)
                .first()
                .isEqualTo("ExceptionInInitializerError");
        assertThat(results).noneMatch(Result::isPassed);
    }

    static class NoMemory {
        @Test
        void one() {
            throw new OutOfMemoryError("as it may be");
        }
    }

    @Test
    void endWhereJUnitEnds() {
        assertThatThrownBy(() -> Grade.byJUnit(NoMemory.class))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> PlainTests.run(List.of(NoMemory.class)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    static class Prepared {
        @BeforeEach
        void prepare() {}

        @Test
        void one() {}
    }

    static class Off {
        @Test
        @Disabled("later")
        void one() {}
    }

    static class Named {
        @Test
        @DisplayName("the first")
        void one() {}
    }

    static class Several {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void one(int n) {
            assertThat(n).isPositive();
        }
    }

    static class Again {
        @RepeatedTest(2)
        void one() {}
    }

    static class Asking {
        @Test
        void one(TestInfo info) {
            assertThat(info).isNotNull();
        }
    }

    static class Child extends Aa {
        @Test
        void two() {}
    }

    static class Parts {
        @Test
        void one() {}

        @Nested
        class Inner {
            @Test
            void two() {}
        }
    }

    @Timeout(9)
    static class Hurried {
        @Test
        void one() {}
    }

    static class Odd {
        @Test
        static void one() {}

        @Test
        int two() {
            return 2;
        }
    }

    record Pair(int left) {
        @Test
        void one() {}
    }

    static class None {}

    @Test
    void leaveToJUnitWhatAsksForMore() {
        for (var each :
                List.of(
                        Prepared.class,
                        Off.class,
                        Named.class,
                        Several.class,
                        Again.class,
                        Asking.class,
                        Child.class,
                        Parts.class,
                        Hurried.class,
                        Odd.class,
                        Pair.class,
                        None.class))
            assertThat(PlainTests.run(List.of(each))).as(each.getName()).isEmpty();
        assertThat(PlainTests.run(List.of(Aa.class, Off.class))).isEmpty();
        assertThat(PlainTests.run(List.of(Aa.class, Aa.class))).isEmpty();
    }
}
