package lab.packet;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where one side waits for FTP's data connection: {@code 10,0,0,1,195,80} is 10.0.0.1, port 195 *
/// 256 + 80 (RFC 959 §4.1.2).
public record FtpDataPort(Ipv4Address address, int port) {
    private static final Pattern SIX =
            Pattern.compile("(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3})");

    public FtpDataPort {
        Bytes.fit("Port", port, 16);
    }

    /// The first six numbers with commas between in {@code text}, each up to 255.
    static Optional<FtpDataPort> in(String text) {
        var six = SIX.matcher(text);
        if (!six.find()) return Optional.empty();
        long bits = 0;
        for (int i = 1; i <= 6; i++) {
            int number = Integer.parseInt(six.group(i));
            if (number > 255) return Optional.empty();
            bits = (bits << 8) | number;
        }
        return Optional.of(
                new FtpDataPort(new Ipv4Address((int) (bits >> 16)), (int) (bits & 0xffff)));
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
