package lab.kernel.cli;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/// Pcap4J, another Java library that takes packets apart. It is measured, and no part of the lab:
/// it is fetched by {@code bench/pom.xml} and loaded from there.
final class Pcap4j {
    private final MethodHandle newPacket;

    private Pcap4j(MethodHandle newPacket) {
        this.newPacket = newPacket;
    }

    /// Empty where it cannot be had, such as without a network.
    static Optional<Pcap4j> find(Checkout checkout, Path jars)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(jars) && !fetched(checkout, jars)) return Optional.empty();
        var urls = new ArrayList<URL>();
        try (var files = Files.newDirectoryStream(jars, "*.jar")) {
            for (Path file : files) urls.add(URI.create(file.toUri().toString()).toURL());
        }
        var loader = new URLClassLoader(urls.toArray(URL[]::new), Pcap4j.class.getClassLoader());
        // It looks for its factories of layers there.
        Thread.currentThread().setContextClassLoader(loader);
        try {
            var ethernet = loader.loadClass("org.pcap4j.packet.EthernetPacket");
            var type = MethodType.methodType(ethernet, byte[].class, int.class, int.class);
            var found = MethodHandles.publicLookup().findStatic(ethernet, "newPacket", type);
            var general = MethodType.methodType(Object.class, byte[].class, int.class, int.class);
            return Optional.of(new Pcap4j(found.asType(general)));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean fetched(Checkout checkout, Path jars)
            throws IOException, InterruptedException {
        var root = checkout.root();
        var maven =
                new ProcessBuilder(
                        root.resolve("mvnw").toString(),
                        "-q",
                        "-B",
                        "-ntp",
                        "-f",
                        root.resolve("bench/pom.xml").toString(),
                        "-Dmaven.repo.local=" + checkout.state().resolve("maven/repository"),
                        "-DoutputDirectory=" + jars,
                        "dependency:copy-dependencies");
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return maven.start().waitFor() == 0;
    }

    /// All layers it knows of one frame, as objects.
    Object decode(byte[] frame) {
        try {
            return newPacket.invokeExact(frame, 0, frame.length);
        } catch (Throwable e) {
            throw new IllegalStateException("Pcap4J gave up on a frame", e);
        }
    }
}
