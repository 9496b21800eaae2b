package lab.packet;

/// Names of numbers that IANA and IEEE assign; empty for the many that a learner does not meet.
public final class AssignedNumbers {
    private AssignedNumbers() {}

    /// @see <a href="https://www.iana.org/assignments/ieee-802-numbers">IEEE 802 numbers</a>
    public static String etherType(int type) {
        return switch (type) {
            case 0x0800 -> "IPv4";
            case 0x0806 -> "ARP";
            case 0x8100 -> "802.1Q";
            case 0x88a8, 0x9100 -> "802.1ad";
            case 0x86dd -> "IPv6";
            case 0x88cc -> "LLDP";
            default -> "";
        };
    }

    /// @see <a href="https://www.iana.org/assignments/protocol-numbers">protocol numbers</a>
    public static String protocol(int number) {
        return switch (number) {
            case 0 -> "hop-by-hop options";
            case 1 -> "ICMP";
            case 2 -> "IGMP";
            case 4 -> "IPv4";
            case 6 -> "TCP";
            case 17 -> "UDP";
            case 41 -> "IPv6";
            case 43 -> "routing";
            case 44 -> "fragment";
            case 47 -> "GRE";
            case 50 -> "ESP";
            case 51 -> "AH";
            case 58 -> "ICMPv6";
            case 59 -> "no next header";
            case 60 -> "destination options";
            case 89 -> "OSPF";
            case 132 -> "SCTP";
            default -> "";
        };
    }

    /// @see <a href="https://www.iana.org/assignments/service-names-port-numbers">port numbers</a>
    public static String port(int number) {
        return switch (number) {
            case 20 -> "FTP data";
            case 21 -> "FTP";
            case 22 -> "SSH";
            case 23 -> "Telnet";
            case 25 -> "SMTP";
            case 53 -> "DNS";
            case 67, 68 -> "DHCP";
            case 80, 8080 -> "HTTP";
            case 110 -> "POP3";
            case 123 -> "NTP";
            case 143 -> "IMAP";
            case 443 -> "HTTPS";
            default -> "";
        };
    }

    public static String arpOperation(int operation) {
        return switch (operation) {
            case 1 -> "request";
            case 2 -> "reply";
            default -> "";
        };
    }

    /// @see <a href="https://www.iana.org/assignments/icmp-parameters">ICMP types</a>
    public static String icmpType(int type) {
        return switch (type) {
            case 0 -> "echo reply";
            case 3 -> "destination unreachable";
            case 5 -> "redirect";
            case 8 -> "echo request";
            case 11 -> "time exceeded";
            case 12 -> "parameter problem";
            default -> "";
        };
    }

    /// @see <a href="https://www.iana.org/assignments/icmpv6-parameters">ICMPv6 types</a>
    public static String icmpv6Type(int type) {
        return switch (type) {
            case 1 -> "destination unreachable";
            case 2 -> "packet too big";
            case 3 -> "time exceeded";
            case 4 -> "parameter problem";
            case 128 -> "echo request";
            case 129 -> "echo reply";
            case 130 -> "multicast listener query";
            case 131 -> "multicast listener report";
            case 132 -> "multicast listener done";
            case 133 -> "router solicitation";
            case 134 -> "router advertisement";
            case 135 -> "neighbor solicitation";
            case 136 -> "neighbor advertisement";
            case 137 -> "redirect";
            case 143 -> "multicast listener report, version 2";
            default -> "";
        };
    }

    /// @see <a href="https://www.iana.org/assignments/tls-parameters">TLS content types</a>
    public static String tlsContent(int type) {
        return switch (type) {
            case 20 -> "change cipher spec";
            case 21 -> "alert";
            case 22 -> "handshake";
            case 23 -> "application data";
            case 24 -> "heartbeat";
            default -> "";
        };
    }
}
