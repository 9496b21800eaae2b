package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.view.Bundle;

/// Keeps what the cells of one run show, as a notebook keeps it: writes to one stream that follow
/// each other become one output, and an update reaches every output of its id, in whatever cell.
///
/// Safe for use by several threads; a cell may leave one behind that goes on printing.
final class Recorder {
    private final List<Tape> tapes = new ArrayList<>();

    Tape newTape() {
        var tape = new Tape();
        synchronized (this) {
            tapes.add(tape);
        }
        return tape;
    }

    private void replace(Bundle bundle, String id) {
        for (Tape tape : tapes) {
            tape.entries.replaceAll(entry ->
                    entry instanceof Shown(var displayId, _) && displayId.equals(id)
                            ? shown(bundle, id)
                            : entry);
        }
    }

    private static Shown shown(Bundle bundle, String id) {
        return new Shown(
                id, new CellOutput.DisplayData(CellOutput.Forms.of(bundle), Metadata.EMPTY));
    }

    private sealed interface Entry {
        CellOutput output();
    }

    private record Shown(String displayId, CellOutput output) implements Entry {}

    /// Grows: cells may print a hundred thousand lines.
    private record Printed(Output.Stream stream, StringBuilder text) implements Entry {
        @Override
        public CellOutput output() {
            return new CellOutput.Stream(stream, text.toString());
        }
    }

    /// The outputs of one cell.
    final class Tape implements Output {
        private final List<Entry> entries = new ArrayList<>();
        private int executionCount;

        @Override
        public void stream(Stream stream, String text) {
            synchronized (Recorder.this) {
                if (!entries.isEmpty()
                        && entries.getLast() instanceof Printed(var last, var before)
                        && last == stream) {
                    before.append(text);
                } else {
                    entries.add(new Printed(stream, new StringBuilder(text)));
                }
            }
        }

        @Override
        public void display(Bundle bundle, String id) {
            synchronized (Recorder.this) {
                if (!id.isEmpty()) replace(bundle, id);
                entries.add(shown(bundle, id));
            }
        }

        @Override
        public void update(Bundle bundle, String id) {
            synchronized (Recorder.this) {
                replace(bundle, id);
            }
        }

        @Override
        public void clear(boolean wait) {
            synchronized (Recorder.this) {
                entries.clear();
            }
        }

        void executionCount(int count) {
            executionCount = count;
        }

        int executionCount() {
            return executionCount;
        }

        void end(Outcome outcome) {
            synchronized (Recorder.this) {
                switch (outcome) {
                    case Outcome.Value(Bundle bundle) ->
                            add(
                                    new CellOutput.ExecuteResult(
                                            OptionalInt.of(executionCount),
                                            CellOutput.Forms.of(bundle),
                                            Metadata.EMPTY));
                    case Outcome.Page(Bundle bundle) -> entries.add(shown(bundle, ""));
                    case Outcome.Nothing() -> {}
                    case Outcome.Failed(var name, var message, var traceback) ->
                            add(new CellOutput.Failure(name, message, traceback));
                }
            }
        }

        List<CellOutput> outputs() {
            synchronized (Recorder.this) {
                return entries.stream().map(Entry::output).toList();
            }
        }

        private void add(CellOutput output) {
            entries.add(new Shown("", output));
        }
    }
}
