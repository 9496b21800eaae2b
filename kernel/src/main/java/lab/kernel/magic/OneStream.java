package lab.kernel.magic;

import lab.kernel.engine.Output;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// What a learner's methods print while they are checked, all of it where ordinary output goes: to
/// nbgrader a line on the error stream of a graded cell is worth no points.
record OneStream(Output to) implements Output {
    @Override
    public void stream(Stream stream, String text) {
        to.stream(Stream.STDOUT, text);
    }

    @Override
    public void display(Bundle bundle, String id) {
        to.display(bundle, id);
    }

    @Override
    public void update(Bundle bundle, String id) {
        to.update(bundle, id);
    }

    @Override
    public void clear(boolean wait) {
        to.clear(wait);
    }

    @Override
    public void say(Comm.Event event) {
        to.say(event);
    }

    @Override
    public @Nullable String readLine(String prompt, boolean password) {
        return to.readLine(prompt, password);
    }
}
