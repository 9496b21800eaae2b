package lab.capture;

import lab.capture.CaptureException.Reason;
import lab.internal.libc.Native;

/// The ways to open an adapter.
enum Backend {
    LIBPCAP {
        @Override
        Source open(Capture options) {
            return PcapSource.open(LibPcap.load(), options);
        }

        @Override
        String title() {
            return LibPcap.load().version();
        }
    },
    PACKET_SOCKET {
        @Override
        Source open(Capture options) {
            return RingSource.open(options);
        }

        @Override
        String title() {
            return "a packet socket";
        }
    };

    /// @throws CaptureException that says why not
    abstract Source open(Capture options);

    abstract String title();

    /// libpcap where it is installed, else a packet socket where the system has them.
    static Backend choose() {
        try {
            LibPcap.load();
            return LIBPCAP;
        } catch (CaptureException e) {
            if (e.reason() == Reason.NO_LIBRARY && Native.linux()) return PACKET_SOCKET;
            throw e;
        }
    }
}
