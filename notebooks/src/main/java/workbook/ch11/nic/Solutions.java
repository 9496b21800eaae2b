package workbook.ch11.nic;

import java.util.List;
import lab.check.Solution;
import lab.stack.client.ReferenceNic;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Bytes implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Card(mac, ip);
        }
    }

    @Solution
    static final class Headers implements NetworkCard {
        @Override
        public Nic nic(byte[] mac, int ip) {
            return new Borrowed(new ReferenceNic(mac, ip));
        }
    }

    private record Borrowed(ReferenceNic nic) implements NetworkCard.Nic {
        @Override
        public List<byte[]> send(int to, byte[] packet) {
            return nic.send(to, packet);
        }

        @Override
        public List<byte[]> onFrame(byte[] frame) {
            return nic.onFrame(frame);
        }
    }
}
