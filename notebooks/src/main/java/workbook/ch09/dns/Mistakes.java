package workbook.ch09.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import lab.check.Mistake;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "pointer-of-8-bits",
            en =
                    "You took the second byte of the pointer alone. A pointer has "
                            + "14 bits: the low six of the first byte are its high ones. "
                            + "Near targets hide that.",
            ko =
                    "포인터의 둘째 바이트만 읽었습니다. 포인터는 14비트이고, 첫 바이트의 하위 6비트가 상위 비트입니다. 가까운 "
                            + "곳을 가리킬 때는 드러나지 않습니다.")
    static final class PointerOf8Bits implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = message[at + 1] & 0xff;
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "pointer-not-masked",
            en =
                    "You took all 16 bits for the place. The first two say only "
                            + "that this is a pointer; take them away with & 0x3f.",
            ko = "16비트를 모두 위치로 읽었습니다. 처음 두 비트는 포인터라는 표시일 뿐이므로 & 0x3f로 없애십시오.")
    static final class PointerNotMasked implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = length << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "labels-before-lost",
            en =
                    "The labels before the pointer are gone. A pointer ends a "
                            + "name; it does not replace what came before.",
            ko = "포인터 앞의 레이블이 사라졌습니다. 포인터는 이름의 끝부분을 대신할 뿐, 앞부분은 그대로 남습니다.")
    static final class LabelsBeforeLost implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    labels.clear();
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "goes-in-circles",
            en =
                    "Two pointers that lead to each other keep you going for ever. "
                            + "Anyone can send such a message. Count the jumps, or demand "
                            + "that each leads backwards.",
            ko =
                    "서로를 가리키는 두 포인터를 따라 영원히 돌았습니다. 이런 메시지는 누구나 보낼 수 있습니다. 따라간 횟수를 "
                            + "세거나, 포인터는 앞쪽만 가리킬 수 있게 하십시오.")
    static final class GoesInCircles implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new NoAnswerException(new NoAnswer.TimedOut(Duration.ZERO));
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "no-zero-at-the-end",
            en =
                    "The name in your query has no end. A label of length 0, the "
                            + "root, ends every name.",
            ko = "질의의 이름이 끝나지 않았습니다. 모든 이름은 길이가 0인 레이블, 곧 루트로 끝납니다.")
    static final class NoZeroAtTheEnd implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "dots-sent",
            en =
                    "You sent the name as text, dots and all. On the wire there "
                            + "are no dots: each label has its length before it.",
            ko = "이름을 점까지 그대로 보냈습니다. 보낼 때는 점이 없고, 레이블마다 앞에 길이를 적습니다.")
    static final class DotsSent implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            out.write(name.length());
            out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "no-recursion",
            en =
                    "The flag RD is not set, 0x0100. Without it the server only "
                            + "says which other server might know.",
            ko = "RD 플래그(0x0100)가 꺼져 있습니다. 그러면 서버는 알 만한 다른 서버만 알려 줍니다.")
    static final class NoRecursion implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "low-byte-signed",
            en =
                    "The second byte of the pointer is from 80 to ff, and Java takes it for negative. "
                            + "400 is 01 90: what is missing behind message[at + 1]?",
            ko =
                    "포인터의 둘째 바이트가 80에서 ff 사이이면 자바는 음수로 봅니다. 400은 01 90입니다. "
                            + "message[at + 1] 뒤에 무엇이 빠졌습니까?")
    static final class LowByteSigned implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = (length & 0x3f) << 8 | message[at + 1];
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Mistake(
            id = "one-jump",
            en =
                    "A second pointer is a circle to you. A name may go through several; only when you "
                            + "come back to where you were, or have jumped more often than there are "
                            + "bytes, is it one.",
            ko =
                    "포인터를 두 번 만나면 제자리를 돈다고 여깁니다. 이름은 포인터를 여러 번 거칠 수 있습니다. 지나온 곳으로 "
                            + "돌아오거나 따라간 횟수가 지나치게 많을 때만 도는 것입니다.")
    static final class OneJump implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 1)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }
}
