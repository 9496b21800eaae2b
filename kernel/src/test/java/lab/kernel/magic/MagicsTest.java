package lab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Modifier;
import java.util.List;
import lab.kernel.engine.Completions.Candidate;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Recording;
import lab.kernel.engine.Session;
import lab.link.PrivateNetwork;
import lab.link.PrivateNetwork.Availability.Unavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.ReflectionSupport;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class MagicsTest {
    private static final String ADAPTERS =
            "NetworkInterface.networkInterfaces().map(NetworkInterface::getName).toList()";

    private LabInterpreter interpreter;
    private int cells;
    private Recording output = new Recording();

    @BeforeAll
    void start() {
        interpreter = new LabInterpreter(new Session(LabVmCommand.onHost()), "lab.kernel.magic");
    }

    @AfterAll
    void stop() {
        interpreter.close();
    }

    @BeforeEach
    void listen() {
        output = new Recording();
    }

    @AfterEach
    void speakEnglish() {
        run("%language en");
    }

    private Outcome run(String cell) {
        return interpreter.run(++cells, cell, output);
    }

    private String value(String cell) {
        var outcome = run(cell);
        assertThat(outcome).isInstanceOf(Outcome.Value.class);
        return ((Outcome.Value) outcome).bundle().text();
    }

    private String failure(String cell) {
        var outcome = run(cell);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).message();
    }

    @Test
    void saysWhereAMagicStandsThatIsBelowItsJava() {
        var outcome = run("int below = 6;\n%who");
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed) outcome).message()).startsWith("%who is a magic. ");
        assertThat(run("%language ko\nint below = 6;\n%time"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).startsWith("%time은(는) 매직입니다."));
        assertThat(run("int who = 4;\nint rest = 7\n%who;\nrest"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.bundle().text()).isEqualTo("3"));
    }

    @Test
    void listsEveryMagicAndEveryTypeOfTheLibrary() {
        run("%help");

        var help = output.shown.toString();
        assertThat(help)
                .contains("%check exercise", "%help", "%language en | ko", "%reset")
                .contains("%network auto | host | lan | memory");
        for (var name : List.of("capture", "frame", "lan", "link", "packet", "stack", "view")) {
            var types =
                    ReflectionSupport.findAllClassesInPackage(
                            "lab." + name,
                            type ->
                                    Modifier.isPublic(type.getModifiers())
                                            && type.getEnclosingClass() == null,
                            each -> true);
            assertThat(types).isNotEmpty();
            for (var type : types)
                assertThat(help.lines())
                        .as("%s", type)
                        .anyMatch(line -> line.strip().matches(type.getSimpleName() + " +\\S.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({"%chekc ip, %check", "%Help, %help", "%netwrok lan, %network", "%%reset, %reset"})
    void namesTheNearestMagic(String cell, String nearest) {
        assertThat(failure(cell)).contains("Did you mean " + nearest + "?").contains("%help");
    }

    @Test
    void answersInTheLanguageThatWasChosen() {
        run("%language ko");
        assertThat(failure("%nothing")).contains("매직은 없습니다");
        assertThat(value("lab.view.Language.current()")).isEqualTo("KO");
        run("%reset");
        assertThat(value("lab.view.Language.current()")).isEqualTo("KO");
        run("%language EN");
        assertThat(failure("%nothing")).contains("There is no magic");
        assertThat(failure("%language tlh")).contains("There is no language tlh");
    }

    @Test
    void runsMagicsAndThenTheJavaAfterThem() {
        assertThat(value("// first a comment\n\n  %language ko\n%language en\n1 + 1"))
                .isEqualTo("2");
        assertThat(output.out).contains("한국어").contains("English");
        var failed = (Outcome.Failed) run("%language en\n\nint x = nothing;");
        assertThat(failed.traceback().getFirst()).contains("cell " + cells + ", line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 7\n%3;\nx",
                "var text = \"\"\"\n    %help\n    \"\"\";\ntext.equals(\"%help\\n\") ? 1 : 0",
                "int y = 1;\n/*\n%reset\n*/\ny",
            })
    void takesAPercentSignInsideJavaForJava(String cell) {
        assertThat(value(cell)).isEqualTo("1");
    }

    @Test
    void stopsAtTheFirstMagicThatFails() {
        run("int untouched = 1;");
        assertThat(failure("%language tlh\nuntouched = 2;")).contains("tlh");
        assertThat(value("untouched")).isEqualTo("1");
    }

    @Test
    void forgetsEverythingWhenItIsReset() {
        run("int gone = 1;");
        run("%reset");
        assertThat(output.out).contains("started anew");
        assertThat(failure("gone")).contains("gone");
    }

    @Test
    void takesPreviewFeaturesWhereTheyAreOn() {
        var primitivePattern =
                "switch (300) { case byte b -> \"small\"; case int i -> \"large\"; }";
        assertThat(failure(primitivePattern)).contains("%preview on");
        run("%preview on");
        assertThat(output.out).contains("Preview features of Java are on").contains("started anew");
        assertThat(value(primitivePattern)).isEqualTo("large");
        assertThat(value("int n = 0;\nwhile (n < 3) n++;\nn")).isEqualTo("3");
        run("%preview off");
        assertThat(failure(primitivePattern)).contains("preview");
    }

    @Test
    void movesCellsToAPrivateNetworkAndBack() {
        needsAPrivateNetwork();
        var here = value(ADAPTERS);
        run("%network lan");
        assertThat(output.out).contains("a private one");
        assertThat(value(ADAPTERS)).isIn("[lo, eth0]", "[eth0, lo]");
        assertThat(value("Lan.host(\"client\").ping(\"10.0.2.2\").reached()")).isEqualTo("true");
        assertThat(value("NetworkInterface.getByName(\"lo\").isUp()")).isEqualTo("true");
        run("int kept = 5;");
        run("%network lan");
        assertThat(value("kept")).isEqualTo("5");
        run("%network host");
        assertThat(value(ADAPTERS)).isEqualTo(here);
        assertThat(failure("%network moon")).contains("auto, host, lan, memory");
    }

    @Test
    void givesALanInMemory() {
        run("%network host");
        assertThat(failure("Lan.host(\"client\")")).contains("%network lan");
        run("%network memory");
        assertThat(output.out).contains("a LAN in memory");
        assertThat(value("Lan.host(\"client\").ping(\"10.0.2.2\").reached()")).isEqualTo("true");
        assertThat(failure("Lan.host(\"server\").call(() -> 1)")).contains("on every LAN");
    }

    private static void needsAPrivateNetwork() {
        if (!(PrivateNetwork.available() instanceof Unavailable(var why))) return;
        if ("true".equals(System.getenv("CI"))) fail("CI must have this: " + why);
        Assumptions.abort(why);
    }

    @Test
    void completesMagicsAndWhatTheyTake() {
        var assistant = interpreter.assistant();

        assertThat(assistant.complete("%", 1).candidates())
                .extracting(Candidate::text)
                .contains("%check", "%help", "%language", "%network", "%reset");
        assertThat(assistant.complete("%check test.t", 13).candidates())
                .containsExactly(new Candidate("test.twice", "magic"));
        assertThat(assistant.complete("%help x", 7).candidates()).isEmpty();
        assertThat(assistant.inspect("%reset", 6)).contains("forgets all variables");
        assertThat(assistant.inspect("%nothing", 5)).isEmpty();
    }

    @Test
    void saysThatThereAreNoExercisesWhereThereAreNone() {
        try (var bare = new LabInterpreter(new Session(LabVmCommand.onHost()), "lab.none")) {
            assertThat(bare.run(1, "%check ip.header-length", output))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.message()).contains("no exercises"));
        }
    }
}
