package lab.kernel.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The desktop's own browser, where there is a desktop.
final class Browser {
    private Browser() {}

    /// Whether it could be asked to open the page.
    static boolean open(URI page) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> opener;
        if (system.startsWith("mac")) {
            opener = List.of("open", page.toString());
        } else if (system.startsWith("windows")) {
            opener = List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
        } else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
            opener = List.of("xdg-open", page.toString());
        } else {
            return false;
        }
        try {
            new ProcessBuilder(opener)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
