package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lab.capture.Adapter.Kind;
import org.junit.jupiter.api.Test;

class AdapterTest {
    @Test
    void listsTheLoopbackWithItsAddress() {
        Adapter loopback = Adapter.loopback();
        assertThat(Adapter.list()).contains(loopback);
        assertThat(loopback.kind()).isEqualTo(Kind.LOOPBACK);
        assertThat(loopback.mac()).isEmpty();
        assertThat(loopback.addresses()).extracting(Object::toString).contains("127.0.0.1/8");
        assertThat(loopback).asString().contains("(loopback, up, MAC none, MTU ");
    }

    @Test
    void findsAnAdapterByItsName() {
        assertThat(Adapter.named(Adapter.loopback().name())).isEqualTo(Adapter.loopback());
    }

    @Test
    void saysWhichNamesExistWhenOneDoesNot() {
        assertThatThrownBy(() -> Adapter.named("nope7"))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("There is no adapter \"nope7\": this machine has ")
                .hasMessageContaining(Adapter.loopback().name());
    }

    @Test
    void accessIsGrantedOrRefusedWithASentence() {
        switch (Adapter.loopback().access()) {
            case Access.Granted(String through) -> assertThat(through).isNotEmpty();
            case Access.Refused(_, String sentence) -> assertThat(sentence).endsWith(".");
        }
    }
}
