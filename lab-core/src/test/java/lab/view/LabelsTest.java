package lab.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import lab.packet.Header;
import lab.packet.Layout;
import lab.packet.TcpOption;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final ResourceBundle KOREAN = Labels.bundle(Language.KO);
    private static final ResourceBundle ENGLISH = Labels.bundle(Language.EN);

    private static List<Layout> layouts() throws ReflectiveOperationException {
        var layouts = new ArrayList<Layout>();
        for (Class<?> header : kinds(Header.class)) {
            layouts.add((Layout) header.getField("LAYOUT").get(null));
        }
        return layouts;
    }

    private static List<Class<?>> kinds(Class<?> group) {
        if (!group.isSealed()) return List.of(group);
        return Stream.of(group.getPermittedSubclasses())
                .flatMap(kind -> kinds(kind).stream())
                .toList();
    }

    @Test
    void everyFieldHasANameAndANoteInBothLanguages() throws Exception {
        for (Layout layout : layouts()) {
            for (var field : layout.fields()) {
                var key = Labels.key(layout.title(), field.name());
                for (var bundle : List.of(ENGLISH, KOREAN)) {
                    assertThat(bundle.containsKey(key)).as(key).isTrue();
                    assertThat(bundle.containsKey(key + ".note")).as(key + ".note").isTrue();
                }
            }
            assertThat(KOREAN.containsKey("layer." + Labels.slug(layout.title()))).isTrue();
        }
    }

    @Test
    void everyTcpOptionHasANameInBothLanguages() {
        assertThat(TcpOption.class.getPermittedSubclasses()).hasSize(9);
        for (var option :
                List.of(
                        "No-Operation",
                        "End of Option List",
                        "Maximum Segment Size",
                        "Window Scale",
                        "SACK Permitted",
                        "SACK",
                        "Timestamps",
                        "Unknown Option",
                        "Broken Option")) {
            assertThat(KOREAN.containsKey(Labels.key("TCP", option))).as(option).isTrue();
            assertThat(ENGLISH.containsKey(Labels.key("TCP", option))).as(option).isTrue();
        }
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        assertThat(new TreeSet<>(KOREAN.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    }

    @Test
    void notesAreTranslated() {
        for (String key : KOREAN.keySet()) {
            if (!key.endsWith(".note")) continue;
            assertThat(KOREAN.getString(key)).as(key).containsPattern("[가-힣]");
        }
    }

    @Test
    void fieldsHaveTheNamesThatKoreanTextbooksGiveThem() {
        assertThat(KOREAN.getString("ipv4.time-to-live")).isEqualTo("유지 시간");
        assertThat(KOREAN.getString("ipv4.protocol")).isEqualTo("상위 계층 프로토콜");
        assertThat(KOREAN.getString("tcp.acknowledgment-number")).isEqualTo("편승 확인 응답");
        assertThat(KOREAN.getString("tcp.window")).isEqualTo("윈도우 크기");
    }
}
