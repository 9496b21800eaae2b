package workbook.ch10.predict;

import java.util.ArrayList;
import java.util.List;
import workbook.ch10.predict.PredictFrames.Flags;
import workbook.ch10.predict.PredictFrames.Predicted;

/// An exchange by the rules of the chapter, each of which can be broken.
///
/// @param syn the length of a frame with SYN
/// @param empty the length of every other frame, without data
/// @param most data in a segment
/// @param acknowledged whether each segment with data gets a frame of its own for it
/// @param fins how many sides say that they are done
record Exchange(int syn, int empty, int most, boolean acknowledged, int fins) {
    static final Exchange RIGHT = new Exchange(74, 66, 1448, true, 2);

    Exchange withSyn(int other) {
        return new Exchange(other, empty, most, acknowledged, fins);
    }

    Exchange withEmpty(int other) {
        return new Exchange(syn, other, most, acknowledged, fins);
    }

    Exchange withMost(int other) {
        return new Exchange(syn, empty, other, acknowledged, fins);
    }

    Exchange unacknowledged() {
        return new Exchange(syn, empty, most, false, fins);
    }

    Exchange withFins(int other) {
        return new Exchange(syn, empty, most, acknowledged, other);
    }

    List<Predicted> of(int request, int response) {
        var frames = new ArrayList<Predicted>();
        frames.add(new Predicted(true, Flags.SYN, syn));
        frames.add(new Predicted(false, Flags.SYN_ACK, syn));
        frames.add(new Predicted(true, Flags.ACK, empty));
        data(frames, true, request);
        data(frames, false, response);
        frames.add(new Predicted(false, Flags.FIN_ACK, empty));
        if (fins == 2) frames.add(new Predicted(true, Flags.FIN_ACK, empty));
        frames.add(new Predicted(fins == 1, Flags.ACK, empty));
        return frames;
    }

    private void data(List<Predicted> frames, boolean fromClient, int bytes) {
        for (int left = bytes; left > 0; left -= most) {
            frames.add(new Predicted(fromClient, Flags.ACK, empty + Math.min(left, most)));
            if (acknowledged) frames.add(new Predicted(!fromClient, Flags.ACK, empty));
        }
    }
}
