package lab.internal.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lab.internal.vm.Message.ClassFile;
import lab.internal.vm.Message.Thrown;
import lab.view.Bundle;
import lab.view.Comm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WireTest {
    private static final Thrown CAUSE = new Thrown("b.B", null, List.of(), List.of(), null);
    private static final Thrown THROWN =
            new Thrown(
                    "a.A",
                    "why 안녕",
                    List.of(new StackTraceElement("C", "m", "#1", 7)),
                    List.of(CAUSE, CAUSE),
                    CAUSE);

    private static final List<ClassFile> CLASSES =
            List.of(new ClassFile("A", new byte[] {1, 2}, List.of("B"), List.of("B", "C")));

    private static final List<Message> ONE_OF_EACH =
            List.of(
                    new Message.Load(1, CLASSES),
                    new Message.Redefine(2, CLASSES),
                    new Message.Forget(List.of("A", "B")),
                    new Message.Invoke(2, 3, "A", "run"),
                    new Message.Show(4, 5),
                    new Message.AddToClassPath(6, "lib.jar"),
                    new Message.Call(
                            7, 8, "swap", new ArrayList<>(Arrays.asList(null, 1, "two")), 9),
                    new Message.Stop(10),
                    new Message.UseLanguage("KO"),
                    new Message.Line(11, "text 😀"),
                    new Message.Line(12, null),
                    new Message.Loaded(13),
                    new Message.NotLoaded(14, "why"),
                    new Message.Returned(15, new byte[] {3, 4}),
                    new Message.Refused(16, "why"),
                    new Message.TooLarge(17),
                    new Message.Shown(18, Bundle.html("text", "<b>html</b>")),
                    new Message.Threw(19, THROWN),
                    new Message.Stopped(20),
                    new Message.Unresolved(21, 22, THROWN),
                    new Message.Printed(23, true, "line\n"),
                    new Message.Displayed(24, "id", true, Bundle.text("text")),
                    new Message.Cleared(25, true),
                    new Message.ReadLine(26, "prompt", true),
                    new Message.Hear(27, 28, new Comm.Event(Comm.Kind.OPEN, "id", "echo", "{}")),
                    new Message.Said(29, Comm.Event.close("id")));

    private static byte[] sent(Message message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Wire.ofLab(InputStream.nullInputStream(), bytes).send(message);
        return bytes.toByteArray();
    }

    private static Message received(byte[] bytes) throws IOException {
        return Wire.ofKernel(new ByteArrayInputStream(bytes), new ByteArrayOutputStream())
                .receive();
    }

    @Test
    void bringsEveryMessageAcross() throws IOException {
        assertThat(ONE_OF_EACH.stream().<Object>map(Message::getClass))
                .contains((Object[]) Message.class.getPermittedSubclasses());
        for (var message : ONE_OF_EACH) {
            var copy = received(sent(message));
            assertThat(copy).hasSameClassAs(message);
            if (copy instanceof Message.Call call) {
                assertThat(call.arguments()).containsExactly(null, 1, "two");
                continue;
            }
            assertThat(copy).usingRecursiveComparison().isEqualTo(message);
        }
    }

    @Test
    void refusesWhatIsCutShort() throws IOException {
        for (var message : ONE_OF_EACH) {
            var bytes = sent(message);
            for (int length = 0; length < bytes.length; length++) {
                var part = Arrays.copyOf(bytes, length);
                assertThatExceptionOfType(EOFException.class).isThrownBy(() -> received(part));
            }
        }
    }

    @Test
    void readsAnythingWithNothingWorseThanAnIoException() throws IOException {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var bytes = sent(ONE_OF_EACH.get(i % ONE_OF_EACH.size()));
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            try {
                assertThat(received(bytes)).isNotNull();
            } catch (IOException _) {
                continue;
            } catch (RuntimeException e) {
                throw new AssertionError("seed %d, round %d".formatted(seed, i), e);
            }
        }
    }

    record Point(int x, Optional<String> name) {}

    @Test
    void takesAValueAsTheOtherSideWillHaveIt() throws IOException {
        var list = new ArrayList<>(List.of(1L, 'c', Set.of("one")));
        var snapshot = (Values.Items) Values.snapshot(list);
        list.clear();
        assertThat(snapshot.items())
                .containsExactly(1L, 'c', new Values.Items(true, List.of("one")));

        var components = new LinkedHashMap<String, Object>();
        components.put("x", 3);
        components.put("name", Optional.of("here"));
        assertThat(Values.snapshot(new Point(3, Optional.of("here"))))
                .isEqualTo(new Values.Fields("Point", components));
        assertThat(Values.snapshot(new long[][] {{1}, {}}))
                .isEqualTo(
                        new Values.Items(
                                false,
                                List.of(
                                        new Values.Items(false, List.of(1L)),
                                        new Values.Items(false, List.of()))));
    }

    @Test
    void refusesValuesThatAreTooLarge() {
        List<Object> manifold = List.of();
        for (int i = 0; i < 40; i++) manifold = List.of(manifold, manifold);
        for (var value :
                List.of(
                        new byte[Wire.MOST_FROM_LAB],
                        Collections.nCopies(Values.MOST_VALUES, null),
                        new TreeSet<>(IntStream.rangeClosed(0, Values.MOST_KEYS).boxed().toList()),
                        "x".repeat(Wire.MOST_FROM_LAB),
                        Collections.nCopies(Integer.MAX_VALUE, 1),
                        new long[3_000_000],
                        manifold))
            assertThatExceptionOfType(Wire.TooLargeException.class)
                    .isThrownBy(() -> Values.snapshot(value));
    }

    @Test
    void refusesValuesThatCannotCross() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Values.snapshot(List.of(new Object())))
                .withMessage(
                        "In it is an object of class Object, which is neither a record nor another"
                                + " value.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Values.snapshot(List.of(new Object() {})))
                .withMessageContaining("an object of class new Object() {…}, which");
        var itself = new ArrayList<Object>();
        itself.add(itself);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Values.snapshot(itself))
                .withMessageContaining("nested deeper");
    }
}
