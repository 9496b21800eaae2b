package lab.lan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import lab.capture.Adapter;
import lab.frame.Frame;
import lab.packet.Ipv4Address;

/// A computer on the {@link Lan}. In the private network it is one with Linux's own TCP/IP, in
/// memory one with {@link lab.stack.Host}; what both can do gives the same pictures.
public sealed interface LanHost permits LinuxHost, MemoryHost {
    /// Something to do.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// Something that answers until it is closed.
    interface Service extends AutoCloseable {
        @Override
        void close();
    }

    String name();

    /// Its addresses by the adapters that have them.
    Map<String, Ipv4Address> addresses();

    /// Its address; of a router, the one on the client's side.
    default Ipv4Address address() {
        return addresses().values().iterator().next();
    }

    /// Its adapters.
    List<Adapter> adapters() throws Exception;

    /// The frames that pass at one of its adapters while {@code action} runs, which runs where it
    /// is called.
    ///
    /// @param filter in libpcap's language, in memory only its commonest words; empty takes every
    ///   frame
    List<Frame> capture(String adapter, String filter, Work action) throws Exception;

    /// Asks {@code address} for an answer (RFC 792: echo).
    PingReply ping(String address) throws Exception;

    /// The routers on the way to {@code address}, and it itself at the end.
    List<PingReply> traceroute(String address) throws Exception;

    /// Sends a UDP datagram that passes {@code ttl - 1} routers at most, to a port that nobody
    /// should listen on.
    ///
    /// @return the packet with ICMP's answer, from its IPv4 header on; nothing if none came
    Optional<byte[]> probe(String address, int ttl, int port) throws Exception;

    /// Answers on this port, over TCP and UDP, as RFC 862 and its like have it. Of a TCP connection
    /// it takes what comes first, answers it and closes.
    ///
    /// @throws IOException if the port is in use
    Service serve(int port, UnaryOperator<String> answer) throws Exception;

    /// Sends {@code text} over a TCP connection and reads until the server closes it.
    ///
    /// @throws IOException if there is no connection or no end within 5 s
    String fetch(String address, int port, String text) throws Exception;

    /// Sends {@code text} in a UDP datagram.
    ///
    /// @return the datagram that came back; nothing if none did within a second
    Optional<String> ask(String address, int port, String text) throws Exception;

    /// Runs {@code work} here and waits for its end. In the private network only.
    ///
    /// @throws Exception what it throws
    default void run(Work work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Runs {@code work} here and gives its result, such as a socket that belongs here. In the
    /// private network only.
    ///
    /// @throws IllegalStateException on the LAN in memory
    /// @throws Exception what it throws
    <T> T call(Callable<T> work) throws Exception;

    /// Starts a thread that runs {@code work} here; its own threads and programs are here too. In
    /// the private network only.
    Thread start(String threadName, Runnable work);

    /// Runs a program here. In the private network only.
    ///
    /// @return what it printed
    /// @throws IOException if there is no such program or it did not end well
    String exec(String... command) throws Exception;
}
