package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.link.ChildJvm;
import lab.link.PrivateNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Each fault has a sentence of its own, in both languages, whichever way the adapter is opened.
@Timeout(120)
class FaultsTest {
    private static Map<String, String> sentences(List<String> command) throws Exception {
        var sentences = new TreeMap<String, String>();
        for (String line : ChildJvm.run(command)) {
            var parts = line.split(": ", 2);
            sentences.put(parts[0], parts[1]);
        }
        return sentences;
    }

    private static Stream<String> backends() {
        return Stream.of(Backend.values()).map(Backend::toString);
    }

    @Test
    void ofAdaptersFiltersAndFiles() throws Exception {
        Needs.tool("ip");
        if (PrivateNetwork.available()
                instanceof PrivateNetwork.Availability.Unavailable(String sentence)) {
            Needs.that(false, sentence);
        }
        var said = sentences(PrivateNetwork.command(ChildJvm.command(FaultsMain.class, "private")));
        var noName = "There is no adapter \"eth9\": this machine has lo.";
        var noNameKo = "\"eth9\"라는 어댑터가 없습니다. 이 컴퓨터에 있는 어댑터: lo.";
        var down = "The adapter \"v0\" is down: set it up with \"sudo ip link set v0 up\".";
        var downKo = "\"v0\" 어댑터가 꺼져 있습니다. \"sudo ip link set v0 up\"로 켜십시오.";
        backends()
                .forEach(backend -> {
                    var en = "EN " + backend;
                    var ko = "KO " + backend;
                    assertThat(said)
                            .containsEntry(en + " name", noName)
                            .containsEntry(en + " named", noName)
                            .containsEntry(ko + " name", noNameKo)
                            .containsEntry(en + " send down", down)
                            .containsEntry(ko + " send down", downKo)
                            .containsEntry(en + " down", down)
                            .containsEntry(en + " goes down", down)
                            .containsEntry(ko + " goes down", downKo)
                            .containsEntry(en + " sends, is down", down)
                            .containsEntry(
                                    en + " goes",
                                    "The adapter \"v0\" is gone since the capture began; the"
                                            + " frames before that are kept.")
                            .containsEntry(
                                    ko + " goes", "\"v0\" 어댑터가 캡처 도중에 사라졌습니다. 그 전까지의 프레임은 남아 있습니다.")
                            .containsEntry(
                                    en + " short",
                                    "A frame of 13 bytes cannot be sent on \"v0\": it must have"
                                            + " from 14 to 1518.");
                    assertThat(said.get(en + " filter"))
                            .startsWith("The filter \"tcp prot 80\" cannot be used: ");
                    assertThat(said.get(ko + " filter")).startsWith("필터 \"tcp prot 80\"를 쓸 수");
                    assertThat(said.get(en + " file"))
                            .startsWith("Writing the capture to \"/none/x\" failed: ");
                    assertThat(said.get(en + " sends, is gone")).contains("\"v0\"");
                });
    }

    @Test
    void ofRights() throws Exception {
        Needs.tool("setpriv");
        Needs.that(
                System.getProperty("user.name").equals("root"),
                "only root can start a program as the user nobody");
        var command =
                new ArrayList<>(
                        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        command.add("--");
        command.addAll(ChildJvm.command(FaultsMain.class, "rights"));
        var said = sentences(command);
        backends()
                .forEach(backend -> {
                    assertThat(said.get("EN " + backend + " capture"))
                            .startsWith("This user may not capture on \"lo\": run \"sudo setcap ");
                    assertThat(said.get("KO " + backend + " capture"))
                            .startsWith("이 사용자는 \"lo\" 어댑터에서 캡처할 권한이 없습니다.");
                    assertThat(said.get("EN " + backend + " send"))
                            .startsWith("This user may not send frames on \"lo\": run \"sudo ");
                    assertThat(said.get("KO " + backend + " send"))
                            .startsWith("이 사용자는 \"lo\" 어댑터로 프레임을 보낼 권한이 없습니다.");
                });
    }
}
