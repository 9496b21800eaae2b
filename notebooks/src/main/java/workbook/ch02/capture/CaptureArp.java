package workbook.ch02.capture;

import java.util.List;
import lab.check.Exercise;
import lab.check.Through;

/// Capturing, and picking out what one wants to see. The checks use a LAN in memory, so that it
/// needs no rights and is worth the same points everywhere.
@Exercise(id = "arp.capture", points = 15, en = "Capture ARP", ko = "ARP 캡처하기")
public interface CaptureArp {
    /// @param nic as {@link lab.lan.Wiretap#on} takes it
    /// @return the bytes of each frame
    @Through(
            signature = "List<Frame> captureArp(String nic)",
            call = "captureArp(nic).stream().map(lab.frame.Frame::data).toList()")
    List<byte[]> captureArp(String nic);
}
