package lab.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.frame.Frame;
import lab.frame.LinkType;

/// Capture files in the classic pcap format (draft-ietf-opsawg-pcap) and in pcapng
/// (draft-ietf-opsawg-pcapng), read and written in plain Java.
public final class Pcap {
    private Pcap() {}

    /// All frames of a file, but for those of link types that the lab cannot take apart; {@link
    /// PcapReader#leftOut} counts them.
    ///
    /// @throws PcapException if the file is damaged; it carries the frames before the damage
    public static List<Frame> read(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (PcapReader reader = open(file)) {
            for (Frame frame : reader) frames.add(frame);
            return frames;
        } catch (PcapException e) {
            throw e.after(frames);
        }
    }

    /// The frames of a file one after the other, for files of any size.
    ///
    /// @throws PcapException if it is no capture file
    public static PcapReader open(Path file) throws IOException {
        return PcapReader.of(Files.newInputStream(file));
    }

    /// The same from a stream, such as standard input; closing the reader closes it.
    ///
    /// @throws PcapException if it is no capture file
    public static PcapReader open(InputStream in) throws IOException {
        return PcapReader.of(in);
    }

    /// Writes a file of these frames, in place of the one that may be there: in pcapng if its name
    /// ends so, else in the classic format.
    ///
    /// @throws IllegalArgumentException if the frames are of several link types, for which the
    ///   format has no room
    public static void write(Path file, List<Frame> frames) throws IOException {
        if (file.toString().endsWith(".pcapng")) {
            try (PcapngWriter writer = createNg(file)) {
                for (Frame frame : frames) writer.write(frame);
            }
            return;
        }
        LinkType link = frames.isEmpty() ? LinkType.ETHERNET : frames.getFirst().link();
        try (PcapWriter writer = create(file, link)) {
            for (Frame frame : frames) writer.write(frame);
        }
    }

    /// Begins a file, in place of the one that may be there.
    public static PcapWriter create(Path file, LinkType link) throws IOException {
        return PcapWriter.of(file, link);
    }

    /// Begins a file in pcapng, in place of the one that may be there.
    public static PcapngWriter createNg(Path file) throws IOException {
        return PcapngWriter.of(file);
    }
}
