package workbook.ch00.place;

import java.util.Map;
import lab.check.Exercise;

/// Which layer does what (RFC 1122 §1.1.3).
@Exercise(id = "layers.place", points = 6, en = "Everything in its layer", ko = "각자의 계층 찾기")
public interface Place {
    /// From the top down.
    enum Layer {
        APPLICATION,
        TRANSPORT,
        INTERNET,
        NETWORK_INTERFACE
    }

    /// @return the layer of each: HTTP, TCP, IP, FTP, UDP, LAN driver, browser, chat, ARP, DNS, NIC
    Map<String, Layer> place();
}
