package lab.kernel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lab.kernel.jupyter.KernelJson;

/// How a front end starts the kernel: Jupyter's kernel.json and the two logos beside it.
///
/// @param java the absolute path of the JDK's `java`; some front ends hide a kernelspec without one
/// @param caches options by which the VM finds what was kept of earlier ones
record Kernelspec(Path java, String classPath, List<String> caches) {
    static final String NAME = "tcpip-lab";
    static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    static Kernelspec of(Checkout checkout) {
        return of(checkout.kernelClassPath()).with(checkout.caches().options());
    }

    /// With the Java that runs this.
    static Kernelspec of(String classPath) {
        return new Kernelspec(KernelJson.java(), classPath, List.of());
    }

    Kernelspec with(List<String> otherCaches) {
        return new Kernelspec(java, classPath, otherCaches);
    }

    String json() {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(KernelJson.VM_OPTIONS);
        command.addAll(caches);
        command.addAll(List.of("-cp", classPath));
        return KernelJson.of(command);
    }

    /// Writes it where a front end finds it whose JUPYTER_PATH names `share`.
    void install(Path share) throws IOException {
        Path folder = Files.createDirectories(share.resolve("kernels").resolve(NAME));
        Files.writeString(folder.resolve("kernel.json"), json() + "\n");
        for (String logo : LOGOS) {
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(logo))) {
                Files.copy(in, folder.resolve(logo), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
