package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lab.capture.CaptureException.Reason;
import lab.frame.Frame;
import lab.frame.LinkType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CaptureTest {
    private final Adapter loopback = Adapter.loopback();

    @ParameterizedTest
    @EnumSource(Backend.class)
    void seesEverySegmentOfAnExchangeOnceFromSynToLastAck(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        try (Exchange exchange = Exchange.open()) {
            Instant before = Instant.now();
            List<Frame> frames =
                    Capture.on(loopback).filter(exchange.filter()).during(backend, exchange::run);

            List<Integer> flags = Exchange.flags(frames);
            assertThat(flags.subList(0, 3)).isEqualTo(Exchange.handshake());
            assertThat(flags).filteredOn(f -> (f & Exchange.SYN) != 0).hasSize(2);
            assertThat(flags).filteredOn(f -> (f & Exchange.PSH) != 0).hasSize(2);
            assertThat(flags).filteredOn(f -> (f & Exchange.FIN) != 0).hasSize(2);
            assertThat(flags.getLast()).isEqualTo(Exchange.ACK);
            assertThat(frames).allMatch(frame -> frame.link() == LinkType.ETHERNET);
            assertThat(frames).allMatch(frame -> frame.originalLength() == frame.data().length);
            assertThat(frames.getFirst().time())
                    .isBetween(before.minusMillis(50), Instant.now().plusMillis(50));
            assertThat(frames).extracting(Frame::time).isSorted();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void stopGivesWhatTheKernelHadAcceptedBeforeIt(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        try (Exchange exchange = Exchange.open()) {
            for (int round = 0; round < 5; round++) {
                try (LiveCapture capture =
                        Capture.on(loopback).filter(exchange.filter()).start(backend)) {
                    exchange.run();
                    List<Integer> flags = Exchange.flags(capture.stop());
                    assertThat(flags).filteredOn(f -> (f & Exchange.SYN) != 0).hasSize(2);
                    assertThat(flags).filteredOn(f -> (f & Exchange.FIN) != 0).hasSize(2);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsOnlySoManyBytesOfAFrame(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        try (Exchange exchange = Exchange.open()) {
            List<Frame> frames =
                    Capture.on(loopback)
                            .filter(exchange.filter())
                            .snapLength(60)
                            .during(backend, exchange::run);
            assertThat(frames).allMatch(frame -> frame.data().length == 60);
            assertThat(frames).allMatch(frame -> frame.originalLength() >= 66);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void endsByItselfAfterSoManyFrames(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        try (Exchange exchange = Exchange.open();
                LiveCapture capture =
                        Capture.on(loopback).filter(exchange.filter()).count(3).start(backend)) {
            exchange.run();
            assertThat(Exchange.flags(capture.await())).isEqualTo(Exchange.handshake());
            assertThat(capture.isRunning()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void endsByItselfAfterItsTimeOnAnIdleAdapter(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        Capture idle = Capture.on(loopback).filter("udp port 9").duration(Duration.ofMillis(30));
        try (LiveCapture capture = idle.start(backend)) {
            assertThat(capture.await()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsTheFirstFramesAndCountsTheOthersWhereMemoryIsBounded(Backend backend)
            throws Exception {
        Needs.captureOn(loopback, backend);
        try (Exchange exchange = Exchange.open();
                LiveCapture capture =
                        Capture.on(loopback)
                                .filter(exchange.filter())
                                .keep(2, 1_000_000)
                                .start(backend)) {
            exchange.run();
            assertThat(capture.stop()).hasSize(2);
            Statistics statistics = capture.statistics();
            assertThat(statistics.captured()).isGreaterThan(5);
            assertThat(statistics.notKept()).isEqualTo(statistics.captured() - 2);
            assertThat(statistics.dropped()).isZero();
            assertThat(statistics).asString().contains("not kept, because the bound");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aWaitingThreadThatIsInterruptedStopsWaiting(Backend backend) throws Exception {
        Needs.captureOn(loopback, backend);
        try (LiveCapture capture = Capture.on(loopback).filter("udp port 9").start(backend)) {
            Thread waiting = Thread.ofPlatform().start(capture::await);
            waiting.interrupt();
            waiting.join();
            assertThat(capture.isRunning()).isTrue();
        }
    }

    @Test
    void theCaptureEndsWhenTheActionFails() {
        Needs.captureOn(loopback, Backend.LIBPCAP);
        assertThatThrownBy(() ->
                        Capture.of(
                                loopback,
                                "udp port 9",
                                () -> {
                                    throw new IOException("refused");
                                }))
                .isInstanceOf(IOException.class)
                .hasMessage("refused");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(Thread::isAlive)
                .extracting(Thread::getName)
                .doesNotContain("capture on lo");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void saysWhatIsWrongWithAFilter(Backend backend) {
        Needs.captureOn(loopback, backend);
        assertThatThrownBy(() -> Capture.on(loopback).filter("tcp prot 80").start(backend))
                .hasMessageContaining("The filter \"tcp prot 80\" cannot be used: ")
                .hasMessageContaining("\"tcp port 80 and host 192.0.2.1\"")
                .asInstanceOf(InstanceOfAssertFactories.type(CaptureException.class))
                .returns(Reason.BAD_FILTER, CaptureException::reason);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void saysWhichAdaptersExistWhenOneIsGone(Backend backend) {
        Needs.captureOn(loopback, backend);
        var gone =
                new Adapter(
                        "gone0", Adapter.Kind.ETHERNET, List.of(), Optional.empty(), 1500, true);
        assertThatThrownBy(() -> Capture.on(gone).start(backend))
                .hasMessageStartingWith("There is no adapter \"gone0\": this machine has ")
                .hasMessageContaining(loopback.name())
                .asInstanceOf(InstanceOfAssertFactories.type(CaptureException.class))
                .returns(Reason.NO_SUCH_DEVICE, CaptureException::reason);
    }

    @Test
    void rejectsOptionsThatMeanNothing() {
        Capture capture = Capture.on(loopback);
        assertThatThrownBy(() -> capture.snapLength(0))
                .hasMessage("snapLength is 0, must be from 1 to 262144 bytes");
        assertThatThrownBy(() -> capture.count(0)).hasMessage("count is 0, least is 1");
        assertThatThrownBy(() -> capture.keep(0, 1)).hasMessageContaining("at least one frame");
    }
}
