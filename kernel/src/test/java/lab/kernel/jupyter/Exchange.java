package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/// A request's reply and all that was published for it, from busy to idle.
record Exchange(Received reply, List<Received> published) {
    List<Received> of(String type) {
        return published.stream().filter(message -> message.type().equals(type)).toList();
    }

    Received only(String type) {
        assertThat(of(type)).as(type).hasSize(1);
        return of(type).getFirst();
    }

    String status() {
        return reply.text("status");
    }

    /// What it has printed to one of the streams.
    String printed(String stream) {
        return of("stream").stream()
                .filter(message -> message.text("name").equals(stream))
                .map(message -> message.text("text"))
                .collect(Collectors.joining());
    }
}
