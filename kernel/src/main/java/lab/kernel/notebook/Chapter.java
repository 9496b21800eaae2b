package lab.kernel.notebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A chapter of the workbook as its source has it: both languages, exercises and their solutions.
///
/// The source is Markdown that GitHub shows well enough:
///
///     ---
///     title.en: Encapsulation end to end
///     title.ko: 캡슐화, 처음부터 끝까지
///     minutes: 40
///     needs.en: nothing
///     needs.ko: 없음
///     layers: application, transport, internet, link
///     ---
///
///     ::: en {#opening}
///     Prose in English.
///     ::: ko
///     같은 내용의 한국어.
///     :::
///
///     ```java {#header-length}
///     // en: A comment in each language,
///     // ko: 언어별 주석과
///     var name = "a line in each"; // en
///     var name = "언어별 줄"; // ko
///     int headerBytes(byte[] packet) {
///         // BEGIN SOLUTION
///         return (packet[0] & 0x0f) * 4;
///         // END SOLUTION
///     }
///     ```
///
///     ```java {#header-length-check points=10}
///     %check ip.header-length
///     ```
///
/// A block is a cell, and its `#id` is the cell's for ever. Code exists once; a run of lines marked
/// `en` is followed by the run marked `ko` that stands there in Korean. A cell with a solution is the
/// learner's to write, a cell with points is the grader's; nothing else needs to be said.
///
/// @param name of its file, without the ending
/// @param layers which it is about
record Chapter(
        String name,
        Bilingual title,
        int minutes,
        Bilingual needs,
        Set<Layer> layers,
        List<Block> blocks) {
    Chapter {
        layers = Set.copyOf(layers);
        blocks = List.copyOf(blocks);
    }

    /// The number its file name starts with.
    int number() {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    /// The network it asks for: what its first `%network` cell says.
    Optional<String> network() {
        return blocks.stream()
                .filter(Block.Code.class::isInstance)
                .flatMap(block ->
                        Notebook.chosenNetwork(((Block.Code) block).source().en()).stream())
                .findFirst();
    }

    boolean hasCode() {
        return blocks.stream().anyMatch(Block.Code.class::isInstance);
    }

    int points() {
        return blocks.stream()
                .mapToInt(block -> block instanceof Block.Code code ? code.points() : 0)
                .sum();
    }

    sealed interface Block {
        String id();

        record Prose(String id, Bilingual text) implements Block {}

        /// @param source with its solutions
        /// @param points 0 where it is not the grader's
        record Code(String id, Bilingual source, int points) implements Block {
            boolean isExercise() {
                return Solutions.in(source.en());
            }
        }
    }

    /// From the top down.
    enum Layer {
        APPLICATION("Application", "애플리케이션 계층", "HTTP, FTP, DNS"),
        TRANSPORT("Transport", "전송 계층", "TCP, UDP"),
        INTERNET("Internet", "인터넷 계층", "IP, ICMP"),
        LINK("Network interface", "네트워크 인터페이스 계층", "Ethernet, ARP", "이더넷, ARP");

        private final String en;
        private final String ko;
        private final String examples;
        private final String koreanExamples;

        Layer(String en, String ko, String examples) {
            this(en, ko, examples, examples);
        }

        Layer(String en, String ko, String examples, String koreanExamples) {
            this.en = en;
            this.ko = ko;
            this.examples = examples;
            this.koreanExamples = koreanExamples;
        }

        Bilingual examples() {
            return new Bilingual(examples, koreanExamples);
        }

        Bilingual label() {
            return new Bilingual(en, ko);
        }
    }
}
