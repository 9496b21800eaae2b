package workbook.ch00.efficiency;

import lab.check.Exercise;

/// How much of a frame is what the program wanted to say: headers of Ethernet (14 bytes), IPv4 (20)
/// and TCP (20) go with it, and no frame is shorter than 60 bytes (IEEE 802.3 §3.2.7, without FCS).
@Exercise(id = "layers.efficiency", points = 6, en = "What the headers cost", ko = "헤더의 비용")
public interface Efficiency {
    /// @param payload of the message, in bytes, 1 to 1460
    /// @return 0 to 1
    double efficiency(int payload);
}
