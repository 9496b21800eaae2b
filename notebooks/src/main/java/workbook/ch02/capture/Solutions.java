package workbook.ch02.capture;

import java.util.ArrayList;
import java.util.List;
import lab.check.Solution;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.lan.Wiretap;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByLayer implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            return Wiretap.on(nic).stream()
                    .filter(frame -> frame.find(Layer.Arp.class).isPresent())
                    .map(Frame::data)
                    .toList();
        }
    }

    @Solution
    static final class ByBytes implements CaptureArp {
        @Override
        public List<byte[]> captureArp(String nic) {
            var arps = new ArrayList<byte[]>();
            for (Frame frame : Wiretap.on(nic)) {
                byte[] bytes = frame.data();
                if (((bytes[12] & 0xff) << 8 | (bytes[13] & 0xff)) == 0x0806) arps.add(bytes);
            }
            return arps;
        }
    }
}
