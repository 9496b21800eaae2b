package lab.capture;

import java.nio.file.Path;
import java.util.Optional;
import lab.capture.CaptureException.Reason;
import lab.internal.libc.Native;

/// The sentences for what a user can mend.
final class Remedy {
    private Remedy() {}

    static CaptureException noLibrary() {
        Words how =
                Native.windows()
                        ? Words.INSTALL_NPCAP
                        : Native.mac() ? Words.MAC_HAS_IT : Words.INSTALL_LIBPCAP;
        return new CaptureException(Reason.NO_LIBRARY, Words.NO_LIBRARY.in(how.in()));
    }

    static CaptureException noPermission(String adapter) {
        return new CaptureException(
                Reason.NO_PERMISSION, Words.MAY_NOT_CAPTURE.in(adapter, permissionRemedy()));
    }

    static CaptureException mayNotSend(String adapter) {
        return new CaptureException(
                Reason.NO_PERMISSION, Words.MAY_NOT_SEND.in(adapter, permissionRemedy()));
    }

    private static String permissionRemedy() {
        if (Native.windows()) return Words.NPCAP_FOR_ALL.in();
        if (Native.mac()) return Words.CHMOD_BPF.in();
        Path home = Path.of(System.getProperty("java.home", "/usr"));
        // A program with capabilities ignores its own $ORIGIN, so it no longer finds libjli.so.
        return Words.SETCAP.in(
                "sudo setcap cap_net_raw,cap_net_admin+ep "
                        + home.resolve("bin/java")
                        + " && echo "
                        + home.resolve("lib")
                        + " | sudo tee /etc/ld.so.conf.d/tcpip-lab.conf && sudo ldconfig");
    }

    static CaptureException noSuchDevice(String adapter) {
        return new CaptureException(
                Reason.NO_SUCH_DEVICE,
                Words.NO_SUCH_ADAPTER.in(adapter, AdapterList.thoseThatExist()));
    }

    static CaptureException notCapturable(String adapter, int linkType) {
        return new CaptureException(
                Reason.NO_SUCH_DEVICE,
                Words.NOT_CAPTURABLE.in(adapter, Words.LINK_TYPE.in(linkType)));
    }

    static CaptureException down(String adapter) {
        String how =
                Native.windows()
                        ? Words.ENABLE.in()
                        : Words.SET_UP.in(
                                Native.mac()
                                        ? "sudo ifconfig " + adapter + " up"
                                        : "sudo ip link set " + adapter + " up");
        return new CaptureException(Reason.DEVICE_DOWN, Words.DOWN.in(adapter, how));
    }

    /// For a capture that was going on.
    ///
    /// @param systemsWords said only where the adapter looks as it did before
    static CaptureException brokeOff(String adapter, String systemsWords) {
        Optional<Adapter> now =
                AdapterList.read().stream().filter(each -> each.name().equals(adapter)).findFirst();
        if (now.isEmpty()) {
            return new CaptureException(Reason.NO_SUCH_DEVICE, Words.GONE.in(adapter));
        }
        if (!now.get().up()) return down(adapter);
        return CaptureException.failed(Words.CAPTURING.in(adapter), systemsWords);
    }

    static CaptureException badFilter(String filter, String why) {
        return new CaptureException(Reason.BAD_FILTER, Words.BAD_FILTER.in(filter, why));
    }
}
