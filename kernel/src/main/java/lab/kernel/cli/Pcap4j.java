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
    private final MethodHandle open;
    private final MethodHandle next;
    private final MethodHandle close;

    private Pcap4j(ClassLoader loader) throws ReflectiveOperationException {
        var ethernet = loader.loadClass("org.pcap4j.packet.EthernetPacket");
        var packet = loader.loadClass("org.pcap4j.packet.Packet");
        var pcaps = loader.loadClass("org.pcap4j.core.Pcaps");
        var file = loader.loadClass("org.pcap4j.core.PcapHandle");
        var lookup = MethodHandles.publicLookup();
        var frame = MethodType.methodType(ethernet, byte[].class, int.class, int.class);
        newPacket =
                lookup.findStatic(ethernet, "newPacket", frame)
                        .asType(frame.changeReturnType(Object.class));
        open =
                lookup.findStatic(pcaps, "openOffline", MethodType.methodType(file, String.class))
                        .asType(MethodType.methodType(Object.class, String.class));
        next =
                lookup.findVirtual(file, "getNextPacket", MethodType.methodType(packet))
                        .asType(MethodType.methodType(Object.class, Object.class));
        close =
                lookup.findVirtual(file, "close", MethodType.methodType(void.class))
                        .asType(MethodType.methodType(void.class, Object.class));
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
            return Optional.of(new Pcap4j(loader));
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

    /// Takes every packet of a file apart, read by libpcap, and says how many there are.
    long decode(Path file) {
        try {
            Object handle = open.invokeExact(file.toString());
            long packets = 0;
            while ((Object) next.invokeExact(handle) != null) packets++;
            close.invokeExact(handle);
            return packets;
        } catch (Throwable e) {
            throw new IllegalStateException("Pcap4J gave up on " + file, e);
        }
    }
}
