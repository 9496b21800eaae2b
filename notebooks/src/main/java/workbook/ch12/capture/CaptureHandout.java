package workbook.ch12.capture;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import lab.check.Handout;
import lab.frame.Frame;
import lab.view.Bundle;
import lab.view.FrameTable;
import lab.view.Language;

/// The learner's own capture, as a table and as the variable {@code capture}.
final class CaptureHandout implements Handout {
    @Override
    public Bundle show(Random random, Language language) {
        var frames = new ArrayList<Frame>();
        for (byte[] bytes : Exchange.of(random)) frames.add(Frame.of(bytes));
        return FrameTable.of(frames).display();
    }

    @Override
    public String java(Random random) {
        List<byte[]> frames = Exchange.of(random);
        return frames.stream()
                .map(bytes -> "lab.packet.Bytes.hex(\"" + HexFormat.of().formatHex(bytes) + "\")")
                .collect(
                        Collectors.joining(
                                ",\n",
                                "java.util.List<byte[]> capture = java.util.List.of(\n",
                                ");"));
    }
}
