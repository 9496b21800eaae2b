package lab.kernel.course;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.view.Language;

/// The code cells of a file that a learner handed in, and nothing else of it. Outputs are passed
/// over as they are read, so that a file of any size costs little memory; what is no notebook gets
/// a sentence.
///
/// @param language that the notebook says its words are in
record HandedIn(List<Written> cells, Language language, Optional<Flag> unreadable) {
    private static final int FORMAT = 4;
    private static final int MOST_CELLS = 20_000;

    /// Characters of all cells together.
    private static final int MOST_CODE = 8 << 20;

    private static final int LONGEST_NAME = 1000;

    /// Characters of one cell. Java's compiler takes a method of no more than 64 KiB.
    private static final int LONGEST_CELL = 1 << 20;

    private static final long LARGEST_FILE = 1L << 30;

    HandedIn {
        cells = List.copyOf(cells);
    }

    /// A code cell.
    ///
    /// @param id the notebook format's
    /// @param gradeId nbgrader's; empty where it has none
    /// @param points that its metadata claims; 0 where it claims none
    /// @param flags the four that nbgrader's metadata has, as one text
    record Written(String id, String gradeId, String source, double points, String flags) {}

    static HandedIn read(Path file) {
        var reading = new Reading();
        try {
            // What was one when it was found may be a pipe by now, which nobody writes to.
            if (!isFile(file)) return unreadable("is no file any more", "이 더 이상 파일이 아닙니다");
            if (isTooLarge(file)) return unreadable("is larger than 1 GiB", "이 1 GiB보다 큽니다");
            if (Files.size(file) == 0) return unreadable("is empty", "이 비어 있습니다");
            var decoder =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            try (var reader =
                    new Limited(
                            new InputStreamReader(
                                    Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS),
                                    decoder))) {
                return reading.notebook(reader);
            }
        } catch (CharacterCodingException e) {
            return unreadable("is not UTF-8 text", "이 UTF-8 텍스트가 아닙니다");
        } catch (TooLongException e) {
            return unreadable(
                    "has a cell of more than a million characters, or a name or a number of more than a thousand",
                    "에 백만 자가 넘는 셀이나 천 자가 넘는 이름 또는 숫자가 있습니다");
        } catch (TooManyException e) {
            return unreadable(
                    "has more than 20,000 code cells or eight million characters of code",
                    "의 코드 셀이 20,000개를 넘거나 코드가 팔백만 자를 넘습니다");
        } catch (FileSystemException e) {
            return unreadable("cannot be opened", "이 열리지 않습니다");
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException e) {
            var where = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            where =
                    Page.cut(
                            Names.plain(where.replaceFirst("^Use JsonReader.* to accept ", "")),
                            160);
            return unreadable(
                    "is not a notebook, or a broken one (" + where + ")",
                    "이 노트북이 아니거나 손상되었습니다 (" + where + ")");
        }
    }

    static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether a file is passed over for its size alone.
    static boolean isTooLarge(Path file) throws IOException {
        return Files.size(file) > LARGEST_FILE;
    }

    static HandedIn unreadable(String en, String ko) {
        return new HandedIn(
                List.of(),
                Language.EN,
                Optional.of(
                        Flag.of(
                                Flag.Kind.UNREADABLE,
                                "The file that was handed in " + en + ".",
                                "제출된 파일" + ko + ".")));
    }

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class TooManyException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Counts characters while a text is read that is to be kept.
    private static final class Limited extends FilterReader {
        private long left = Long.MAX_VALUE;

        Limited(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            if (left < 0) throw new TooLongException();
            int read = super.read(to, from, length);
            left -= Math.max(read, 0);
            return read;
        }
    }

    private static final class Reading {
        private final List<Written> cells = new ArrayList<>();
        private Language language = Language.EN;
        private long code;

        HandedIn notebook(Limited from) throws IOException {
            var json = new JsonReader(from);
            // Python writes NaN in the outputs of cells, and reads it.
            json.setStrictness(Strictness.LENIENT);
            boolean hasCells = false;
            boolean isOld = false;
            double format = FORMAT;
            json.beginObject();
            while (json.hasNext()) {
                switch (name(json, from)) {
                    case "cells" -> {
                        hasCells = true;
                        cells(json, from);
                    }
                    case "metadata" -> metadata(json, from);
                    case "nbformat" -> format = number(json, from);
                    case "worksheets" -> {
                        isOld = true;
                        json.skipValue();
                    }
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (!hasCells)
                return isOld
                        ? unreadable(
                                "is of an old format of notebooks (nbformat 3); open it in JupyterLab and save it",
                                "은 옛 노트북 형식(nbformat 3)입니다. JupyterLab에서 열어 다시 저장해야 합니다")
                        : unreadable("has no cells", "에 셀이 없습니다");
            if (format > FORMAT)
                return unreadable(
                        "is of a newer format of notebooks than nbformat 4; save it as nbformat 4",
                        "은 nbformat 4보다 새로운 노트북 형식입니다. nbformat 4로 저장해야 합니다");
            return new HandedIn(cells, language, Optional.empty());
        }

        /// Of what is no number, that of the format there is.
        private static double number(JsonReader json, Limited from) throws IOException {
            if (json.peek() != JsonToken.NUMBER) {
                json.skipValue();
                return FORMAT;
            }
            from.left = LONGEST_NAME + SLACK;
            double number = json.nextDouble();
            from.left = Long.MAX_VALUE;
            return number;
        }

        /// As Python reads it: of two lists under one name, the later.
        private void cells(JsonReader json, Limited from) throws IOException {
            cells.clear();
            code = 0;
            json.beginArray();
            while (json.hasNext()) {
                if (cells.size() == MOST_CELLS || code > MOST_CODE) throw new TooManyException();
                cell(json, from);
            }
            json.endArray();
        }

        private void cell(JsonReader json, Limited from) throws IOException {
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                json.skipValue();
                return;
            }
            String id = "";
            String type = "";
            String source = "";
            var nbgrader = new NbgraderCell();
            json.beginObject();
            while (json.hasNext()) {
                switch (name(json, from)) {
                    case "id" -> id = text(json, from, LONGEST_NAME);
                    case "cell_type" -> type = text(json, from, LONGEST_NAME);
                    case "source" -> source = lines(json, from);
                    case "metadata" -> nbgrader = NbgraderCell.ofMetadata(json, from);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (!type.equals("code")) return;
            code += source.length();
            cells.add(new Written(id, nbgrader.id, source, nbgrader.points, nbgrader.flags()));
        }

        private void metadata(JsonReader json, Limited from) throws IOException {
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                json.skipValue();
                return;
            }
            json.beginObject();
            while (json.hasNext()) {
                if (!name(json, from).equals("tcpiplab") || json.peek() != JsonToken.BEGIN_OBJECT) {
                    json.skipValue();
                    continue;
                }
                json.beginObject();
                while (json.hasNext()) {
                    boolean isLanguage = name(json, from).equals("language");
                    if (!isLanguage || json.peek() != JsonToken.STRING) json.skipValue();
                    else if (text(json, from, LONGEST_NAME).equals("ko")) language = Language.KO;
                }
                json.endObject();
            }
            json.endObject();
        }
    }

    /// What a cell's metadata says to nbgrader.
    private static final class NbgraderCell {
        private String id = "";
        private double points;
        private final StringBuilder flags = new StringBuilder();

        static NbgraderCell ofMetadata(JsonReader json, Limited from) throws IOException {
            var cell = new NbgraderCell();
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                json.skipValue();
                return cell;
            }
            json.beginObject();
            while (json.hasNext()) {
                if (name(json, from).equals("nbgrader") && json.peek() == JsonToken.BEGIN_OBJECT)
                    cell.read(json, from);
                else json.skipValue();
            }
            json.endObject();
            return cell;
        }

        private void read(JsonReader json, Limited from) throws IOException {
            json.beginObject();
            while (json.hasNext()) {
                var name = name(json, from);
                switch (json.peek()) {
                    case STRING -> {
                        var value = text(json, from, LONGEST_NAME);
                        if (name.equals("grade_id")) id = value;
                    }
                    case NUMBER -> {
                        from.left = LONGEST_NAME + SLACK;
                        double value = json.nextDouble();
                        from.left = Long.MAX_VALUE;
                        if (name.equals("points")) points = value;
                    }
                    case BOOLEAN -> {
                        if (json.nextBoolean()) flags.append(name).append(' ');
                    }
                    default -> json.skipValue();
                }
            }
            json.endObject();
        }

        String flags() {
            return String.join(" ", flags.toString().split(" ")).strip();
        }
    }

    /// What a reader may have read ahead.
    private static final long SLACK = 4096;

    private static String name(JsonReader json, Limited from) throws IOException {
        from.left = LONGEST_NAME + SLACK;
        var name = json.nextName();
        from.left = Long.MAX_VALUE;
        return name;
    }

    private static String text(JsonReader json, Limited from, int longest) throws IOException {
        if (json.peek() != JsonToken.STRING) {
            json.skipValue();
            return "";
        }
        from.left = longest + SLACK;
        var text = json.nextString();
        from.left = Long.MAX_VALUE;
        return text;
    }

    /// Text, or a list of its lines.
    private static String lines(JsonReader json, Limited from) throws IOException {
        if (json.peek() != JsonToken.BEGIN_ARRAY) return text(json, from, LONGEST_CELL);
        var text = new StringBuilder();
        json.beginArray();
        while (json.hasNext()) {
            text.append(text(json, from, LONGEST_CELL));
            if (text.length() > LONGEST_CELL) throw new TooLongException();
        }
        json.endArray();
        return text.toString();
    }
}
