package lab.kernel.engine;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// The runs of a session, one after the other, and where the output of each goes: what a lab VM
/// says finds the cell that it belongs to, also when that is over. Safe for several threads.
final class Runs implements LabVm.Events {
    /// Cells whose late output still finds its place.
    private static final int REMEMBERED = 1000;

    private final AtomicInteger begun = new AtomicInteger();

    /// By the first run of those in a row that share it.
    private final NavigableMap<Integer, Output> outputs = new ConcurrentSkipListMap<>();

    /// The comms that are open, their targets by their ids.
    private final Map<String, String> comms = new ConcurrentHashMap<>();

    private final UnaryOperator<String> plain;
    private volatile int running;

    /// @param plain what is printed, in the words of the cells
    Runs(UnaryOperator<String> plain) {
        this.plain = plain;
    }

    /// The calls of one check share its output: however many they are, they push out no cell's.
    ///
    /// @return the number of the run
    @SuppressWarnings("ReferenceEquality")
    int begin(Output output) {
        int run = begun.incrementAndGet();
        var last = outputs.lastEntry();
        if (last == null || last.getValue() != output) outputs.put(run, output);
        while (outputs.size() > REMEMBERED) outputs.pollFirstEntry();
        running = run;
        return run;
    }

    void end() {
        running = 0;
    }

    /// The run that goes on, 0 if none does.
    int running() {
        return running;
    }

    /// How many there have been.
    int begun() {
        return begun.get();
    }

    Map<String, String> comms() {
        return Map.copyOf(comms);
    }

    void note(Comm.Event event) {
        switch (event.kind()) {
            case OPEN -> comms.put(event.id(), event.target());
            case MESSAGE -> {}
            case CLOSE -> comms.remove(event.id());
        }
    }

    /// Their ends in the lab VM are gone.
    void closeComms() {
        for (var id : comms.keySet()) said(running, Comm.Event.close(id));
    }

    @Override
    public void printed(int run, boolean error, String text) {
        outputOf(run).stream(
                error ? Output.Stream.STDERR : Output.Stream.STDOUT, plain.apply(text));
    }

    @Override
    public void displayed(int run, String id, boolean update, Bundle bundle) {
        if (update) outputOf(run).update(bundle, id);
        else outputOf(run).display(bundle, id);
    }

    @Override
    public void cleared(int run, boolean wait) {
        outputOf(run).clear(wait);
    }

    @Override
    public void said(int run, Comm.Event event) {
        note(event);
        outputOf(run).say(event);
    }

    @Override
    public @Nullable String readLine(String prompt, boolean password) {
        return outputOf(running).readLine(prompt, password);
    }

    private Output outputOf(int run) {
        var output = outputs.floorEntry(run == 0 ? begun.get() : run);
        return output == null ? Output.NONE : output.getValue();
    }
}
