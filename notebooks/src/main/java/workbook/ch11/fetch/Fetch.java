package workbook.ch11.fetch;

import java.util.List;
import lab.check.Exercise;
import lab.stack.client.TcpSegment;

/// A client that fetches a page from a server that ends first, over a cable that loses frames (RFC
/// 9293 §3.10, RFC 6298 §5).
@Exercise(id = "stack.fetch", points = 25, en = "Fetch a page", ko = "페이지 가져오기")
public interface Fetch {
    interface Client {
        List<TcpSegment> open(int now);

        List<TcpSegment> onSegment(TcpSegment segment, int now);

        List<TcpSegment> tick(int now);

        byte[] page();

        boolean closed();
    }

    Client client(int iss, byte[] request);
}
