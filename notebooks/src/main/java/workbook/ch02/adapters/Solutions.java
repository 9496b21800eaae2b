package workbook.ch02.adapters;

import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Loop extends Listed {}

    @Solution
    static final class AStream extends Listed {
        @Override
        public List<Nic> adapters() {
            try {
                return NetworkInterface.networkInterfaces().map(AStream::nic).toList();
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Nic nic(NetworkInterface nic) {
            try {
                return new Nic(
                        nic.getName(),
                        nic.getMTU(),
                        nic.isUp(),
                        nic.isLoopback(),
                        nic.getHardwareAddress());
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
