package workbook.ch12.capture;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import lab.check.Solution;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.HttpHead;
import lab.packet.TcpHeader;

final class Solutions {
    private Solutions() {}

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    @Solution
    static final class WithTheLibrary implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            int clientPort = 0;
            int serverPort = 0;
            String path = "";
            int status = 0;
            int repeated = 0;
            var seen = new HashSet<String>();
            for (byte[] bytes : frames) {
                Frame frame = Frame.of(bytes);
                TcpHeader tcp = frame.find(Layer.Tcp.class).orElseThrow().header();
                if (clientPort == 0) {
                    clientPort = tcp.sourcePort();
                    serverPort = tcp.destinationPort();
                }
                var http = frame.find(Layer.Http.class).map(Layer.Http::head).map(HttpHead::start);
                if (http.isEmpty()) continue;
                if (!seen.add(tcp.sourcePort() + " " + tcp.sequenceNumber())) repeated++;
                if (http.get() instanceof HttpHead.RequestLine(_, String target, _)) path = target;
                if (http.get() instanceof HttpHead.StatusLine(_, int code, _)) status = code;
            }
            return new Findings(clientPort, serverPort, path, status, repeated);
        }
    }

    @Solution
    static final class ByOffsets implements CaptureFindings {
        @Override
        public Findings findings(List<byte[]> frames) {
            int clientPort = u16(frames.getFirst(), 34);
            int serverPort = u16(frames.getFirst(), 36);
            String path = "";
            int status = 0;
            int withData = 0;
            var different = new HashSet<String>();
            for (byte[] frame : frames) {
                int from = 34 + (frame[46] >> 4 & 0xf) * 4;
                int to = 14 + u16(frame, 16);
                if (from >= to) continue;
                withData++;
                String text = new String(frame, from, to - from, StandardCharsets.ISO_8859_1);
                different.add(text);
                String[] words = text.split(" ");
                if (words[0].equals("GET")) path = words[1];
                else status = Integer.parseInt(words[1]);
            }
            return new Findings(clientPort, serverPort, path, status, withData - different.size());
        }
    }
}
