package workbook.ch11.interop;

import java.util.List;
import lab.check.Exercise;
import lab.stack.client.TcpSegment;

/// The same client against servers of all kinds (RFC 9293 §3.8.6, RFC 1122 §4.2.2.17).
@Exercise(id = "stack.interop", points = 15, en = "Any server", ko = "어떤 서버든")
public interface Interop {
    interface Client {
        List<TcpSegment> open(int now);

        List<TcpSegment> onSegment(TcpSegment segment, int now);

        List<TcpSegment> tick(int now);

        byte[] page();

        boolean closed();
    }

    Client client(int iss, byte[] request);
}
