package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lab.frame.Frame;
import lab.view.Bundle;
import lab.view.Language;
import lab.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Captures into files, bounded captures, captures that are watched, and frames that are sent.
@Timeout(60)
class StreamingTest {
    private static final int ETHERTYPE = 12;

    private final Adapter loopback = Adapter.loopback();
    @TempDir private Path folder;

    @AfterEach
    void english() {
        Language.use(Language.EN);
    }

    /// An Ethernet frame of IEEE 802's local experimental type, which nobody else sends here.
    private static byte[] frame(int number) {
        var frame = new byte[100];
        frame[ETHERTYPE] = (byte) 0x88;
        frame[ETHERTYPE + 1] = (byte) 0xb5;
        frame[14] = (byte) number;
        return frame;
    }

    private static List<Integer> numbers(List<Frame> frames) {
        return frames.stream().map(frame -> (int) frame.data()[14]).toList();
    }

    private void send(Backend backend, int count) {
        try (var sender = FrameSender.on(loopback, backend)) {
            for (int i = 0; i < count; i++) sender.send(frame(i));
        }
    }

    private Capture experiment() {
        return Capture.on(loopback).filter("ether proto 0x88b5");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatIsSentIsCapturedByteForByte(Backend backend) {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        var frames = experiment().during(Backend.LIBPCAP, () -> send(backend, 5));
        assertThat(numbers(frames)).containsExactly(0, 1, 2, 3, 4);
        assertThat(frames.getFirst().data()).isEqualTo(frame(0));
    }

    @Test
    void aCaptureIntoAFileKeepsNothingInMemoryAndTheFileSaysWhereItIsFrom() throws Exception {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        var file = folder.resolve("live.pcapng");
        try (var capture = experiment().into(file).start(Backend.LIBPCAP)) {
            send(Backend.PACKET_SOCKET, 20);
            assertThat(capture.stop()).isEmpty();
            assertThat(capture.statistics()).isEqualTo(new Statistics(20, 2000, 0, 0));
        }
        assertThat(numbers(Pcap.read(file))).isEqualTo(IntStream.range(0, 20).boxed().toList());
        Needs.tool("tshark");
        var process =
                new ProcessBuilder("capinfos", "-TmI", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(text).isZero();
        var blocks =
                new ProcessBuilder("capinfos", file.toString()).redirectErrorStream(true).start();
        var words = new String(blocks.getInputStream().readAllBytes());
        assertThat(words)
                .contains("Name = " + loopback.name())
                .contains("Filter string = ether proto 0x88b5")
                .contains("Number of packets = 20");
    }

    @Test
    void endsByItselfAfterSoManyBytes() {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        try (var capture = experiment().bytes(250).start(Backend.LIBPCAP)) {
            send(Backend.PACKET_SOCKET, 10);
            assertThat(numbers(capture.await())).containsExactly(0, 1, 2);
        }
    }

    @Test
    void aLaterCaptureEndsOneThatWasForgotten() {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        var captures = new ArrayList<LiveCapture>();
        try {
            for (int i = 0; i < 12; i++) captures.add(experiment().start(Backend.LIBPCAP));
            captures.subList(0, 4).forEach(LiveCapture::close);
            assertThat(captures).filteredOn(LiveCapture::isRunning).hasSize(8);
        } finally {
            captures.forEach(LiveCapture::close);
        }
    }

    private record Pictures(List<String> texts, CompletableFuture<Boolean> first)
            implements Screen.Sink {
        Pictures() {
            this(new ArrayList<>(), new CompletableFuture<>());
        }

        @Override
        public synchronized void show(Bundle bundle, String id, boolean update) {
            texts.add(bundle.text() + bundle.data().get(Bundle.HTML));
            first.complete(true);
        }

        @Override
        public void clear(boolean wait) {}
    }

    /// What is shown while {@code capture} is watched, {@code meanwhile} being done.
    private static List<String> watching(LiveCapture capture, Runnable meanwhile) throws Exception {
        var pictures = new Pictures();
        var before = Screen.connect(pictures);
        var watching = new CompletableFuture<Boolean>();
        var cell =
                Thread.ofVirtual()
                        .start(() -> {
                            capture.watch();
                            watching.complete(Thread.currentThread().isInterrupted());
                        });
        try {
            pictures.first.join();
            meanwhile.run();
            if (capture.options().limit().equals(Capture.Limit.NONE)) {
                cell.interrupt();
                assertThat(watching.join()).isTrue();
            }
            cell.join();
        } finally {
            Screen.connect(before);
        }
        return pictures.texts;
    }

    @Test
    void whileItIsWatchedItsCountersAndLatestFramesAreShown() throws Exception {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        try (var capture = experiment().count(30).start(Backend.LIBPCAP)) {
            var shown = watching(capture, () -> send(Backend.PACKET_SOCKET, 30));
            assertThat(shown.getFirst()).startsWith("capturing on lo · \"ether proto 0x88b5\"");
            assertThat(shown.getLast())
                    .startsWith("captured on lo")
                    .contains("30 frames captured, 0 dropped by the kernel")
                    .contains("20 frames before these")
                    .contains("<progress max=\"1000\" value=\"1000\"");
            assertThat(capture.frames()).hasSize(30);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anInterruptEndsAnIdleCaptureThatIsWatched(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        Language.use(Language.KO);
        try (var capture = Capture.on(loopback).filter("udp port 9").start(backend)) {
            var shown = watching(capture, () -> {});
            assertThat(shown.getLast()).startsWith("lo에서 캡처함").contains("프레임 0개 캡처");
            assertThat(capture.isRunning()).isFalse();
        }
    }

    @Test
    void aDurationBoundsAFileToo() throws Exception {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        var file = folder.resolve("none.pcapng");
        try (var capture =
                experiment().into(file).duration(Duration.ofMillis(20)).start(Backend.LIBPCAP)) {
            capture.await();
        }
        assertThat(Pcap.read(file)).isEmpty();
    }
}
