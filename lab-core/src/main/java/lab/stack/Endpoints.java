package lab.stack;

import lab.packet.Ipv4Address;

/// The two ends of a connection, which together are its name (RFC 9293 §3.3.1).
public record Endpoints(Ipv4Address local, int localPort, Ipv4Address remote, int remotePort) {
    @Override
    public String toString() {
        return local + ":" + localPort + " - " + remote + ":" + remotePort;
    }
}
