/// Pictures of packets, as text and as HTML that an untrusted notebook keeps, in two languages
/// ([Language]). The value of a cell is drawn by itself; what has several pictures is asked for:
///
/// | | |
/// |---|---|
/// | a frame, a packet or a header as the last line | its RFC diagram with values, its bytes, a table of its fields |
/// | `PacketPicture.of(header)` | the diagram alone |
/// | `Hexdump.of(frame)` | bytes in the colour of their layer; pointing at one names its field |
/// | `Onion.of(frame)` | each layer within the one before |
/// | `packet.diff(other)`, `PacketComparison.of(frame, other)` | both values in each field that differs, and the bits that do |
/// | `FrameTable.of(frames)`, or a list of frames | a line to a frame |
/// | `ConversationTable.of(frames).byBytes()` | who talked with whom, how much each way, how it ended |
/// | `Ladder.of(frames)` | the segments of a TCP connection, with both ends' states where the capture tells them |
/// | `TcpCharts.sequence(frames)` | sequence numbers over time, acknowledgments, what was sent again |
/// | `TcpCharts.window(frames)` | bytes in flight against the receiver's window |
/// | `Chart.line(times).title("Round trips").y("ms")` | any other numbers; `points`, `steps`, `bar`, `series` |
/// | `Table.of(values)`, or a record, map, list, stream | rows and columns |
///
/// Colour is never all that tells two things apart. A picture has its facts as a table within,
/// behind a `details` element where it is no table itself; a chart has it beside
/// ([Display#beside]).
@NullMarked
package lab.view;

import org.jspecify.annotations.NullMarked;
