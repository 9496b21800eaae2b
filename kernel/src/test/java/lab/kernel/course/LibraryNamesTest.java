package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.kernel.engine.LabVmCommand;
import lab.view.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Learners who put something of their own where checks and tests look for the library, or have
/// their own objects judge themselves. Those share a VM, so none needs a jail.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryNamesTest {
    private static final String ORDER =
            "List<Integer> order() { return List.of(1, 2, 3, 4, 5); }\n";
    private static final String RIGHT = "byte[] word() { return new byte[] {0x12, 0x34}; }\n";
    private static final String WORD = "byte[] word() { return new byte[2]; }\n";

    /// In place of {@code lab.packet.Checksum}, by what Java takes for a variable first.
    private static final String VARIABLE =
            """
            class FakeChecksum { int of(byte[] all, int from, int to) { return 0xedcb; } }
            class FakePacket { FakeChecksum Checksum = new FakeChecksum(); }
            class FakeLab { FakePacket packet = new FakePacket(); }
            FakeLab lab = new FakeLab();
            """;

    /// The same by what it takes for a class, with a way on to the library for what binds it.
    private static final String CLASS =
            """
            import lab.internal.vm.Calls;
            interface Fn { Object call(Object[] given) throws Throwable; }
            class Real {
                static void forget() { Calls.forget(); }
                static void bind(String n, java.lang.reflect.Type[] t, Fn f) { Calls.bind(n, t, f::call); }
            }
            class lab {
                static class packet {
                    static class Checksum { static int of(byte[] all, int from, int to) { return 0xedcb; } }
                }
                static class internal { static class vm { static class Calls {
                    static void forget() { Real.forget(); }
                    static void bind(String n, java.lang.reflect.Type[] t, Fn f) { Real.bind(n, t, f); }
                } } }
            }
            """;

    private static final String GRADE =
            """
            class NameTest { @Test void web() { assertEquals("http", name(80)); } }
            Grade.outOf(3, NameTest.class)\
            """;

    @TempDir private static Path folder;
    private Map<String, Result> results = Map.of();

    private static List<Map<String, Object>> cells(String seen, String name) {
        return new ArrayList<>(
                List.of(
                        Course.solution("seen", seen),
                        Course.check("seen-check", "test.seen", 5),
                        Course.solution("name", name),
                        Course.test("name-test", GRADE, 3)));
    }

    @BeforeAll
    void grade() throws Exception {
        var course = new Course(folder, cells("// BEGIN SOLUTION\n", "// BEGIN SOLUTION\n"));
        var cheats = new LinkedHashMap<String, List<Map<String, Object>>>();
        var honest = "String name(int port) { return \"http\"; }";
        cheats.put("honest", cells(RIGHT + ORDER, honest));
        cheats.put(
                "backwards",
                cells(RIGHT + ORDER.replace("1, 2, 3, 4, 5", "9, 5, 4, 3, 2, 1"), honest));
        cheats.put("variable", cells(VARIABLE + WORD + ORDER, honest));
        cheats.put("class", cells(CLASS + WORD + ORDER, honest));
        cheats.put(
                "lying list",
                cells(
                        WORD
                                + """
                                int asked;
                                List<Integer> order() {
                                    return new AbstractList<Integer>() {
                                        public Integer get(int i) { return i; }
                                        public int size() { return 1; }
                                        public int indexOf(Object o) { return asked++; }
                                    };
                                }
                                """,
                        honest));
        cheats.put(
                "grades itself",
                cells(
                        WORD + ORDER,
                        """
                        class Mine { double outOf(double most, Class<?>... tests) { return most; } }
                        var Grade = new Mine();
                        String name(int port) { return "x"; }
                        """));
        for (var each : cheats.entrySet())
            course.handIn(each.getKey(), Course.notebook(each.getValue()));
        results = course.grade(2, LabVmCommand::onHost);
    }

    private double points(String learner, String cell) {
        return Course.points(results.get(learner), cell);
    }

    private List<String> sentences(String learner) {
        return results.get(learner).flags().stream()
                .map(flag -> flag.kind() + " " + flag.text().in(Language.EN))
                .toList();
    }

    @Test
    void anHonestLearnerHasAllPointsAndNothingToHear() {
        assertThat(results.get("honest").points()).isEqualTo(8);
        assertThat(sentences("honest")).isEmpty();
    }

    @Test
    void aVariableInThePlaceOfAPackageEarnsNothingAndIsNamed() {
        assertThat(points("variable", "seen-check")).isEqualTo(3);
        assertThat(sentences("variable"))
                .singleElement()
                .asString()
                .startsWith("TAMPERING What the learner has declared (lab) stood");
    }

    @Test
    void aClassInThePlaceOfAPackageEarnsNothingAndIsNamed() {
        assertThat(points("class", "seen-check")).isEqualTo(3);
        assertThat(sentences("class")).singleElement().asString().contains("(lab)");
    }

    @Test
    void aListThatSaysWhatIsWantedOfItIsNotAsked() {
        assertThat(points("lying list", "seen-check")).isZero();
    }

    @Test
    void aVariableInThePlaceOfATestsClassEarnsNothingAndIsNamed() {
        assertThat(points("grades itself", "name-test")).isZero();
        assertThat(sentences("grades itself"))
                .singleElement()
                .asString()
                .startsWith("TAMPERING Cell name-test tests with Grade,");
    }

    @Test
    void aMistakeIsKnownByWhatIsWorkedOutOfAnotherList() {
        var verified = results.get("backwards").scores().getFirst();
        assertThat(verified.points()).isEqualTo(2);
        assertThat(verified.mistake()).map(Result.Mistake::id).contains("backwards");
    }

    @Test
    void whatTheLibraryInTheVmTellsIsNotCalledDecidedOutside() {
        assertThat(results.get("honest").scores())
                .extracting(Result.Score::basis)
                .containsExactly(Result.Basis.WITNESSED, Result.Basis.LEARNERS_VM);
    }
}
