package lab.kernel.notebook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// Names each page as soon as it is there, and each cell that failed; on a terminal also the cell
/// that runs.
final class SiteProgress implements Site.Progress {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean watched;
    private ProgressBar bar;

    SiteProgress(PrintWriter out, PrintWriter err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
        this.bar = new ProgressBar(err, watched, "");
    }

    @Override
    public void next(String name) {
        bar = new ProgressBar(err, watched, name + " ");
    }

    @Override
    public void running(int done, int total, Cell.Code cell) {
        bar.running(done, total, cell);
    }

    @Override
    public void written(Path page, List<Run.Failure> failures) {
        bar.clear();
        failures.forEach(failure -> err.println(page + ": " + failure.line()));
        err.flush();
        out.println(page);
        out.flush();
    }
}
