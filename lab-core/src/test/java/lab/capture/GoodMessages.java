package lab.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Messages of applications for {@link GoodFrames}, each field from a seed.
final class GoodMessages {
    private static final int[] TYPES = {1, 28, 2, 5, 12, 15, 16, 6, 33, 41, 257, 65, 255, 46, 35};
    private static final String[] LABELS = {
        "a",
        "www",
        "example",
        "com",
        "mail",
        "x-1",
        "ns",
        "a b",
        "a.b",
        "\\",
        "\u00c3\u00a9",
        "\u0001\t"
    };

    private final Random random;

    GoodMessages(Random random) {
        this.random = random;
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void text(ByteBuffer out, String text) {
        out.put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    void overUdp(ByteBuffer out, int port) {
        switch (port) {
            case 53, 5353 -> dns(out);
            case 67, 68 -> dhcp(out);
            default -> out.put(bytes(random.nextInt(80)));
        }
    }

    void overTcp(ByteBuffer out, int port) {
        switch (port) {
            case 21 -> ftp(out);
            case 80, 8080 -> http(out);
            case 443 -> tls(out);
            case 53 -> {
                int start = out.position();
                dns(out.putShort((short) 0));
                out.putShort(start, (short) (out.position() - start - 2));
            }
            default -> {
                if (oneIn(4)) http(out);
                else if (oneIn(4)) tls(out);
                else out.put(bytes(random.nextInt(80)));
            }
        }
    }

    private void dns(ByteBuffer out) {
        int start = out.position();
        var names = new ArrayList<Integer>();
        out.putShort((short) random.nextInt()).putShort((short) random.nextInt()).putLong(0);
        int opcode = oneIn(12) ? random.nextInt(16) : 0;
        out.putShort(start + 2, (short) (out.getShort(start + 2) & 0x87ff | opcode << 11));
        boolean response = out.get(start + 2) < 0;
        int questions = oneIn(6) ? random.nextInt(3) : 1;
        out.putShort(start + 4, (short) questions);
        for (int i = 0; i < questions; i++) {
            name(out, start, names);
            out.putShort((short) TYPES[random.nextInt(TYPES.length)]);
            out.putShort((short) (oneIn(8) ? 0x8001 : 1));
        }
        for (int section = 0; section < 3; section++) {
            int count = response ? random.nextInt(4) : oneIn(8) ? 1 : 0;
            out.putShort(start + 6 + section * 2, (short) count);
            for (int i = 0; i < count; i++) record(out, start, names);
        }
    }

    private void name(ByteBuffer out, int start, List<Integer> names) {
        int labels = random.nextInt(4);
        for (int i = 0; i < labels; i++) {
            names.add(out.position() - start);
            var label = LABELS[random.nextInt(LABELS.length)];
            out.put((byte) label.length());
            text(out, label);
        }
        if (!names.isEmpty() && labels < 3 && oneIn(2)) {
            int known = names.get(random.nextInt(names.size()));
            if (known < out.position() - start - 20) {
                out.putShort((short) (0xc000 | known));
                return;
            }
        }
        out.put((byte) 0);
    }

    private void record(ByteBuffer out, int start, List<Integer> names) {
        name(out, start, names);
        int type = TYPES[random.nextInt(TYPES.length)];
        out.putShort((short) type).putShort((short) (type == 41 ? 1232 : oneIn(8) ? 0x8001 : 1));
        out.putInt(type == 41 ? 0 : random.nextInt()).putShort((short) 0);
        int data = out.position();
        switch (type) {
            case 1 -> out.put(bytes(4));
            case 28 -> out.put(bytes(16));
            case 2, 5, 12 -> name(out, start, names);
            case 15 -> name(out.putShort((short) random.nextInt()), start, names);
            case 16 -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    var text = one("", "v=spf1 -all", "hello", "a b c", "\\\u00c3\u00a9");
                    text(out.put((byte) text.length()), text);
                }
            }
            case 6 -> {
                name(out, start, names);
                name(out, start, names);
                out.put(bytes(20));
            }
            case 33 -> name(out.put(bytes(6)), start, new ArrayList<>());
            case 41 -> {
                if (oneIn(2)) out.putShort((short) 10).putShort((short) 8).put(bytes(8));
            }
            case 257 -> text(out.put((byte) 0).put((byte) 5), "issueca.example");
            case 35 -> {
                out.putInt(0x000a0064);
                text(out.put((byte) 1), "u");
                text(out.put((byte) 7), "E2U+sip");
                out.put((byte) 0).put((byte) 0);
            }
            case 46 -> {
                out.putShort((short) 1).put((byte) 8).put((byte) 2).putInt(300);
                out.putInt(random.nextInt()).putInt(random.nextInt()).putShort((short) 7);
                out.put((byte) 0).put(bytes(20));
            }
            case 65 -> out.putShort((short) 1).put((byte) 0).put(bytes(0));
            default -> out.put(bytes(random.nextInt(12)));
        }
        out.putShort(data - 2, (short) (out.position() - data));
    }

    private void dhcp(ByteBuffer out) {
        int start = out.position();
        out.put((byte) (1 + random.nextInt(2))).put((byte) 1).put((byte) 6).put((byte) 0);
        out.putInt(random.nextInt()).putShort((short) random.nextInt(100));
        out.putShort((short) (oneIn(2) ? 0x8000 : 0));
        out.put(bytes(16)).put(bytes(6)).put(new byte[10]).put(new byte[192]);
        if (oneIn(4)) out.put(start + 44, "server".getBytes(StandardCharsets.US_ASCII));
        if (oneIn(4)) out.put(start + 108, "pxelinux.0".getBytes(StandardCharsets.US_ASCII));
        out.putInt(0x63825363);
        out.put((byte) 53).put((byte) 1).put((byte) (1 + random.nextInt(8)));
        if (oneIn(6)) {
            int where = 1 + random.nextInt(3);
            out.put((byte) 52).put((byte) 1).put((byte) where);
            if (where != 2) {
                out.put(start + 108, new byte[] {12, 3, 'p', 'c', '1', 3, 4, 10, 0, 0, 1, -1});
            }
            if (where != 1) {
                out.put(start + 44, new byte[] {6, 4, 10, 0, 0, 2, -1});
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(10)) {
                case 0 -> out.put((byte) 1).put((byte) 4).putInt(0xffffff00);
                case 1 -> {
                    int routers = 1 + random.nextInt(3);
                    out.put((byte) (oneIn(2) ? 3 : 6)).put((byte) (4 * routers));
                    out.put(bytes(4 * routers));
                }
                case 2 -> text(out.put((byte) 12).put((byte) 3), "pc2");
                case 3 -> out.put((byte) 50).put((byte) 4).put(bytes(4));
                case 4 -> out.put((byte) 51).put((byte) 4).putInt(random.nextInt());
                case 5 -> out.put((byte) 54).put((byte) 4).put(bytes(4));
                case 6 -> out.put((byte) 55).put((byte) 4).put(bytes(4));
                case 7 -> out.put((byte) 0);
                case 8 -> out.put((byte) 61).put((byte) 7).put((byte) 1).put(bytes(6));
                default -> {
                    int length = random.nextInt(1, 12);
                    out.put((byte) 224).put((byte) length).put(bytes(length));
                }
            }
        }
        out.put((byte) 255).put(new byte[random.nextInt(40)]);
    }

    private void http(ByteBuffer out) {
        boolean request = random.nextBoolean();
        if (request) {
            text(out, one("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS") + " ");
            text(out, one("/", "/index.html", "/a?b=c&d", "*", "http://a.example/") + " ");
            text(out, one("HTTP/1.1", "HTTP/1.1", "HTTP/1.0") + "\r\n");
            text(out, "Host: " + one("a.example", "10.0.0.1:8080", "") + "\r\n");
        } else {
            text(out, one("HTTP/1.1", "HTTP/1.1", "HTTP/1.0") + " ");
            text(out, one("200 OK", "404 Not Found", "204 No Content", "301 ", "100 Continue"));
            text(out, "\r\n");
        }
        if (oneIn(2)) text(out, "User-Agent: " + one("lab/1.0", "Mozilla/5.0 (X11)") + "\r\n");
        if (oneIn(3)) text(out, "Accept:*/*\r\n");
        if (oneIn(4)) {
            text(out, one("Cookie: a=b", "Location: /c", "Server: lab", "Referer: /"));
            text(out, "\r\nConnection: close\r\n");
        }
        if (oneIn(3)) text(out, "X-Long:   " + "v".repeat(random.nextInt(90)) + " \r\n");
        var body = one("", "hello", "a=b&c=d", "<html></html>");
        switch (random.nextInt(4)) {
            case 0 -> text(out, "Content-Length: " + body.length() + "\r\n\r\n" + body);
            case 1 -> {
                text(out, "Transfer-Encoding: chunked\r\n\r\n");
                if (!body.isEmpty()) {
                    text(out, Integer.toHexString(body.length()) + "\r\n" + body + "\r\n");
                }
                text(out, "0\r\n" + one("", "X-T: 1\r\n") + "\r\n");
            }
            case 2 -> text(out, "Content-Type: text/html\r\n\r\n" + body);
            default -> text(out, "\r\n");
        }
        if (oneIn(8)) http(out);
    }

    private void ftp(ByteBuffer out) {
        text(
                out,
                one(
                        "USER anonymous\r\n",
                        "PASS a@b\r\n",
                        "PORT 10,0,0,1,195,80\r\n",
                        "LIST\r\n",
                        "RETR /pub/file name\r\n",
                        "220 ready\r\n",
                        "227 Entering Passive Mode (10,0,0,2,19,137)\r\n",
                        "230-Welcome\r\n more\r\n230 done\r\n",
                        "150 Opening\r\n226 done\r\n",
                        "QUIT\r\n"));
    }

    private void tls(ByteBuffer out) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 ->
                        out.put((byte) 20)
                                .putShort((short) 0x303)
                                .putShort((short) 1)
                                .put((byte) 1);
                case 1 -> {
                    out.put((byte) 21).putShort((short) 0x303).putShort((short) 2);
                    out.put((byte) 2).put((byte) random.nextInt(120));
                }
                default -> {
                    var data = bytes(random.nextInt(60));
                    out.put((byte) 23).putShort((short) 0x303).putShort((short) data.length);
                    out.put(data);
                }
            }
        }
    }
}
