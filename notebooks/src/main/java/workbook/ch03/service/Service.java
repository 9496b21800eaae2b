package workbook.ch03.service;

import lab.check.Exercise;

/// The second byte: the service type of RFC 791, since RFC 2474 DSCP and since RFC 3168 ECN.
@Exercise(
        id = "ip.service",
        points = 8,
        en = "Service type: DSCP and ECN",
        ko = "서비스 유형: DSCP와 ECN")
public interface Service {
    /// @param packet starts with the IPv4 header
    /// @return DSCP, then ECN
    int[] service(byte[] packet);
}
