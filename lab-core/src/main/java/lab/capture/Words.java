package lab.capture;

import lab.view.Language;

/// What this package says, in the language in use.
enum Words {
    NO_LIBRARY(
            "Capturing needs libpcap, which is not on this system: %s",
            "캡처에는 libpcap이 필요한데 이 시스템에 없습니다. %s"),
    INSTALL_NPCAP(
            "install Npcap from https://npcap.com and start the notebook again.",
            "https://npcap.com에서 Npcap을 설치하고 노트북을 다시 시작하십시오."),
    MAC_HAS_IT(
            "macOS brings it along, so this system is damaged or restricted.",
            "macOS에는 원래 들어 있으므로, 시스템이 손상되었거나 제한되어 있습니다."),
    INSTALL_LIBPCAP(
            "install it, with \"sudo apt install libpcap0.8\" on Debian and Ubuntu,"
                    + " \"sudo dnf install libpcap\" on Fedora.",
            "Debian과 Ubuntu에서는 \"sudo apt install libpcap0.8\", Fedora에서는"
                    + " \"sudo dnf install libpcap\"으로 설치하십시오."),
    MAY_NOT_CAPTURE(
            "This user may not capture on \"%s\": %s", "이 사용자는 \"%s\" 어댑터에서 캡처할 권한이 없습니다. %s"),
    MAY_NOT_SEND(
            "This user may not send frames on \"%s\": %s",
            "이 사용자는 \"%s\" 어댑터로 프레임을 보낼 권한이 없습니다. %s"),
    NPCAP_FOR_ALL(
            "install Npcap again without \"Restrict Npcap driver's access to Administrators"
                    + " only\", or start the notebook as Administrator.",
            "Npcap을 \"Restrict Npcap driver's access to Administrators only\" 없이 다시"
                    + " 설치하거나, 노트북을 관리자 권한으로 시작하십시오."),
    CHMOD_BPF(
            "run \"sudo chmod o+rw /dev/bpf*\" (until the next restart), or install ChmodBPF,"
                    + " which comes with Wireshark.",
            "\"sudo chmod o+rw /dev/bpf*\"를 실행하거나(재시동하면 풀립니다), Wireshark에 들어 있는"
                    + " ChmodBPF를 설치하십시오."),
    SETCAP(
            "run \"%s\" and start the notebook again, or use a private network (%%network lan),"
                    + " which needs no permission.",
            "\"%s\"를 실행하고 노트북을 다시 시작하거나, 권한이 필요 없는 사설 네트워크(%%network lan)를" + " 쓰십시오."),
    NO_SUCH_ADAPTER(
            "There is no adapter \"%s\": this machine has %s.",
            "\"%s\"라는 어댑터가 없습니다. 이 컴퓨터에 있는 어댑터: %s."),
    NO_ADAPTER_AT_ALL("no adapter at all", "하나도 없음"),
    NOT_CAPTURABLE(
            "The adapter \"%s\" cannot be captured on: %s; choose another of Adapter.list().",
            "\"%s\" 어댑터에서는 캡처할 수 없습니다. %s. Adapter.list()에서 다른 것을 고르십시오."),
    LINK_TYPE(
            "its link type is %d, which the lab cannot take apart",
            "링크 유형이 %d인데 이 실습 도구가 해석하지 못하는 유형입니다"),
    DOWN("The adapter \"%s\" is down: %s.", "\"%s\" 어댑터가 꺼져 있습니다. %s."),
    ENABLE("enable it in the network settings", "네트워크 설정에서 켜십시오"),
    SET_UP("set it up with \"%s\"", "\"%s\"로 켜십시오"),
    GONE(
            "The adapter \"%s\" is gone since the capture began; the frames before that are kept.",
            "\"%s\" 어댑터가 캡처 도중에 사라졌습니다. 그 전까지의 프레임은 남아 있습니다."),
    BAD_FILTER(
            "The filter \"%s\" cannot be used: %s; a filter looks like \"tcp port 80 and host"
                    + " 192.0.2.1\" (see \"man pcap-filter\").",
            "필터 \"%s\"를 쓸 수 없습니다(%s). 필터는 \"tcp port 80 and host 192.0.2.1\"처럼 씁니다"
                    + "(\"man pcap-filter\" 참고)."),
    FAILED("%s failed: %s.", "%s: 실패했습니다(%s)."),
    CAPTURING("Capturing on \"%s\"", "\"%s\" 어댑터에서 캡처"),
    SENDING("Sending on \"%s\"", "\"%s\" 어댑터로 송신"),
    WRITING("Writing the capture to \"%s\"", "캡처를 \"%s\"에 쓰기"),
    FRAME_LENGTH(
            "A frame of %d bytes cannot be sent on \"%s\": it must have from %d to %d.",
            "%d바이트 프레임은 \"%s\" 어댑터로 보낼 수 없습니다. %d바이트부터 %d바이트까지만 됩니다."),
    NO_ROOM(
            "The adapter \"%s\" took no frame for %d s, its queue is full: send more slowly.",
            "\"%s\" 어댑터가 %d초 동안 프레임을 받지 않았습니다. 큐가 가득 찼으니 더 천천히 보내십시오."),
    ENDED_BY_LATER(
            "This capture was ended, because %d later ones run: close captures that are not needed.",
            "나중에 시작한 캡처가 %d개 있어서 이 캡처를 끝냈습니다. 필요 없는 캡처는 닫으십시오."),
    ONE_FRAME("1 frame captured", "프레임 1개 캡처"),
    FRAMES("%,d frames captured", "프레임 %,d개 캡처"),
    DROPPED("%,d dropped by the kernel", "커널이 버린 프레임 %,d개"),
    NOT_KEPT(
            "the last %,d not kept, because the bound of Capture.keep was reached",
            "Capture.keep의 한도에 닿아 마지막 %,d개는 보관하지 않음"),
    RUNNING("capture on %s, running: %s", "%s 캡처, 진행 중: %s"),
    HAS_ENDED("capture on %s, ended: %s", "%s 캡처, 끝남: %s"),
    ALL_CAPTURES("Capturing", "캡처"),
    EARLIER("%,d frames before these", "이보다 앞선 프레임 %,d개"),
    AMOUNT("%,d bytes, %.1f s", "%,d바이트, %.1f초"),
    TO_FILE("to the file %s", "파일 %s에 저장"),
    GOES_ON("capturing on %s", "%s에서 캡처하는 중"),
    IS_OVER("captured on %s", "%s에서 캡처함");

    private final String en;
    private final String ko;

    Words(String en, String ko) {
        this.en = en;
        this.ko = ko;
    }

    String in(Object... values) {
        return Language.say(en, ko, values);
    }
}
