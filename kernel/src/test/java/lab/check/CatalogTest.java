package lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Task swap = Catalog.scan("lab.kernel.grade").find("test.swap").orElseThrow();

    @Test
    void findsWhatBelongsToAnExercise() {
        assertThat(swap.points()).isEqualTo(10);
        assertThat(swap.title()).isEqualTo(new Text("Swap the bytes", "바이트 바꾸기"));
        assertThat(swap.signatures()).containsExactly("byte[] swap(byte[] bytes)");
        assertThat(swap.mistakes())
                .extracting(Task.KnownMistake::id)
                .containsExactly("also-unchanged", "unchanged");
        assertThat(swap.solutions()).hasSize(1);
    }

    @Test
    void keepsChecksInTheirSourcesOrderTheHiddenLast() {
        assertThat(swap.checks())
                .extracting(c -> c.method().getName())
                .containsExactly(
                        "twoPairs", "keepsTheLength", "nothingStaysNothing", "refusesAnOddByte");
    }

    @Test
    void knowsNothingOfAnotherId() {
        assertThat(Catalog.scan("lab.kernel.grade").find("no.such")).isEmpty();
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        Seed ada = Seed.of("ada", "ip.header-length");

        assertThat(ada).isEqualTo(Seed.of("ada", "ip.header-length"));
        assertThat(ada).isNotEqualTo(Seed.of("bob", "ip.header-length"));
        assertThat(ada.random().nextLong()).isEqualTo(ada.random().nextLong());
        assertThat(Seed.of("a", "bc")).isNotEqualTo(Seed.of("ab", "c"));
    }

    private interface Signatures {
        Map<String, List<Inner>> read(List<? extends Inner> many, java.util.Optional<int[]> some);

        record Inner(int n) {}
    }

    @Test
    void writesASignatureAsALearnerWould() {
        assertThat(Signature.of(Signatures.class.getDeclaredMethods()[0]))
                .isEqualTo(
                        "Map<String, List<Inner>> read(List<? extends Inner> many,"
                                + " Optional<int[]> some)");
    }

    @Test
    void dependsOnNothingOfTheKernel() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("lab.check")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lab.kernel..")
                .check(new ClassFileImporter().importPackages("lab.check"));
    }

    @Test
    void comparesAndShowsValuesByWhatIsInThem() {
        record Pair(byte[] bytes, int n) {
            @Override
            public boolean equals(Object other) {
                return false;
            }

            @Override
            public int hashCode() {
                return 0;
            }
        }
        var pair = new Pair(new byte[] {1, (byte) 0xff}, 2);

        assertThat(Values.equal(pair, new Pair(new byte[] {1, -1}, 2))).isTrue();
        assertThat(Values.equal(pair, new Pair(new byte[] {1, -2}, 2))).isFalse();
        assertThat(Values.equal(List.of(new int[] {1}), List.of(new int[] {1}))).isTrue();
        assertThat(Values.equal(new int[] {1}, List.of(1))).isFalse();
        assertThat(Values.text(pair, 0)).isEqualTo("Pair[bytes=01 ff, n=2]");
        assertThat(Values.text("a\r\n", 0)).isEqualTo("\"a\\r\\n\"");
        assertThat(Values.text(-1, 4)).isEqualTo("0xffffffff");
        assertThat(Values.text(10, 4)).isEqualTo("0x000a");
        assertThat(Values.text((byte) -1, 2)).isEqualTo("0xff");
    }
}
