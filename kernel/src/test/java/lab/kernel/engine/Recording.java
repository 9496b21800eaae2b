package lab.kernel.engine;

import java.util.concurrent.CompletableFuture;
import lab.view.Bundle;

/// Keeps what a cell printed and showed.
public final class Recording implements Output {
    public final StringBuffer out = new StringBuffer();
    public final StringBuffer err = new StringBuffer();
    public final StringBuffer shown = new StringBuffer();
    public final CompletableFuture<String> said = new CompletableFuture<>();

    @Override
    public void stream(Stream stream, String text) {
        (stream == Stream.STDOUT ? out : err).append(text);
        said.complete(text);
    }

    @Override
    public void display(Bundle bundle, String id) {
        shown.append(bundle.text()).append('|');
    }

    @Override
    public void update(Bundle bundle, String id) {
        shown.append("update ").append(bundle.text()).append('|');
    }
}
