package lab.capture;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// libpcap's way to send a frame, for systems that have no packet sockets.
final class PcapExit implements FrameSender.Exit {
    private final LibPcap pcap;
    private final MemorySegment handle;
    private final String adapter;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment frame = arena.allocate(Capture.LONGEST_FRAME);

    PcapExit(LibPcap pcap, String adapter) {
        this.pcap = pcap;
        this.adapter = adapter;
        handle = pcap.create(adapter);
        int status = pcap.activate(handle);
        if (status >= 0) return;
        var why =
                switch (status) {
                    case LibPcap.PCAP_ERROR_NO_SUCH_DEVICE -> Remedy.noSuchDevice(adapter);
                    case LibPcap.PCAP_ERROR_PERM_DENIED -> Remedy.mayNotSend(adapter);
                    case LibPcap.PCAP_ERROR_IFACE_NOT_UP -> Remedy.down(adapter);
                    default ->
                            CaptureException.failed(Words.SENDING.in(adapter), pcap.status(status));
                };
        close();
        throw why;
    }

    @Override
    public boolean send(byte[] bytes) {
        MemorySegment.copy(bytes, 0, frame, JAVA_BYTE, 0, bytes.length);
        if (pcap.inject(handle, frame.asSlice(0, bytes.length)) >= 0) return true;
        throw Remedy.brokeOff(adapter, pcap.error(handle));
    }

    /// libpcap waits in {@link #send}.
    @Override
    public void awaitRoom(int millis) {}

    @Override
    public void close() {
        pcap.close(handle);
        arena.close();
    }
}
