package workbook.ch02.adapters;

import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lab.capture.Adapter;
import org.jspecify.annotations.Nullable;

/// Lists the adapters; a subclass may go wrong in one thing.
abstract class Listed implements Adapters {
    boolean wanted(NetworkInterface nic) throws SocketException {
        return true;
    }

    int mtu(NetworkInterface nic) throws SocketException {
        return nic.getMTU();
    }

    boolean up(NetworkInterface nic) throws SocketException {
        return nic.isUp();
    }

    byte @Nullable [] mac(NetworkInterface nic) throws SocketException {
        return nic.getHardwareAddress();
    }

    @Override
    public List<Nic> adapters() {
        try {
            var all = new ArrayList<Nic>();
            for (var nic : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!wanted(nic)) continue;
                all.add(new Nic(nic.getName(), mtu(nic), up(nic), nic.isLoopback(), mac(nic)));
            }
            return all;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> really() {
        return Adapter.list().stream()
                .filter(a -> !a.addresses().isEmpty())
                .map(a ->
                        String.join(
                                ", ",
                                a.name(),
                                "" + a.mtu(),
                                "" + a.up(),
                                "" + (a.kind() == Adapter.Kind.LOOPBACK),
                                a.mac().orElse("")))
                .toList();
    }
}
