package workbook.ch10.places;

import java.util.Map;
import lab.check.Exercise;

/// Where each line of the outline stands in a frame.
@Exercise(id = "frame.places", points = 14, en = "The place of every field", ko = "모든 필드의 자리")
public interface Places {
    /// The outline: 12 lines of the IPv4 header, 15 of the TCP header, and what they carry.
    enum Line {
        VERSION,
        HEADER_LENGTH,
        SERVICE_TYPE,
        TOTAL_LENGTH,
        PACKET_ID,
        FLAGS,
        FRAGMENT_OFFSET,
        TTL,
        PROTOCOL,
        HEADER_CHECKSUM,
        SOURCE_ADDRESS,
        DESTINATION_ADDRESS,
        SOURCE_PORT,
        DESTINATION_PORT,
        SEQUENCE_NUMBER,
        ACKNOWLEDGMENT_NUMBER,
        DATA_OFFSET,
        RESERVED,
        URG,
        ACK,
        PSH,
        RST,
        SYN,
        FIN,
        WINDOW,
        TCP_CHECKSUM,
        URGENT_POINTER,
        TCP_DATA,
        HTTP_MESSAGE
    }

    /// @param bit the first, counted from the frame's first bit
    /// @param bits how many
    record Place(int bit, int bits) {}

    /// @param frame holds a whole HTTP message in a TCP segment in an IPv4 packet
    Map<Line, Place> places(byte[] frame);
}
