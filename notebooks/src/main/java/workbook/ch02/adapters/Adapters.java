package workbook.ch02.adapters;

import java.util.List;
import lab.check.Exercise;
import lab.check.Through;
import org.jspecify.annotations.Nullable;

/// Listing the network adapters of the machine that the learner's code runs on.
@Exercise(id = "nic.list", points = 8, en = "List the adapters", ko = "어댑터 나열하기")
public interface Adapters {
    /// @param mac null where there is none
    @SuppressWarnings("ArrayRecordComponent")
    record Nic(String name, int mtu, boolean up, boolean loopback, byte @Nullable [] mac) {}

    List<Nic> adapters();

    /// What is really there and has an address, as Java lists no others everywhere: name, MTU,
    /// whether it is up, whether it is the loopback, MAC. Nobody writes it, the lab VM is asked. It
    /// is text, for that does not need the learner's record.
    @Through(
            signature = "",
            call =
                    "lab.capture.Adapter.list().stream().filter(a -> !a.addresses().isEmpty())"
                            + ".map(a -> java.lang.String.join(\", \", a.name(), \"\" + a.mtu(), \"\" + a.up(),"
                            + " \"\" + (a.kind() == lab.capture.Adapter.Kind.LOOPBACK),"
                            + " a.mac().orElse(\"\"))).toList()")
    List<String> really();
}
