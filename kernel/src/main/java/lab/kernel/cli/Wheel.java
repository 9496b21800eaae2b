package lab.kernel.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lab.kernel.jupyter.Caches;
import lab.kernel.jupyter.Kernel;
import lab.kernel.jupyter.KernelJson;

/// A wheel as pip reads it (PEP 427): a zip with the files, what they are, and a hash of each. The
/// same jars always give the same bytes.
///
/// Where Java is, nobody knows when a wheel is made. So the kernelspec's first word is `python`,
/// which every front end takes for the Python of the environment that the wheel was installed into,
/// and a few lines of Python look for a JDK 25 and become it.
record Wheel(SequencedMap<String, byte[]> files) {
    private static final String PACKAGE = "tcpip_lab_kernel";
    private static final String NAME = PACKAGE + "-" + Kernel.VERSION;
    static final String FILE_NAME = NAME + "-py3-none-any.whl";
    private static final String INFO = NAME + ".dist-info/";
    private static final String SPEC =
            NAME + ".data/data/share/jupyter/kernels/" + Kernelspec.NAME + "/";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 11, 22, 0, 0);

    private static final String WHEEL =
            """
            Wheel-Version: 1.0
            Generator: tcpip-lab %s
            Root-Is-Purelib: true
            Tag: py3-none-any
            """
                    .formatted(Kernel.VERSION);

    private static final String METADATA =
            """
            Metadata-Version: 2.1
            Name: tcpip-lab-kernel
            Version: %s
            Summary: A Java 25 kernel for Jupyter, with a library for learning TCP/IP
            License: Apache-2.0
            Requires-Python: >=3.9
            Description-Content-Type: text/plain

            Needs a JDK 25; TCPIP_LAB_JAVA_HOME names one that it does not find by itself.
            """
                    .formatted(Kernel.VERSION);

    static Wheel of(List<Path> jars) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (Path jar : jars)
            files.put(PACKAGE + "/jars/" + jar.getFileName(), Files.readAllBytes(jar));
        files.put(PACKAGE + "/__init__.py", new byte[0]);
        files.put(PACKAGE + "/__main__.py", bytes(launcher()));
        var json = KernelJson.launchedBy(List.of("python", "-m", PACKAGE));
        files.put(SPEC + "kernel.json", bytes(json + "\n"));
        for (String logo : Kernelspec.LOGOS) files.put(SPEC + logo, resource(logo));
        files.put(INFO + "METADATA", bytes(METADATA));
        files.put(INFO + "WHEEL", bytes(WHEEL));
        files.put(INFO + "RECORD", bytes(record(files)));
        return new Wheel(files);
    }

    /// What finds Java there is Python, and gives it what kernel.json gives it elsewhere.
    private static String launcher() throws IOException {
        var options = new ArrayList<>(KernelJson.VM_OPTIONS);
        options.addAll(new Caches(Path.of("{caches}"), Path.of("")).options());
        var list = options.stream().map("    \"%s\",\n"::formatted).collect(Collectors.joining());
        return new String(resource("wheel_main.py"), StandardCharsets.UTF_8)
                .replace("VM_OPTIONS = []", "VM_OPTIONS = [\n" + list + "]");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Wheel.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static String record(Map<String, byte[]> files) {
        var record = new StringBuilder();
        files.forEach((name, content) ->
                record.append(name)
                        .append(",sha256=")
                        .append(hash(content))
                        .append(',')
                        .append(content.length)
                        .append('\n'));
        return record.append(INFO).append("RECORD,,\n").toString();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
