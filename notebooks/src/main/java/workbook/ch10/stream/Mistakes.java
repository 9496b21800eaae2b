package workbook.ch10.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static byte[] joined(List<Piece> pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) all.writeBytes(piece.data());
        return all.toByteArray();
    }

    /// What is new in each, going by numbers that grow.
    private static byte[] merged(List<Piece> pieces) {
        var all = new ByteArrayOutputStream();
        long next = pieces.isEmpty() ? 0 : pieces.getFirst().unsigned();
        for (var piece : pieces) {
            int known = (int) Math.max(0, Math.min(next - piece.unsigned(), piece.data().length));
            all.write(piece.data(), known, piece.data().length - known);
            next = Math.max(next, piece.unsigned() + piece.data().length);
        }
        return all.toByteArray();
    }

    @Mistake(
            id = "as-captured",
            en =
                    "You join the data as it was captured. Segments overtake each other and are sent "
                            + "again. Which field of the header says where a segment's first byte belongs?",
            ko =
                    "캡처한 순서대로 데이터를 잇고 있습니다. 세그먼트는 서로 앞지르기도 하고 다시 보내지기도 "
                            + "합니다. 첫 바이트가 들어갈 자리는 헤더의 어느 필드가 알려 줍니까?")
    static final class AsCaptured implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            return joined(Piece.of(frames, port));
        }
    }

    @Mistake(
            id = "known-by-number",
            en =
                    "You drop a segment whose number you have seen, and sort the others. Two segments may "
                            + "overlap without the same number: take only the bytes that are new.",
            ko = "이미 본 번호의 세그먼트를 버리고 나머지를 정렬합니다. 번호가 달라도 세그먼트끼리 겹칠 수 " + "있습니다. 새로운 바이트만 가져가십시오.")
    static final class KnownByNumber implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            var pieces = Piece.of(frames, port);
            int first = pieces.isEmpty() ? 0 : pieces.getFirst().sequence();
            var seen = new HashSet<Integer>();
            return joined(
                    pieces.stream()
                            .filter(piece -> seen.add(piece.sequence()))
                            .sorted(Comparator.comparingInt(p -> p.sequence() - first))
                            .toList());
        }
    }

    @Mistake(
            id = "order-of-arrival",
            en =
                    "You drop a segment whose number you have seen, but join the others as they came. A "
                            + "segment that came late belongs before those that overtook it.",
            ko =
                    "이미 본 번호의 세그먼트는 버리지만 나머지를 온 순서대로 잇고 있습니다. 늦게 온 세그먼트는 "
                            + "자기를 앞지른 세그먼트보다 앞에 들어가야 합니다.")
    static final class OrderOfArrival implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            var seen = new HashSet<Integer>();
            return joined(
                    Piece.of(frames, port).stream()
                            .filter(piece -> seen.add(piece.sequence()))
                            .toList());
        }
    }

    @Mistake(
            id = "no-wrap",
            en =
                    "You sort by the number itself. After 4294967295 comes 0, and then the later bytes "
                            + "have the smaller numbers. Sort by the distance from the first one: in Java an "
                            + "int subtraction wraps just as sequence numbers do.",
            ko =
                    "번호 자체로 정렬하고 있습니다. 4294967295 다음은 0이므로, 그때는 나중 바이트의 번호가 더 "
                            + "작습니다. 첫 번호와의 거리로 정렬하십시오. 자바의 int 뺄셈은 순서 번호와 똑같이 "
                            + "돌아갑니다.")
    static final class NoWrap implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            var pieces = new ArrayList<>(Piece.of(frames, port));
            pieces.sort(Comparator.comparingLong(Piece::unsigned));
            return merged(pieces);
        }
    }

    @Mistake(
            id = "both-directions",
            en =
                    "You take the data of both sides. Each direction is a stream of its own, with numbers "
                            + "of its own. Take the segments whose source port is the one you were given.",
            ko =
                    "양쪽의 데이터를 모두 가져가고 있습니다. 방향마다 따로 스트림이 있고 번호도 따로 셉니다. "
                            + "발신 포트가 주어진 포트인 세그먼트만 고르십시오.")
    static final class BothDirections implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            return joined(frames.stream().map(Piece::of).toList());
        }
    }

    @Mistake(
            id = "padding-is-data",
            en =
                    "There are zeros in your stream that nobody wrote. They pad short frames: an "
                            + "acknowledgment without data is one. Stop at the packet's total length.",
            ko =
                    "아무도 쓰지 않은 0이 스트림에 들어 있습니다. 짧은 프레임에 붙는 패딩입니다. 데이터가 없는 "
                            + "확인 응답이 그런 프레임입니다. 패킷의 총 길이에서 멈추십시오.")
    static final class PaddingIsData implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            var all = new ByteArrayOutputStream();
            for (byte[] frame : frames) {
                if (Piece.of(frame).port() != port) continue;
                all.writeBytes(Arrays.copyOfRange(frame, 54, frame.length));
            }
            return all.toByteArray();
        }
    }
}
