package lab.flow;

/// One end of a conversation.
///
/// @param address of IPv4 or IPv6, as text
public record Endpoint(String address, int port) {
    /// {@code 10.0.0.1:80} or {@code [2001:db8::1]:80}.
    @Override
    public String toString() {
        return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
    }
}
