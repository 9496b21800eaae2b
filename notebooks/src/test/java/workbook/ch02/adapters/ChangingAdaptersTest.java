package workbook.ch02.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.kernel.grade.Verdict;
import lab.kernel.grade.Verifier;
import org.junit.jupiter.api.Test;

/// A right answer on a machine where other programs add and remove adapters all the time.
class ChangingAdaptersTest {
    private static final Adapters.Nic LOOPBACK = new Adapters.Nic("lo", 65536, true, true, null);

    /// @param others what is there beside the loopback at a moment
    /// @param trouble what a question at a moment fails with
    private record Machine(
            IntFunction<Stream<Adapters.Nic>> others,
            IntFunction<Optional<NoAnswer>> trouble,
            int[] now)
            implements Adapters {
        @Override
        public List<Nic> adapters() {
            trouble.apply(now[0] + 1)
                    .ifPresent(why -> {
                        now[0]++;
                        throw new NoAnswerException(why);
                    });
            return nics().toList();
        }

        private Stream<Nic> nics() {
            return Stream.concat(Stream.of(LOOPBACK), others.apply(++now[0]));
        }

        @Override
        public List<String> really() {
            return nics().map(nic ->
                            "%s, %d, %b, %b, %s"
                                    .formatted(
                                            nic.name(),
                                            nic.mtu(),
                                            nic.up(),
                                            nic.loopback(),
                                            nic.mac() == null
                                                    ? ""
                                                    : HexFormat.ofDelimiter(":")
                                                            .formatHex(nic.mac())))
                    .toList();
        }
    }

    private static Adapters.Nic veth(String name, int mtu, boolean up) {
        return new Adapters.Nic(name, mtu, up, false, new byte[] {2, 0, 0, 0, 0, (byte) mtu});
    }

    private static Verdict verdict(
            IntFunction<Stream<Adapters.Nic>> others, IntFunction<Optional<NoAnswer>> trouble)
            throws InterruptedException {
        return verdict(new Machine(others, trouble, new int[1]));
    }

    private static Verdict verdict(Adapters learner) throws InterruptedException {
        var task = Catalog.scan("workbook").find("nic.list").orElseThrow();
        return new Verifier(Duration.ofMinutes(1))
                .verify(task, learner, Seed.of("ada", task.id()), Verifier.Scope.ALL);
    }

    @Test
    void whatComesOrGoesMeanwhileCostsNothing() throws InterruptedException {
        assertThat(verdict(now -> Stream.of(veth("veth" + now, 1500, true)), _ -> Optional.empty()))
                .matches(Verdict::passed);
    }

    @Test
    void neitherDoesWhatIsSwitchedOn() throws InterruptedException {
        for (int since = 0; since < 12; since++) {
            int moment = since;
            assertThat(
                            verdict(
                                    now ->
                                            Stream.of(
                                                    veth(
                                                            "veth0",
                                                            now < moment ? 1500 : 9000,
                                                            now > moment)),
                                    _ -> Optional.empty()))
                    .matches(Verdict::passed);
        }
    }

    @Test
    void anAdapterThatGoesWhileItIsAskedIsAskedAgain() throws InterruptedException {
        NoAnswer gone = new NoAnswer.Threw("java.net.SocketException", "No such device", List.of());
        assertThat(
                        verdict(
                                now ->
                                        now < 2
                                                ? Stream.of(veth("veth0", 1500, true))
                                                : Stream.empty(),
                                now -> now == 2 ? Optional.of(gone) : Optional.empty()))
                .matches(Verdict::passed);
    }

    /// As where it is graded: the machine has adapters that no learner has seen.
    @Test
    void aListKnownByHeartIsWorthNothing() throws InterruptedException {
        var machine =
                new Machine(
                        _ -> Stream.of(veth("enp3s0", 1400, true)),
                        _ -> Optional.empty(),
                        new int[1]);
        var known =
                new Adapters() {
                    @Override
                    public List<Nic> adapters() {
                        return List.of(LOOPBACK);
                    }

                    @Override
                    public List<String> really() {
                        return machine.really();
                    }
                };
        assertThat(verdict(known)).returns(0, Verdict::points);
    }

    /// The mistake is recognised outside, where other adapters are.
    @Test
    void aMistakeIsRecognisedFromAfar() throws InterruptedException {
        var nic = veth("enp3s0", 1400, true);
        var machine = new Machine(_ -> Stream.of(nic), _ -> Optional.empty(), new int[1]);
        assertThat(mistake(machine, List.of(nic))).contains("no-loopback");
        assertThat(mistake(machine, List.of(LOOPBACK, veth("enp3s0", 1500, true)))).isEmpty();
        var plain = new Adapters.Nic("enp3s0", 1500, true, false, nic.mac());
        assertThat(mistake(machine, List.of(plain, new Adapters.Nic("lo", 1500, true, true, null))))
                .contains("always-1500");
    }

    private static Optional<String> mistake(Machine machine, List<Adapters.Nic> listed)
            throws InterruptedException {
        var learner =
                new Adapters() {
                    @Override
                    public List<Nic> adapters() {
                        return listed;
                    }

                    @Override
                    public List<String> really() {
                        return machine.really();
                    }
                };
        return verdict(learner).recognised().map(each -> each.id());
    }

    @Test
    void anExceptionThatNoAdapterExplainsIsTheLearners() throws InterruptedException {
        NoAnswer wrong = new NoAnswer.Threw("java.lang.NullPointerException", "", List.of());
        assertThat(verdict(_ -> Stream.empty(), _ -> Optional.of(wrong)))
                .returns(0, Verdict::points);
    }
}
