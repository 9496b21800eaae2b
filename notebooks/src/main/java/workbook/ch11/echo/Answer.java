package workbook.ch11.echo;

import java.nio.ByteBuffer;
import java.util.Optional;
import lab.packet.Checksum;

/// An answer by hand; a subclass may go wrong at each step.
@SuppressWarnings("ByteBufferBackingArray") // every buffer here wraps a whole array
class Answer implements Echo {
    boolean asks(byte[] packet, int header) {
        return packet[9] == 1 && packet[header] == 8;
    }

    boolean whole(byte[] packet, int header) {
        return Checksum.of(packet, header, packet.length - header) == 0;
    }

    int headerBytes(byte[] packet) {
        return (packet[0] & 0x0f) * 4;
    }

    void swap(byte[] packet, byte[] reply) {
        System.arraycopy(packet, 12, reply, 16, 4);
        System.arraycopy(packet, 16, reply, 12, 4);
    }

    int hops(byte[] packet) {
        return 64;
    }

    void sumIp(ByteBuffer reply, int header) {
        reply.putChar(10, (char) 0);
        reply.putChar(10, (char) Checksum.of(reply.array(), 0, header));
    }

    void sumIcmp(ByteBuffer reply, int header) {
        byte[] bytes = reply.array();
        reply.putChar(header + 2, (char) 0);
        reply.putChar(header + 2, (char) Checksum.of(bytes, header, bytes.length - header));
    }

    @Override
    public Optional<byte[]> echo(byte[] packet) {
        int header = headerBytes(packet);
        if (!asks(packet, header) || !whole(packet, header)) return Optional.empty();
        byte[] bytes = packet.clone();
        var reply = ByteBuffer.wrap(bytes);
        swap(packet, bytes);
        reply.put(8, (byte) hops(packet));
        reply.put(header, (byte) 0);
        sumIp(reply, header);
        sumIcmp(reply, header);
        return Optional.of(bytes);
    }
}
