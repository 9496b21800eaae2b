package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import lab.view.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cells leave behind for the cells after them.
@Timeout(120)
class StateTest extends CellTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "int made() { return 2; }",
                "int made() { return List.of(1, 2).stream().mapToInt(i -> i).sum(); }",
                "long made() { return 2; }"
            })
    void keepsAVariableWhoseMethodIsDeclaredAnew(String again) {
        run("int made() { return 1; }");
        run("var kept = made();");
        run("kept += 40;");
        run(again.replace("long", "int"));
        assertThat(value("kept")).isEqualTo("41");
        assertThat(value("made()")).isIn("2", "3");
        assertThat(output.out.toString()).isEmpty();
    }

    @Test
    void keepsEverythingWhereAnImportIsAdded() {
        run("int before = 1; before = 7;");
        run("List<Integer> numbers = new ArrayList<>(); numbers.add(3);");
        run("Runnable lambda = () -> before++;");
        run("import java.util.concurrent.atomic.*;");
        run("lambda.run();");
        assertThat(value("before + \" \" + numbers")).isEqualTo("8 [3]");
        assertThat(output.out.toString()).isEmpty();
    }

    @Test
    void givesObjectsTheNewCodeOfTheirClass() {
        run("class Speaker { int said = 0; String say() { said++; return \"old\"; } }");
        run("var speaker = new Speaker();");
        run("speaker.say();");
        run("class Speaker { int said = 0; String say() { said++; return \"new\"; } }");
        assertThat(value("speaker.say() + speaker.said")).isEqualTo("new2");
        assertThat(output.out.toString()).isEmpty();
    }

    @Test
    void saysWhichVariablesAreGoneWithTheirClass() {
        run("class Shape { int sides = 3; }");
        run("Shape shape = new Shape();");
        run("var guessed = new Shape();");
        run("int other = shape.sides;");
        run("class Shape { int sides = 4; String name = \"square\"; }");
        assertThat(output.out.toString())
                .contains("shape is empty now")
                .contains("guessed is gone")
                .contains("the earlier Shape")
                .doesNotContain("other");
        assertThat(value("shape")).isEqualTo("null");
        assertThat(value("other")).isEqualTo("3");
    }

    @Test
    void saysOnlyWhatIsStillMissingAtTheEndOfACell() {
        run(
                """
                int sumOf(int n) { return foldOf(n) + nowhereOf(n); }
                int foldOf(int n) { return laterOf(n); }
                int laterOf(int n) { return n; }
                """);
        assertThat(output.out.toString().lines())
                .containsExactly(
                        "sumOf is noted, but cannot be used until this is declared: method"
                                + " nowhereOf(int)");
        assertThat(value("foldOf(3)")).isEqualTo("3");
    }

    @Test
    void saysInKoreanWhatIsGone() {
        run("class Form { int sides = 3; }");
        run("Form form = new Form();");
        session.use(Language.KO);
        try {
            run("class Form { int sides = 4; int area; }");
        } finally {
            session.use(Language.EN);
        }
        assertThat(output.out.toString()).contains("form은(는) 이제 비어 있습니다");
    }

    @Test
    void keepsWhatIsDeclaredWhereItsNewDeclarationIsWrong() {
        run("class Kept { int a = 6; }");
        run("var object = new Kept();");
        run("int half(Kept of) { return of.a / 2; }");
        assertThat(run("class Kept { int a = nothing; int b = \"text\"; }"))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(run("int half(Kept of) { return \"text\"; }"))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(value("half(object)")).isEqualTo("3");
    }

    @Test
    void explainsAnObjectOfAClassThatIsDeclaredAnew() {
        run("class Old { int a; }");
        run("List<Old> olds = new ArrayList<>(List.of(new Old()));");
        run("class Old { int a, b; }");
        var failed = (Outcome.Failed) run("int sum = 0; for (Old old : olds) sum += old.a;");
        assertThat(failed.message()).contains("Old").contains("declared anew");
    }

    @Test
    void reachesWhatAClassGivesItsPackage() {
        run(
                "class Pair { int left; protected int right; Pair() { } int sum() { return left + right; } }");
        run(
                "class Triple extends Pair { int third; @Override int sum() { return third + left; } }");
        run("Pair pair = new Triple();");
        run("pair.left = 4; pair.right = 5;");
        assertThat(value("pair.sum() + pair.right")).isEqualTo("9");
    }

    /// JShell by itself takes a record's constructor only if it is public.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Port(int n) { Port { if (n < 0) throw new IllegalArgumentException(); } }",
                "@Deprecated final record Port(int n) { Port(int n) { this.n = n; } Port(String s) { this(s.length()); } }",
                "/* of */ record Port(int n) { // Port {\n static final String NAME = \"{ Port {\"; Port { } static Port of(int n) { return new Port (n); } record Inner(int n) { Inner { } } }",
                "record Port(int n) implements Comparable<Port> { public Port { }\nvoid Port() { } public int compareTo(Port o) { return n - o.n; } }",
                "record Port(@Deprecated int n) {\n /** A \"*/\n @Deprecated Port { char c = '{'; } }"
            })
    void takesARecordAsItStandsInAFile(String declared) {
        assertThat(run(declared)).as(declared).isEqualTo(new Outcome.Nothing());
        assertThat(value("new Port(7).n()")).isEqualTo("7");
    }

    @Test
    void checksTheAssertsOfACell() {
        assertThat(((Outcome.Failed) run("assert 1 > 2 : \"odd\";")).traceback().getFirst())
                .isEqualTo("java.lang.AssertionError: odd");
    }

    @Test
    void sealsAcrossCells() {
        run("sealed interface Form permits Circle, Square {}");
        run("record Circle(int radius) implements Form {}");
        run("record Square(int side) implements Form {}");
        run(
                "int size(Form form) { return switch (form) { case Circle(int r) -> r; case Square(int s) -> s; }; }");
        assertThat(value("size(new Circle(4)) + size(new Square(5))")).isEqualTo("9");
        run("record Square(int side, int width) implements Form {}");
        run(
                "int size(Form form) { return switch (form) { case Circle(int r) -> r; case Square(int s, int w) -> w; }; }");
        assertThat(value("size(new Circle(4)) + size(new Square(5, 6))")).isEqualTo("10");
    }

    @Test
    void findsWhatIsDeclaredLater() {
        run("int first(int n) { return n == 0 ? 0 : second(n - 1); }");
        run("int second(int n) { return n == 0 ? 1 : first(n - 1); }");
        assertThat(value("first(3)")).isEqualTo("1");
        run("abstract class Animal { abstract String name(); }");
        run("class Cat extends Animal { String name() { return \"cat\"; } }");
        run("enum Size { SMALL { int of() { return 1; } }; abstract int of(); }");
        assertThat(value("new Cat().name() + Size.SMALL.of()")).isEqualTo("cat1");
    }

    @Test
    void namesTheLatestValuesByTheirCells() {
        value("40");
        int first = cells;
        assertThat(value("$" + first + " + 2")).isEqualTo("42");
        run("int used() { return $" + first + "; }");
        for (int i = 0; i < 2 * Temporaries.KEPT; i++) value("\"value " + i + "\"");
        assertThat(value("$" + (cells - Temporaries.KEPT + 1))).isEqualTo("value 10");
        assertThat(value("used()")).isEqualTo("40");
        int gone = cells - 2 * Temporaries.KEPT;
        assertThat(run("$" + gone)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void unloadsTheClassesOfCellsThatAreOver() {
        Assumptions.assumeTrue(
                JShell.class.getModule().isOpen("jdk.jshell", getClass().getModule()),
                "this VM was started without " + Sweeper.OPENING);
        run("import java.lang.ref.*;");
        run("List<WeakReference<Class<?>>> classes = new ArrayList<>();");
        for (int i = 0; i < 5; i++)
            run(
                    "classes.add(new WeakReference<>(MethodHandles.lookup().lookupClass()));"
                            .replace("MethodHandles", "java.lang.invoke.MethodHandles"));
        for (int i = 0; i < 120; i++) run("int counter = " + i + ";");
        run("System.gc();");
        assertThat(value("classes.stream().filter(each -> each.get() == null).count()"))
                .isEqualTo("5");
        assertThat(value("counter")).isEqualTo("119");
    }

    @Test
    void keepsWhatAThreadOfAnOldCellNeeds() {
        run("var late = new java.util.concurrent.CompletableFuture<Integer>();");
        run("int base = 5;");
        run("var go = new java.util.concurrent.CountDownLatch(1);");
        run(
                "new Thread(() -> { try { go.await(); late.complete(base + 1); } catch (Throwable t) { late.completeExceptionally(t); } }).start();");
        run("String base = \"of another type\";");
        for (int i = 0; i < 120; i++) run("int filler = " + i + ";");
        run("System.gc();");
        run("go.countDown();");
        assertThat(value("late.get()")).isEqualTo("6");
    }
}
