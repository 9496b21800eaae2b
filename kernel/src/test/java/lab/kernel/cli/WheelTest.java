package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.kernel.jupyter.KernelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WheelTest {
    @TempDir Path folder;

    private Path jar() throws IOException {
        return Files.writeString(folder.resolve("a.jar"), "hello");
    }

    @Test
    void listsEveryFileWithItsHash() throws IOException {
        var files = Wheel.of(List.of(jar())).files();
        var record =
                new String(
                        files.get("tcpip_lab_kernel-0.1.0.dist-info/RECORD"),
                        StandardCharsets.UTF_8);

        assertThat(record.lines()).hasSize(files.size());
        // printf hello | sha256sum, in base64
        assertThat(record)
                .contains(
                        "tcpip_lab_kernel/jars/a.jar,sha256=LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ,5\n");
        assertThat(
                        new String(
                                files.get(
                                        "tcpip_lab_kernel-0.1.0.data/data/share/jupyter/kernels/tcpip-lab/kernel.json"),
                                StandardCharsets.UTF_8))
                .contains("\"python\"", "\"tcpip_lab_kernel\"", "{connection_file}");
    }

    @Test
    void startsTheKernelAsAKernelspecDoes() throws IOException {
        var launcher =
                new String(
                        Wheel.of(List.of(jar())).files().get("tcpip_lab_kernel/__main__.py"),
                        StandardCharsets.UTF_8);
        for (var option : KernelJson.VM_OPTIONS) assertThat(launcher).contains('"' + option + '"');
        assertThat(launcher)
                .contains("\"-XX:AOTCache={caches}/kernel.aot\"", "\"-Dlab.aot={caches}/lab.aot\"");
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        assertThat(Wheel.of(List.of(jar())).bytes()).isEqualTo(Wheel.of(List.of(jar())).bytes());
    }

    @Test
    void installsJarsBesideTheSpecAndTakesThemAwayAgain() throws IOException {
        var spec = folder.resolve("share/kernels/tcpip-lab");
        InstallCommand.install(folder.resolve("share"), spec, List.of(jar()), true);
        InstallCommand.install(folder.resolve("share"), spec, List.of(jar()), true);
        assertThat(spec.resolve("lib/a.jar")).hasContent("hello");
        assertThat(Files.readString(spec.resolve("kernel.json")))
                .contains(spec.resolve("lib") + "/*")
                .contains("-XX:AOTCache=" + spec.resolve("aot"));
        InstallCommand.uninstall(spec);
        assertThat(spec).doesNotExist();
    }

    @Test
    void installsAKernelThatMakesNoCaches() throws IOException {
        var spec = folder.resolve("share/kernels/tcpip-lab");
        InstallCommand.install(folder.resolve("share"), spec, List.of(jar()), false);
        assertThat(Files.readString(spec.resolve("kernel.json"))).doesNotContain("aot");
    }

    @Test
    void leavesAStrangersKernelAlone() throws IOException {
        var spec = Files.createDirectories(folder.resolve("kernels/tcpip-lab"));
        Files.writeString(spec.resolve("kernel.json"), "{}");
        assertThatThrownBy(() -> InstallCommand.uninstall(spec))
                .hasMessageContaining("another kernel");
        assertThat(spec.resolve("kernel.json")).exists();
    }
}
