package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import lab.view.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compile errors, as a learner reads them.
@Timeout(60)
class ComplaintTest extends CellTests {
    @BeforeAll
    void declare() {
        run("int counter = 1; int twice(int n) { return 2 * n; }");
    }

    @AfterEach
    void speakEnglish() {
        Language.use(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int f() { int a = 1 return a; } | a semicolon is missing | 세미콜론이 빠졌습니다",
                "String s = 1; | this is of type int, but String is needed | 이 값의 타입은 int인데",
                "byte b = counter; | type int, which may not fit into byte: write (byte) | 앞에 (byte)를 써서",
                "int g(int n) { if (n > 0) return 1; } | without a return | return 없이",
                "int h() { return 1; int a = 2; } | this can never run | 절대 실행되지 않습니다",
                "int k() { int a; return a; } | variable a may have no value here | 변수 a에 아직 값이 없을",
                "void w() { Thread.sleep(1); } | InterruptedException may be thrown here | InterruptedException 예외가 날 수",
                "twice(\"a\", 2); | twice takes other values: it takes (int), and here are (String,int) | 필요한 것은 (int)",
                "counted + 1 | variable counted is not declared: nothing has this name here; did you mean counter? | 혹시 counter입니까?",
                "\"abc\".lenght() | String has no method lenght(); did you mean length? | String에는 메서드 lenght()이(가) 없습니다. 혹시 length입니까?",
                "Adapter.nmed(\"lo\") | Adapter has no method nmed(String); did you mean named? | 혹시 named입니까?",
                "Adapter.everything() | Adapter has no method everything(); it has | 있는 것: ",
                "twise(3) | did you mean twice? | 메서드 twise(int)은(는) 선언되지",
                "int u = true + 1; | + does not work between boolean and int | boolean와 int 사이에는",
                "int o(int a { return 1; } | one of these is missing here: | 다음 가운데 하나가",
                "void v() { return 1; } | the method is void | void 메서드는",
                "int = 3 | a name is missing here: what stands before it is a type | 이름이 빠졌습니다",
                "class I1 implements Thread { } | this is a class: write extends | extends를 쓰십시오",
                "class I2 extends Runnable { } | an interface: write implements | implements를 쓰십시오",
                "this | there is no this here | this이(가) 없습니다",
                "void m() { 1 + 1; } | this is a value and does nothing | 하는 일이 없습니다",
                "void z() { final int q = 1; q = 2; } | q is final | q은(는) final",
                "switch (3) { case byte b -> 1; case int i -> 2; }; | %preview on turns it on | %preview on을 실행",
                "int fine = 1; /* and then | the comment that begins here has no end | 주석이 끝나지",
                "String s = 'abc'; | '…' holds one character | 문자 하나만",
                "Sytem.out.println(1); | did you mean System? | 혹시 System입니까?",
                "string s = null; | did you mean String? | 혹시 String입니까?",
                "\"abc\".length + 1 | length is a method: to call it, write length() | length()처럼",
                "AtomicLong many = null; | class AtomicLong is not declared: write import java.util.concurrent.atomic.AtomicLong; first | 먼저 import java.util.concurrent.atomic.AtomicLong; 줄을",
                "new AtomicLong() | write import java.util.concurrent.atomic.AtomicLong; first | 다른 셀에서 만드는 이름이면",
                "SwingUtilities.invokeLater(null) | write import javax.swing.SwingUtilities; first | import javax.swing.SwingUtilities; 줄",
                "String toString() { return null; } | every object has a method of this name | 모든 객체가",
                "void d() { int a = 1; int a = 2; } | a is declared twice | a이(가) 두 번 선언",
            })
    void saysWhatIsWrong(String code, String english, String korean) {
        assertThat(failure(code).message()).contains(english);
        Language.use(Language.KO);
        assertThat(failure(code).message()).contains(korean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ipv4Address.of(\"300.1.1.1\")",
                "Capture.on(Adapter.named(\"no-such-adapter\"))",
                "Filter.of(\"ip.src = 10.0.0.1\")",
                "List.of(1).forEach(n -> MacAddress.of(\"aa\"))",
            })
    void tellsOfTheLibraryOnlyItsSentence(String code) {
        assertThat(failure(code).traceback())
                .noneMatch(line -> line.contains("at lab."))
                .anyMatch(line -> line.contains("cell " + cells + ", line 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ipv4Address.of(\"300.1.1.1\") | IPv4 주소가 아닙니다. 300은(는) 255보다 큽니다",
                "Ipv6Address.of(\"1:2\") | IPv6 주소가 아닙니다. 콜론으로 나눈 묶음이 여덟 개여야 하는데 2개입니다",
                "MacAddress.of(\"aa:bb\") | MAC 주소가 아닙니다",
                "Filter.of(\"ip.src = 10.0.0.1\") | 8번째 글자: '='은(는) 여기서 아무 뜻이 없습니다.",
                "Filter.of(\"ip.scr == 10.0.0.1\") | 가장 비슷한 이름은 'ip.src'입니다",
                "Filter.of(\"ip.src ==\") | 여기에 값이(가) 빠졌습니다",
                "Filter.of(\"tcp.port == x\") | 숫자는 10진수나 0x로 시작하는",
                "Ipv4Header.decode(java.nio.ByteBuffer.wrap(new byte[] {0x45, 0, 0})) | IPv4, 3번째 바이트: 여기서 끝납니다",
                "Ipv4Header.of(\"10.0.0.1\", \"10.0.0.2\").withTtl(256) | 8비트에는 0부터 255까지만",
            })
    void translatesWhatTheLibraryComplainsOf(String code, String korean) {
        var english = failure(code).message();
        assertThat(english).doesNotContainPattern("[가-힣]");
        Language.use(Language.KO);
        assertThat(failure(code).message()).contains(korean);
        assertThat(failure("throw new IllegalStateException(\"a number is missing\");").message())
                .isEqualTo("a number is missing");
    }

    @Test
    void namesTheTwoPackagesThatATypeMayBeOf() {
        var types =
                "import java.awt.*; import java.util.*; class Two { List<String> names = List.of(); }";
        assertThat(failure(types).message())
                .isEqualTo(
                        "there is a List in java.awt and one in java.util: import java.awt.List; or"
                                + " import java.util.List; says which is meant");
        run("import java.util.List;");
        assertThat(run("List<String> names = List.of();")).isEqualTo(new Outcome.Nothing());
    }

    @Test
    void saysOfALineOnlyOnceWhatIsWrong() {
        assertThat(failure("AtomicLong twice = new AtomicLong();").traceback()).hasSize(3);
    }

    @Test
    void saysThatThereIsNoScreen() {
        assertThat(failure("new javax.swing.JFrame(\"window\")").message())
                .startsWith("there is no screen to open a window on");
    }

    @Test
    void tellsWhereInTheJdkAnExceptionComesFrom() {
        assertThat(failure("List.of(1).get(3)").traceback())
                .anyMatch(line -> line.contains("at java."));
    }

    @Test
    void pointsAtThePlace() {
        assertThat(failure("int fine = 1;\nString s = 1;").traceback())
                .containsExactly(
                        "cell %d, line 2: this is of type int, but String is needed here"
                                .formatted(cells),
                        "    String s = 1;",
                        "               ^");
    }

    @Test
    void pointsAtThePlaceBehindWideCharacters() {
        assertThat(failure("String 이름 = /* 😀漢 */ 1;").traceback())
                .last()
                .isEqualTo("           \u3000\u3000      \u3000\u3000    ^");
    }

    @Test
    void pointsAtThePlaceBehindWhatWasAddedToARecord() {
        assertThat(
                        failure("record Wrong(int a) { Wrong { } String s() { return a; } }")
                                .traceback())
                .last()
                .isEqualTo(
                        "    "
                                + " "
                                        .repeat(
                                                "record Wrong(int a) { Wrong { } String s() { return "
                                                        .length())
                                + "^");
    }

    @Test
    void leavesTheRestInTheCompilersWords() {
        assertThat(failure("sealed interface S {}").message()).isNotEmpty();
        assertThat(Complaint.inWords("something nobody has heard of")).isEmpty();
    }
}
