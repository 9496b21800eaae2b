package lab.internal.vm;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// The right to give loaded classes new code. A VM gives it to an agent only. This one is loaded
/// when it is first needed, by the VM attaching to itself: an agent on the command line would keep
/// the VM from using an AOT cache, and most sessions need none.
public final class Redefiner {
    private static volatile @Nullable Instrumentation instrumentation;

    private Redefiner() {}

    /// Called by the VM.
    public static void agentmain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    /// @throws IOException if the VM does not let itself be attached to
    static synchronized Instrumentation get() throws IOException {
        var known = instrumentation;
        if (known == null) known = attach();
        return known;
    }

    private static Instrumentation attach() throws IOException {
        var jar = Files.createTempFile("lab-agent", ".jar");
        try {
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                out.finish();
            }
            var vm = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
            try {
                vm.loadAgent(jar.toString());
            } finally {
                vm.detach();
            }
        } catch (AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException e) {
            throw new IOException("no agent: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(jar);
        }
        var given = instrumentation;
        if (given == null) throw new IOException("no agent: it did not start");
        return given;
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Agent-Class", Redefiner.class.getName());
        main.putValue("Can-Redefine-Classes", "true");
        return manifest;
    }
}
