package workbook.ch07.diagnose;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.link.Cable;
import lab.link.VirtualLan;
import lab.stack.Connection;
import lab.stack.Host;
import lab.stack.Parts;
import workbook.ch07.diagnose.Diagnose.Diagnosis;

/// Short captures, each with one fault, made on a LAN in memory.
final class Captures {
    private static final int PORT = 80;
    private static final int MSS = 1000;

    private Captures() {}

    /// A capture with this fault and no other.
    static byte[] of(Diagnosis fault, Random random) {
        while (true) {
            List<Frame> frames = run(fault, random);
            if (faults(frames).equals(List.of(fault))) return pcap(frames);
        }
    }

    private static List<Frame> run(Diagnosis fault, Random random) {
        var lan = new VirtualLan(random.nextLong());
        var parts = Parts.REFERENCE.withMaximumSegmentSize(MSS);
        int room = fault == Diagnosis.ZERO_WINDOW ? 2 * MSS : 20 * MSS;
        var client = Host.on(lan, "client", parts, "10.0.0.1/24");
        var server = Host.on(lan, "server", parts.withReceiveBuffer(room), "10.0.0.2/24");
        var wire = lan.connect(client.port(), server.port(), cable(fault));
        int lost = random.nextInt(6, 10);
        int[] count = {0};
        if (fault == Diagnosis.LOST) {
            wire.loseWhen(frame -> frame.find(Layer.Tcp.class).isPresent() && ++count[0] == lost);
        }
        var frames = server.port().capture();
        server.listen(PORT).onAccept(connection -> serve(fault, lan, connection));
        var connection = client.connect(random.nextInt(49152, 65536), "10.0.0.2", PORT);
        connection.write(new byte[random.nextInt(5 * MSS, 9 * MSS)]);
        connection.close();
        lan.runUntil(() -> false, Duration.ofMinutes(1));
        return List.copyOf(frames);
    }

    private static Cable cable(Diagnosis fault) {
        return switch (fault) {
            case DUPLICATED -> Cable.PERFECT.withDuplication(0.2);
            case OUT_OF_ORDER -> Cable.PERFECT.withReorder(0.2);
            default -> Cable.PERFECT;
        };
    }

    private static void serve(Diagnosis fault, VirtualLan lan, Connection connection) {
        switch (fault) {
            case ZERO_WINDOW -> {
                lan.events().after(Duration.ofSeconds(3), connection::read);
                lan.events().after(Duration.ofSeconds(3), () -> read(connection));
            }
            case RESET -> lan.events().after(Duration.ofMillis(3), connection::abort);
            default -> read(connection);
        }
    }

    private static void read(Connection connection) {
        connection.onChange(changed -> {
            changed.read();
            if (changed.atEnd()) changed.close();
        });
    }

    /// Every fault that there is to see.
    static List<Diagnosis> faults(List<Frame> frames) {
        var faults = new ArrayList<Diagnosis>();
        var seen = new HashSet<String>();
        long highest = -1;
        int newest = -1;
        for (Frame frame : frames) {
            var tcp = frame.find(Layer.Tcp.class);
            if (tcp.isEmpty()) continue;
            var header = tcp.get().header();
            var ip = frame.find(Layer.Ipv4.class).orElseThrow().header();
            if (header.rst()) add(Diagnosis.RESET, faults);
            if (header.window() == 0 && !header.rst()) add(Diagnosis.ZERO_WINDOW, faults);
            if (!seen.add(ip.source() + " " + ip.identification())) {
                add(Diagnosis.DUPLICATED, faults);
                continue;
            }
            if (header.destinationPort() != PORT) continue;
            int id = ip.identification();
            if (id < newest) {
                add(Diagnosis.OUT_OF_ORDER, faults);
            } else if (highest >= 0 && (int) (header.sequenceNumber() - highest) < 0) {
                add(Diagnosis.LOST, faults);
            }
            newest = Math.max(newest, id);
            boolean further = highest < 0 || (int) (header.sequenceNumber() - highest) > 0;
            if (further) highest = header.sequenceNumber();
        }
        return faults;
    }

    private static void add(Diagnosis fault, List<Diagnosis> faults) {
        if (!faults.contains(fault)) faults.add(fault);
    }

    /// A classic capture file with nanoseconds (draft-ietf-opsawg-pcap §4).
    static byte[] pcap(List<Frame> frames) {
        int bytes = frames.stream().mapToInt(frame -> 16 + frame.data().length).sum();
        var out = ByteBuffer.allocate(24 + bytes);
        out.putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4);
        out.putLong(0).putInt(65535).putInt(1);
        for (Frame frame : frames) {
            Instant at = frame.time();
            out.putInt((int) at.getEpochSecond()).putInt(at.getNano());
            out.putInt(frame.data().length).putInt(frame.originalLength()).put(frame.data());
        }
        return out.array();
    }
}
