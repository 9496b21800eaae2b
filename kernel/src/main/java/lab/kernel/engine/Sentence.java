package lab.kernel.engine;

import lab.view.Language;

/// What the engine says of a session's state, in the language that is in use.
enum Sentence {
    LOST(
            "The lab VM is lost: %s. Its variables, definitions and open sockets are gone; a new one is"
                    + " starting. Run the cells you need again.",
            "실습 VM이 끝났습니다: %s. 변수와 정의, 열린 소켓은 사라졌고 새 VM을 시작하고 있습니다. 필요한 셀을 다시" + " 실행하십시오."),
    NOT_STARTED("The lab VM did not start: %s", "실습 VM을 시작하지 못했습니다: %s"),
    CELL_STUCK("the cell could not be stopped, so the VM was killed", "셀을 멈출 수 없어서 VM을 강제로 끝냈습니다"),
    CALL_STUCK("a call could not be stopped, so the VM was killed", "호출을 멈출 수 없어서 VM을 강제로 끝냈습니다"),
    CLOSED("it was closed", "VM을 닫았습니다"),
    BROKEN("its messages were broken: %s", "VM이 보낸 메시지가 잘못되었습니다: %s"),
    HUNG_UP("it closed its channel", "VM이 연결을 끊었습니다"),
    COMPILER(
            "The Java compiler broke down over this cell. Something in it is nested too deep or is too"
                    + " long; split it up.",
            "이 셀을 컴파일하다가 Java 컴파일러가 멈췄습니다. 너무 깊게 중첩되었거나 너무 긴 부분이 있으니 나누어 쓰십시오."),
    TOO_LARGE(
            "This is larger than a Java class can be: a text may have 65,535 bytes, and a method, or the"
                    + " values of an array, 64 KB of code. Split it up, or read it from a file.",
            "Java 클래스에 담기에는 너무 큽니다. 문자열은 65,535바이트, 메서드나 배열 값의 코드는 64KB까지입니다. 나누어 쓰거나"
                    + " 파일에서 읽으십시오."),
    KILLED("it was killed (signal 9)", "VM이 강제로 종료되었습니다(신호 9)"),
    EXITED(
            "it ended with exit code %d, as by System.exit",
            "VM이 System.exit를 부른 것처럼 종료 코드 %d(으)로 끝났습니다"),
    CRASHED("it ended with exit code %d", "VM이 종료 코드 %d(으)로 끝났습니다"),
    EMPTY(
            "%1$s is empty now: it was made of the earlier %2$s, and %2$s is declared anew. To have it"
                    + " again, run the cell that makes it.",
            "%1$s은(는) 이제 비어 있습니다. 이전의 %2$s(으)로 만든 값인데 %2$s을(를) 새로 선언했기 때문입니다. 다시"
                    + " 쓰려면 그 값을 만드는 셀을 실행하십시오."),
    GONE(
            "%1$s is gone: it was made of the earlier %2$s, and %2$s is declared anew. To have it"
                    + " again, run the cell that makes it.",
            "%1$s은(는) 사라졌습니다. 이전의 %2$s(으)로 만든 값인데 %2$s을(를) 새로 선언했기 때문입니다. 다시 쓰려면 그"
                    + " 값을 만드는 셀을 실행하십시오."),
    NO_SOURCES(
            "There is no documentation of it here: this JDK came without its sources (lib/src.zip).",
            "설명이 없습니다. 이 JDK에는 소스(lib/src.zip)가 들어 있지 않습니다."),
    NO_PACKAGE(
            "Cells are in no package: package %s is left out.",
            "셀은 패키지에 속하지 않으므로 package %s은(는) 뺍니다."),
    NAMED_JAVA(
            "a class cannot be named java in a cell: what runs the cells names java.lang itself",
            "셀에서는 클래스 이름을 java로 지을 수 없습니다. 셀을 실행하는 코드가 java.lang을 쓰기 때문입니다"),
    NO_SCREEN(
            "there is no screen to open a window on: draw into a BufferedImage and write its name as the"
                    + " cell's last line",
            "창을 띄울 화면이 없습니다. BufferedImage에 그린 뒤 셀의 마지막 줄에 그 이름을 쓰십시오"),
    MISSING(
            "%1$s is noted, but cannot be used until this is declared: %2$s",
            "%1$s은(는) 기록해 두었지만, 다음을 선언해야 쓸 수 있습니다: %2$s");

    private final String en;
    private final String ko;

    Sentence(String en, String ko) {
        this.en = en;
        this.ko = ko;
    }

    String in(Object... values) {
        var sentence =
                switch (Language.current()) {
                    case EN -> en;
                    case KO -> ko;
                };
        return sentence.formatted(values);
    }
}
