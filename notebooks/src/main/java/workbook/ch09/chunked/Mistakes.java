package workbook.ch09.chunked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "decimal",
            en =
                    "You read the size as a decimal number. It is hexadecimal: 10 "
                            + "means sixteen, and a to f are digits.",
            ko = "크기를 10진수로 읽었습니다. 16진수입니다. 10은 열여섯이고, a부터 f도 숫자입니다.")
    static final class Decimal implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var out = new ByteArrayOutputStream();
            int at = 0;
            while (true) {
                int end = at;
                while (body[end] != '\r') end++;
                String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(line.split(";")[0].strip());
                if (size == 0) return out.toByteArray();
                out.write(body, end + 2, size);
                at = end + 2 + size + 2;
            }
        }
    }

    @Mistake(
            id = "extension-not-cut",
            en =
                    "A semicolon may follow the size, and then anything up to the "
                            + "line's end. Only what stands before it is the number.",
            ko = "크기 뒤에는 세미콜론이 올 수 있고, 그 뒤에는 줄 끝까지 무엇이든 올 수 있습니다. 수는 세미콜론 " + "앞까지입니다.")
    static final class ExtensionNotCut implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var out = new ByteArrayOutputStream();
            int at = 0;
            while (true) {
                int end = at;
                while (body[end] != '\r') end++;
                String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(line, 16);
                if (size == 0) return out.toByteArray();
                out.write(body, end + 2, size);
                at = end + 2 + size + 2;
            }
        }
    }

    @Mistake(
            id = "cut-at-line-ends",
            en =
                    "You took every second line for data. Data may hold line ends "
                            + "of its own; only the size says where it stops.",
            ko = "줄을 번갈아 데이터로 읽었습니다. 데이터 안에도 줄 바꿈이 있을 수 있습니다. 어디서 끝나는지는 크기만 알려 " + "줍니다.")
    static final class CutAtLineEnds implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var text = new StringBuilder();
            String[] lines = new String(body, StandardCharsets.ISO_8859_1).split("\r\n", -1);
            for (int i = 0; i + 1 < lines.length && !lines[i].equals("0"); i += 2)
                text.append(lines[i + 1]);
            return text.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @Mistake(
            id = "first-only",
            en = "You stopped behind the first chunk. Chunks go on until one " + "has the size 0.",
            ko = "첫 청크에서 멈추었습니다. 크기가 0인 청크가 나올 때까지 계속됩니다.")
    static final class FirstOnly implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var out = new ByteArrayOutputStream();
            int at = 0;
            while (true) {
                int end = at;
                while (body[end] != '\r') end++;
                String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(line.split(";")[0].strip(), 16);
                if (size == 0) return out.toByteArray();
                out.write(body, end + 2, size);
                if (size > 0) return out.toByteArray();
                at = end + 2 + size + 2;
            }
        }
    }

    @Mistake(
            id = "line-end-kept",
            en =
                    "The two bytes behind each chunk's data are in your answer. "
                            + "They end the chunk and are not data.",
            ko = "청크의 데이터 뒤에 있는 두 바이트까지 답에 들어 있습니다. 청크를 끝내는 표시일 뿐 데이터가 아닙니다.")
    static final class LineEndKept implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var out = new ByteArrayOutputStream();
            int at = 0;
            while (true) {
                int end = at;
                while (body[end] != '\r') end++;
                String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(line.split(";")[0].strip(), 16);
                if (size == 0) return out.toByteArray();
                out.write(body, end + 2, size + 2);
                at = end + 2 + size + 2;
            }
        }
    }

    @Mistake(
            id = "as-it-is",
            en =
                    "You returned the body as it was sent. The sizes in it are for "
                            + "the receiver; the data is what is left without them.",
            ko = "보낸 그대로 돌려주었습니다. 크기는 받는 쪽을 위한 표시이며, 그것을 뺀 나머지가 데이터입니다.")
    static final class AsItIs implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            return body;
        }
    }
}
