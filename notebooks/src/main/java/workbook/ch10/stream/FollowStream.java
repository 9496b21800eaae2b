package workbook.ch10.stream;

import java.util.List;
import lab.check.Exercise;

/// What an application wrote, put together from the frames that carried it.
@Exercise(id = "frame.stream", points = 12, en = "The bytes of a stream", ko = "스트림의 바이트")
public interface FollowStream {
    /// @param frames of one connection, both directions, in the order they were captured
    /// @param port of the side whose bytes are wanted
    /// @return each byte once, in the order it was written
    byte[] stream(List<byte[]> frames, int port);
}
