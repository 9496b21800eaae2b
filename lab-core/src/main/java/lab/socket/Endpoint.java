package lab.socket;

import lab.internal.libc.SocketFunctions;
import lab.packet.Ipv4Address;

/// One end of a TCP connection, written as {@code 127.0.0.1:8080}.
public record Endpoint(Ipv4Address address, int port) {
    /// Where a socket is that was not bound yet.
    public static final Endpoint NONE = new Endpoint(Ipv4Address.ANY, 0);

    public Endpoint {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(Words.BAD_PORT.in(port));
        }
    }

    /// @throws IllegalArgumentException with a sentence if there are no such address or port
    static Endpoint of(String address, int port) {
        return new Endpoint(address(address), port);
    }

    /// @throws IllegalArgumentException with a sentence if it is no IPv4 address
    static Ipv4Address address(String text) {
        try {
            return Ipv4Address.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Words.BAD_ADDRESS.in(text), e);
        }
    }

    static Endpoint of(SocketFunctions.Name name) {
        return new Endpoint(new Ipv4Address(name.address()), name.port());
    }

    SocketFunctions.Name name() {
        return new SocketFunctions.Name(address.bits(), port);
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
