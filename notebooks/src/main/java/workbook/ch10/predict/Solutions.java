package workbook.ch10.predict;

import static workbook.ch10.predict.PredictFrames.Flags.ACK;
import static workbook.ch10.predict.PredictFrames.Flags.FIN_ACK;
import static workbook.ch10.predict.PredictFrames.Flags.SYN;
import static workbook.ch10.predict.PredictFrames.Flags.SYN_ACK;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Loop implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            return Exchange.RIGHT.of(request, response);
        }
    }

    @Solution
    static final class Streams implements PredictFrames {
        @Override
        public List<Predicted> predict(int request, int response) {
            var opening =
                    Stream.of(
                            new Predicted(true, SYN, 74),
                            new Predicted(false, SYN_ACK, 74),
                            new Predicted(true, ACK, 66));
            var closing =
                    Stream.of(
                            new Predicted(false, FIN_ACK, 66),
                            new Predicted(true, FIN_ACK, 66),
                            new Predicted(false, ACK, 66));
            return Stream.of(opening, data(true, request), data(false, response), closing)
                    .flatMap(frames -> frames)
                    .toList();
        }

        private static Stream<Predicted> data(boolean fromClient, int bytes) {
            return IntStream.range(0, (bytes + 1447) / 1448)
                    .boxed()
                    .flatMap(i ->
                            Stream.of(
                                    new Predicted(
                                            fromClient, ACK, 66 + Math.min(1448, bytes - i * 1448)),
                                    new Predicted(!fromClient, ACK, 66)));
        }
    }
}
