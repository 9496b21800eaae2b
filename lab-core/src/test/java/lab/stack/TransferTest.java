package lab.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import lab.link.Cable;
import lab.link.VirtualLan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final Cable BAD =
            Cable.PERFECT.withLoss(0.05).withDuplication(0.05).withReorder(0.2);

    /// What came of sending {@code size} bytes both ways at once.
    private record Transfer(
            String sent,
            String back,
            String received,
            String returned,
            String frames,
            long count) {}

    private static Transfer transfer(long seed, Cable cable, int size) throws Exception {
        var lan = new VirtualLan(seed);
        var client = Host.on(lan, "client", "10.0.0.1/24");
        var server = Host.on(lan, "server", "10.0.0.2/24");
        lan.connect(client.port(), server.port(), cable);
        var digest = MessageDigest.getInstance("SHA-256");
        var count = new long[1];
        lan.watch(passage -> {
            digest.update(passage.frame().time().toString().getBytes());
            digest.update(passage.frame().data());
            count[0]++;
        });
        var random = new Random(seed);
        var request = new byte[size];
        var reply = new byte[size];
        random.nextBytes(request);
        random.nextBytes(reply);
        var listener = server.listen(80);
        var received = new ByteArrayOutputStream();
        var returned = new ByteArrayOutputStream();
        listener.onAccept(connection -> {
            drain(connection, received);
            connection.write(reply);
            connection.close();
        });
        var connection = client.connect("10.0.0.2", 80);
        drain(connection, returned);
        connection.write(request);
        connection.close();
        lan.run();
        assertThat(connection.state()).as("seed " + seed).isEqualTo(State.CLOSED);
        assertThat(connection.failure()).as("seed " + seed).isEmpty();
        return new Transfer(
                hash(request),
                hash(reply),
                hash(received.toByteArray()),
                hash(returned.toByteArray()),
                HexFormat.of().formatHex(digest.digest()),
                count[0]);
    }

    private static void drain(Connection connection, ByteArrayOutputStream to) {
        connection.onChange(each -> to.writeBytes(each.read()));
    }

    private static String hash(byte[] bytes) throws Exception {
        return bytes.length
                + " "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void oneMebibyteBothWaysSurvivesLossDuplicationAndReordering(long seed) throws Exception {
        var transfer = transfer(seed, BAD, MEBIBYTE);
        assertThat(transfer.received()).as("seed " + seed).isEqualTo(transfer.sent());
        assertThat(transfer.returned()).as("seed " + seed).isEqualTo(transfer.back());
    }

    @Test
    void theSameSeedGivesTheSameFramesToTheByte() throws Exception {
        assertThat(transfer(5, BAD, 100_000)).isEqualTo(transfer(5, BAD, 100_000));
        assertThat(transfer(5, BAD, 100_000)).isNotEqualTo(transfer(6, BAD, 100_000));
    }

    @Test
    void nothingIsSentTwiceWhereNothingIsLost() throws Exception {
        var transfer = transfer(1, Cable.PERFECT, MEBIBYTE);
        assertThat(transfer.received()).isEqualTo(transfer.sent());
        int segments = 2 * (MEBIBYTE / 1460 + 1);
        assertThat(transfer.count()).isLessThan(segments + segments / 2 + 20);
    }

    @Test
    void aFullQueueSlowsTheSenderDownAndLosesNothing() throws Exception {
        var narrow = Cable.PERFECT.withDelay(Duration.ofMillis(20)).withBandwidth(10_000_000, 20);
        var transfer = transfer(1, narrow, MEBIBYTE);
        assertThat(transfer.received()).isEqualTo(transfer.sent());
        assertThat(transfer.returned()).isEqualTo(transfer.back());
    }
}
