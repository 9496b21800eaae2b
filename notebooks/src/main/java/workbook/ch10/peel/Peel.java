package workbook.ch10.peel;

import lab.check.Exercise;

/// A frame taken apart, layer by layer.
@Exercise(id = "frame.peel", points = 20, en = "The layers of a frame", ko = "프레임의 계층")
public interface Peel {
    /// The four parts of a frame. Put together they are the frame, without what pads it.
    @SuppressWarnings("ArrayRecordComponent") // as a learner would write it
    record Layers(byte[] ethernet, byte[] ip, byte[] tcp, byte[] data) {}

    /// @param frame holds a TCP segment in an IPv4 packet
    Layers peel(byte[] frame);
}
