package lab.capture;

import java.nio.file.Path;
import java.util.Optional;
import lab.capture.CaptureException.Reason;
import lab.internal.libc.Native;

/// The sentences for what a user can mend.
final class Remedy {
    private Remedy() {}

    static CaptureException noLibrary() {
        String how;
        if (Native.windows()) {
            how = "install Npcap from https://npcap.com and start the notebook again.";
        } else if (Native.mac()) {
            how = "macOS brings it along, so this system is damaged or restricted.";
        } else {
            how =
                    "install it, with \"sudo apt install libpcap0.8\" on Debian and Ubuntu,"
                            + " \"sudo dnf install libpcap\" on Fedora.";
        }
        return new CaptureException(
                Reason.NO_LIBRARY, "Capturing needs libpcap, which is not on this system: " + how);
    }

    static CaptureException noPermission(String adapter) {
        return new CaptureException(
                Reason.NO_PERMISSION,
                "This user may not capture on \"" + adapter + "\": " + permissionRemedy());
    }

    private static String permissionRemedy() {
        if (Native.windows()) {
            return "install Npcap again without \"Restrict Npcap driver's access to"
                    + " Administrators only\", or start the notebook as Administrator.";
        }
        if (Native.mac()) {
            return "run \"sudo chmod o+r /dev/bpf*\" (until the next restart), or install"
                    + " ChmodBPF, which comes with Wireshark.";
        }
        Path home = Path.of(System.getProperty("java.home", "/usr"));
        // A program with capabilities ignores its own $ORIGIN, so it no longer finds libjli.so.
        return "run \"sudo setcap cap_net_raw,cap_net_admin+ep "
                + home.resolve("bin/java")
                + " && echo "
                + home.resolve("lib")
                + " | sudo tee /etc/ld.so.conf.d/tcpip-lab.conf && sudo ldconfig\" and start the"
                + " notebook again, or use a private network, which needs no permission.";
    }

    static CaptureException noSuchDevice(String adapter) {
        return new CaptureException(
                Reason.NO_SUCH_DEVICE,
                "There is no adapter \"" + adapter + "\": " + AdapterList.thoseThatExist() + ".");
    }

    static CaptureException notCapturable(String adapter, String why) {
        return new CaptureException(
                Reason.NO_SUCH_DEVICE,
                "The adapter \""
                        + adapter
                        + "\" cannot be captured on: "
                        + why
                        + "; choose another of Adapter.list().");
    }

    static CaptureException down(String adapter) {
        String how =
                Native.windows()
                        ? "enable it in the network settings"
                        : Native.mac()
                                ? "set it up with \"sudo ifconfig " + adapter + " up\""
                                : "set it up with \"sudo ip link set " + adapter + " up\"";
        return new CaptureException(
                Reason.DEVICE_DOWN, "The adapter \"" + adapter + "\" is down: " + how + ".");
    }

    /// For a capture that was going on.
    ///
    /// @param systemsWords said only where the adapter looks as it did before
    static CaptureException brokeOff(String adapter, String systemsWords) {
        Optional<Adapter> now =
                AdapterList.read().stream().filter(each -> each.name().equals(adapter)).findFirst();
        if (now.isEmpty()) {
            return new CaptureException(
                    Reason.NO_SUCH_DEVICE,
                    "The adapter \""
                            + adapter
                            + "\" is gone since the capture began; the frames before that are kept"
                            + " in frames().");
        }
        if (!now.get().up()) return down(adapter);
        return CaptureException.failed("Capturing on \"" + adapter + "\"", systemsWords);
    }

    static CaptureException badFilter(String filter, String why) {
        return new CaptureException(
                Reason.BAD_FILTER,
                "The filter \""
                        + filter
                        + "\" cannot be used: "
                        + why
                        + "; a filter looks like \"tcp port 80 and host 192.0.2.1\""
                        + " (see \"man pcap-filter\").");
    }
}
