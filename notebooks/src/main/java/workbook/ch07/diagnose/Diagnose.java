package workbook.ch07.diagnose;

import lab.check.Exercise;

/// What went wrong in a captured connection.
@Exercise(id = "tcp.diagnose", points = 16, en = "Find the fault", ko = "무엇이 잘못되었나")
public interface Diagnose {
    enum Diagnosis {
        LOST,
        DUPLICATED,
        OUT_OF_ORDER,
        ZERO_WINDOW,
        RESET
    }

    /// @param pcap a capture made at the host that receives the data, a file's bytes
    Diagnosis diagnose(byte[] pcap);
}
