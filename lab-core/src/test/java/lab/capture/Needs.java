package lab.capture;

import static org.assertj.core.api.Assertions.fail;

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
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (java.nio.file.Files.isExecutable(java.nio.file.Path.of(folder, command))) {
                return true;
            }
        }
        return false;
    }
}
