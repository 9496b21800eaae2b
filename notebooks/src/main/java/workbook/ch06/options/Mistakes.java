package workbook.ch06.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.check.Mistake;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import workbook.ch06.options.TcpOptions.Opt;

final class Mistakes {
    private Mistakes() {}

    /// Which of the things to mind are minded.
    private record Reader(
            boolean nop, boolean zero, boolean end, boolean header, int counted, boolean cut) {

        List<Opt> read(byte[] segment) {
            var options = new ArrayList<Opt>();
            int stop = header ? (segment[12] & 0xf0) >> 2 : segment.length;
            int at = 20;
            while (at < stop) {
                int kind = segment[at] & 0xff;
                if (end && kind == 0) break;
                if (nop && kind <= 1) {
                    options.add(new Opt(kind, new byte[0]));
                    at++;
                    continue;
                }
                if (cut && at + 1 >= stop) break;
                int length = (segment[at + 1] & 0xff) + counted;
                if (length == 0 && !zero) {
                    throw new NoAnswerException(new NoAnswer.TimedOut(Duration.ofSeconds(1)));
                }
                if ((zero && length < 2) || (cut && at + length > stop)) break;
                int from = Math.min(at + 2, at + length);
                options.add(new Opt(kind, Arrays.copyOfRange(segment, from, at + length)));
                at += length;
            }
            return options;
        }
    }

    @Mistake(
            id = "length-zero-hangs",
            en =
                    "Infinite loop at byte 24: the option there has length 0 in byte 25, so adding the"
                            + " length never moves you on. Nobody sends this by accident; one such segment"
                            + " would stop your host. A length below 2 ends the list.",
            ko =
                    "24번 바이트에서 무한 루프에 빠졌습니다. 이 옵션은 25번 바이트의 길이가 0이라서 길이를 더해도"
                            + " 앞으로 나아가지 않습니다. 이런 세그먼트 하나로 호스트가 멈춥니다. 길이가 2보다"
                            + " 작으면 거기서 끝내십시오.")
    static final class LengthZeroHangs implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            return new Reader(true, false, true, true, 0, true).read(segment);
        }
    }

    @Mistake(
            id = "nop-has-length",
            en =
                    "You read a length behind a NOP. Kinds 0 and 1 are a single byte: the byte behind a"
                            + " NOP is the next option's kind.",
            ko = "NOP 뒤의 바이트를 길이로 읽고 있습니다. 0번과 1번 옵션은 한 바이트뿐입니다. NOP 다음 바이트는" + " 다음 옵션의 종류입니다.")
    static final class NopHasLength implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            return new Reader(false, true, true, true, 0, true).read(segment);
        }
    }

    @Mistake(
            id = "length-of-data",
            en =
                    "You take the length for that of the data. It counts kind and length too: 02 04 05 b4"
                            + " has length 4 and two bytes of data.",
            ko =
                    "길이를 데이터의 길이로 보고 있습니다. 길이에는 종류와 길이 바이트도 들어갑니다. 02 04 05 b4의"
                            + " 길이는 4이고 데이터는 2바이트입니다.")
    static final class LengthOfData implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            return new Reader(true, true, true, true, 2, true).read(segment);
        }
    }

    @Mistake(
            id = "past-the-header",
            en =
                    "You read on into the data, which may look like an option. The options end where the"
                            + " data offset says.",
            ko =
                    "데이터까지 옵션으로 읽고 있습니다. 데이터가 옵션처럼 보일 수도 있습니다. 옵션은 헤더 길이(data"
                            + " offset)가 말하는 곳에서 끝납니다.")
    static final class PastTheHeader implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            return new Reader(true, true, true, false, 0, true).read(segment);
        }
    }

    @Mistake(
            id = "end-not-seen",
            en =
                    "You read on behind a kind of 0. That is the end of the list; what follows up to the"
                            + " data is padding.",
            ko = "0번 옵션 뒤를 계속 읽고 있습니다. 0은 목록의 끝입니다. 데이터 전까지 남은 것은 패딩입니다.")
    static final class EndNotSeen implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            return new Reader(true, true, false, true, 0, true).read(segment);
        }
    }

    @Mistake(
            id = "cut-off-believed",
            en =
                    "The last option says that it is longer than the header. You took bytes of the data,"
                            + " or zeros, for the rest of it. Stop before such an option.",
            ko = "마지막 옵션의 길이가 헤더를 넘습니다. 데이터나 없는 바이트를 옵션의 나머지로 읽었습니다. 이런" + " 옵션 앞에서 멈추십시오.")
    static final class CutOffBelieved implements TcpOptions {
        @Override
        public List<Opt> options(byte[] segment) {
            return new Reader(true, true, true, true, 0, false).read(segment);
        }
    }
}
