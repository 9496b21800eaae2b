package lab.kernel.magic;

import lab.check.Text;
import lab.view.Language;

/// What magics say, in the language that is in use.
enum Phrase {
    USE("Write it like this: %s", "이렇게 쓰십시오: %s"),
    UNKNOWN_MAGIC(
            "There is no magic %s. Did you mean %s? %%help lists them all.",
            "%s라는 매직은 없습니다. %s입니까? %%help를 실행하면 모두 볼 수 있습니다."),
    MAGIC_BELOW(
            "%s is a magic. Magics stand above a cell's Java, or in a cell of their own.",
            "%s은(는) 매직입니다. 매직은 셀의 자바 코드보다 위에 쓰거나 따로 다른 셀에 쓰십시오."),
    UNKNOWN_EXERCISE(
            "There is no exercise %s. Did you mean %s? %%progress shows which there are.",
            "%s라는 연습 문제는 없습니다. %s입니까? 어떤 것이 있는지는 %%progress로 볼 수 있습니다."),
    NUMBERED_EXERCISE(
            "Exercise %1$s is called %2$s. Write %%%3$s %2$s.",
            "연습 문제 %1$s의 이름은 %2$s입니다. %%%3$s %2$s라고 쓰십시오."),
    UNKNOWN_NUMBER(
            "There is no exercise %s. %%progress shows which there are in each chapter.",
            "%s번 연습 문제는 없습니다. 장마다 어떤 것이 있는지는 %%progress로 볼 수 있습니다."),
    ONE_EXERCISE(
            "Write one exercise behind %%%s, and nothing else; another one gets a cell of its own.",
            "%%%s 뒤에는 연습 문제를 하나만 쓰십시오. 다른 것은 따로 다른 셀에 쓰십시오."),
    DID_NOT_COMPILE(
            "The cell of this exercise did not compile when it was last run, so what stood there"
                    + " before is checked. What is wrong in it: %s",
            "이 연습 문제의 셀은 마지막으로 실행했을 때 컴파일되지 않았으므로, 그 전에 있던 것을 검사합니다." + " 셀의 오류: %s"),
    INCOMPLETE(
            "%1$s is there but cannot be used, since no cell that has run declares this: %2$s. If one above"
                    + " does, run it, and then this check again; after a restart of the kernel, run all"
                    + " cells above.",
            "%1$s은(는) 있지만 쓸 수 없습니다. 지금까지 실행한 셀 가운데 다음을 선언한 셀이 없습니다: %2$s. 위에 그런 셀이"
                    + " 있으면 실행한 다음 다시 검사하십시오. 커널을 다시 시작했다면 위의 셀을 모두 실행하십시오."),
    NO_EXERCISES(
            "There are no exercises here: the kernel was started without the workbook.",
            "여기에는 연습 문제가 없습니다. 커널이 워크북 없이 시작되었습니다."),
    NO_MORE_HINTS("There is no further hint than these.", "힌트는 이것이 전부입니다."),
    BROKEN_PROGRESS(
            "%s: line %d is no exercise's score, so it is left out. Mend the line or delete it.",
            "%s: %d행은 연습 문제의 점수가 아니어서 뺐습니다. 그 줄을 고치거나 지우십시오."),
    UNREADABLE_PROGRESS(
            "%s cannot be read, so the map begins anew: %s", "%s을(를) 읽을 수 없어 진도를 처음부터 보여 줍니다: %s"),
    NO_HANDOUT(
            "There is no exercise %s that hands something out. There are: %s.",
            "%s라는 연습 문제는 내주는 것이 없습니다. 있는 것은 다음과 같습니다: %s."),
    DRAWN_FOR("Drawn for %s.", "학습자 이름 %s에 따라 뽑았습니다."),
    LEARNER(
            "Questions are drawn for %s. That has to be the name under which you hand in; %%learner NAME"
                    + " sets it.",
            "문제를 %s 학습자에게 맞추어 뽑습니다. 제출할 때 쓰는 이름과 같아야 하며, %%learner 이름으로 정합니다."),
    UNKNOWN_LANGUAGE("There is no language %s. There are: en, ko.", "%s라는 언어는 없습니다. en과 ko가 있습니다."),
    LANGUAGE("Pictures and answers are in English from here on.", "이제부터 그림과 답은 한국어로 나옵니다."),
    UNKNOWN_NETWORK(
            "There is no network %s. There are: auto, host, lan, memory.",
            "%s라는 네트워크는 없습니다. auto, host, lan, memory가 있습니다."),
    ON_HOST_CAPTURING(
            "Network: this machine's own. You may capture on %s.",
            "네트워크: 이 컴퓨터의 네트워크입니다. %s에서 캡처할 수 있습니다."),
    ON_HOST("Network: this machine's own.", "네트워크: 이 컴퓨터의 네트워크입니다."),
    ON_PRIVATE(
            "Network: a private one, apart from this machine's. Cells are on the client of a LAN with a"
                    + " router and a server, and may capture on every adapter: see Lan.hosts().",
            "네트워크: 이 컴퓨터와 분리된 사설 네트워크입니다. 셀은 라우터와 서버가 있는 LAN의 클라이언트에서 실행되며,"
                    + " 모든 어댑터에서 캡처할 수 있습니다. Lan.hosts()를 실행해 보십시오."),
    IN_MEMORY(
            "Network: a LAN in memory, with a client, a router and a server: see Lan.hosts(). All else is"
                    + " as on this machine's own.",
            "네트워크: 클라이언트, 라우터, 서버가 있는 메모리 안의 LAN입니다. Lan.hosts()를 실행해 보십시오."
                    + " 나머지는 이 컴퓨터의 네트워크 그대로입니다."),
    MEMORY_INSTEAD(
            "Network: a LAN in memory in place of the private one, with the same hosts. %s",
            "네트워크: 사설 네트워크 대신 호스트 구성이 같은 메모리 안의 LAN을 씁니다. %s"),
    NO_CAPTURE(
            "Network: this machine's own, without capturing; recorded packets and a LAN in memory take"
                    + " its place. %s %s",
            "네트워크: 이 컴퓨터의 네트워크이며 캡처는 할 수 없습니다. 대신 기록된 패킷과 메모리 안의 LAN을 씁니다." + " %s %s"),
    FRESH_VM(
            "The lab VM was started anew: variables and definitions from before are gone.",
            "실습 VM을 새로 시작했습니다. 그전의 변수와 정의는 사라졌습니다."),
    PREVIEW_ON("Preview features of Java are on.", "Java의 미리 보기 기능을 켰습니다."),
    PREVIEW_OFF("Preview features of Java are off.", "Java의 미리 보기 기능을 껐습니다."),
    TIME("Took %s s, compiling included.", "컴파일을 포함해 %s초 걸렸습니다."),
    NOTHING_DECLARED("Nothing is declared yet.", "아직 선언된 것이 없습니다."),
    VARIABLES("Variables", "변수"),
    NAME("Name", "이름"),
    KIND("Type", "타입"),
    VALUE("Value", "값"),
    METHODS("Methods: %s", "메서드: %s"),
    TYPES("Types: %s", "타입: %s"),
    NO_FILE(
            "There is no file %s that can be read; paths begin in the notebook's folder.",
            "읽을 수 있는 파일 %s이(가) 없습니다. 경로는 노트북이 있는 폴더에서 시작합니다."),
    IN_FILE("In %s, whose lines are counted as the cell's: %s", "%s 안에서 (줄 번호는 셀의 줄처럼 셉니다): %s"),
    NO_PLACE(
            "There is no jar and no folder %s; paths begin in the notebook's folder.",
            "%s이라는 jar나 폴더가 없습니다. 경로는 노트북이 있는 폴더에서 시작합니다."),
    CLASS_PATH("On the class path: %s", "클래스 경로에 있는 것: %s"),
    CLASS_PATH_EMPTY("Nothing was added to the class path.", "클래스 경로에 추가된 것이 없습니다."),
    BASH_OFF(
            "%%%%bash is off: start the lab with the environment variable %s=on to let cells run shell"
                    + " scripts.",
            "%%%%bash는 꺼져 있습니다. 셀에서 셸 스크립트를 실행하려면 환경 변수 %s=on으로 시작하십시오."),
    NO_COORDINATES(
            "%s is no artifact. It is written group:artifact:version, such as"
                    + " org.apache.commons:commons-lang3:3.18.0.",
            "%s은(는) 아티팩트가 아닙니다. org.apache.commons:commons-lang3:3.18.0처럼"
                    + " group:artifact:version으로 씁니다."),
    DOWNLOADING("Downloading %s (%s)", "%s 내려받는 중 (%s)"),
    RESOLVING("Looking for %s", "%s 찾는 중"),
    RESOLVED("%s: %d jars on the class path, %s.", "%s: jar %d개를 클래스 경로에 넣었습니다. %s."),
    RESOLVED_DOWNLOADED("%d downloaded", "%d개를 내려받았습니다"),
    RESOLVED_LOCAL("all of them were here already", "모두 이미 있었습니다"),
    UNKNOWN_ARTIFACT(
            "There is no %s in %s; look at the group, the artifact and the version.",
            "%2$s에 %1$s이(가) 없습니다. group, artifact, version을 확인하십시오."),
    NO_REPOSITORY(
            "%s could not be fetched, because %s cannot be reached; with a network, or a mirror in"
                    + " ~/.m2/settings.xml, run the cell again. (%s)",
            "%2$s에 연결할 수 없어서 %1$s을(를) 가져오지 못했습니다. 네트워크가 되거나 ~/.m2/settings.xml에 미러를"
                    + " 적은 뒤 셀을 다시 실행하십시오. (%3$s)"),
    MAVEN_FAILED("%s could not be fetched: %s", "%s을(를) 가져오지 못했습니다: %s"),
    NO_DOCUMENTATION("Nothing is known of %s.", "%s에 대해 알려진 것이 없습니다."),
    MAGICS("What a cell can ask of the kernel", "셀이 커널에 요청할 수 있는 것"),
    LIBRARY("What every cell can use without an import", "모든 셀에서 import 없이 쓸 수 있는 것"),
    WRITE("Write", "쓰는 법"),
    PURPOSE("What it does", "하는 일"),
    TYPE("Type", "타입"),
    DOCUMENTATION(
            "Shift+Tab on a name, or the name and a question mark as a cell, shows its documentation;"
                    + " Tab completes it.",
            "이름에서 Shift+Tab을 누르거나 셀에 이름과 물음표를 쓰면 설명이 나옵니다. Tab을 누르면 이름이 완성됩니다.");

    private final String en;
    private final String ko;

    Phrase(String en, String ko) {
        this.en = en;
        this.ko = ko;
    }

    String in(Object... values) {
        return new Text(en, ko).in(Language.current()).formatted(values);
    }
}
