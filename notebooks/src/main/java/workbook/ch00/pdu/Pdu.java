package workbook.ch00.pdu;

import lab.check.Exercise;

/// A piece of data has another name in each layer (RFC 1122 §1.3.3).
@Exercise(id = "layers.pdu", points = 6, en = "One name per layer", ko = "계층마다 다른 이름")
public interface Pdu {
    /// From the top down.
    enum Layer {
        APPLICATION,
        TRANSPORT,
        INTERNET,
        NETWORK_INTERFACE
    }

    /// @param layer where it is {@link Layer#TRANSPORT}, TCP is meant
    String pdu(Layer layer);

    String pduOfUdp();
}
