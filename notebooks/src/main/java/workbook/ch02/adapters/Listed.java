package workbook.ch02.adapters;

import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lab.capture.Adapter;
import lab.check.Call;
import lab.check.FromAfar;
import org.jspecify.annotations.Nullable;

/// Lists the adapters; a subclass may go wrong in one thing, also with those of another machine.
abstract class Listed implements Adapters, FromAfar {
    private List<Nic> there = List.of();

    boolean wanted(Nic nic) {
        return true;
    }

    int mtu(Nic nic) {
        return nic.mtu();
    }

    boolean up(Nic nic) {
        return nic.up();
    }

    byte @Nullable [] mac(Nic nic) {
        return nic.mac();
    }

    @Override
    public List<Nic> adapters() {
        try {
            var all = new ArrayList<Nic>();
            for (var nic : Collections.list(NetworkInterface.getNetworkInterfaces()))
                all.add(
                        new Nic(
                                nic.getName(),
                                nic.getMTU(),
                                nic.isUp(),
                                nic.isLoopback(),
                                nic.getHardwareAddress()));
            return listed(all);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Nic> listed(List<Nic> real) {
        return real.stream()
                .filter(this::wanted)
                .map(nic -> new Nic(nic.name(), mtu(nic), up(nic), nic.loopback(), mac(nic)))
                .toList();
    }

    @Override
    public boolean wouldHaveDone(Call call) {
        if (!(call.answer() instanceof Call.Answer.Returned(List<?> answer))) return false;
        if (call.method().getName().equals("really")) {
            there = answer.stream().map(line -> AdaptersChecks.nic((String) line)).toList();
            return true;
        }
        return words(answer).equals(words(listed(there)));
    }

    /// In no order, as the system has none.
    private static List<String> words(List<?> nics) {
        return nics.stream()
                .map(nic -> nic instanceof Nic each ? words(each) : "")
                .sorted()
                .toList();
    }

    private static String words(Nic nic) {
        return "%s %d %b %b %s"
                .formatted(
                        nic.name(),
                        nic.mtu(),
                        nic.up(),
                        nic.loopback(),
                        Arrays.toString(nic.mac()));
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
