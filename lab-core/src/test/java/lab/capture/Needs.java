package lab.capture;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// What a test needs of the system it runs on. Where it is missing the test is skipped with the
/// reason, and fails on a build server.
public final class Needs {
    private Needs() {}

    public static void that(boolean given, String reason) {
        if (given) return;
        if ("true".equals(System.getenv("CI"))) fail("CI must have this: " + reason);
        Assumptions.abort(reason);
    }

    static void captureOn(Adapter adapter, Backend backend) {
        try {
            backend.open(Capture.on(adapter)).close();
        } catch (CaptureException e) {
            that(false, e.getMessage());
        }
    }

    public static void tool(String command) {
        that(isTool(command), "the tool \"" + command + "\" is not installed");
    }

    private static boolean isTool(String command) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, command))) {
                return true;
            }
        }
        return false;
    }
}
