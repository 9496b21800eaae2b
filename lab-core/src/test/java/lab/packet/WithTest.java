package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// {@code withX} of every header gives a copy in which X is new and nothing else.
class WithTest {
    private static final Map<Class<?>, Object> NEW =
            Map.of(
                    int.class,
                    1,
                    long.class,
                    1L,
                    boolean.class,
                    true,
                    Ipv4Address.class,
                    Ipv4Address.of("192.0.2.99"),
                    Ipv6Address.class,
                    Ipv6Address.of("2001:db8::99"),
                    MacAddress.class,
                    MacAddress.of("02:00:00:00:00:99"));

    @Test
    void changesOneComponent() throws Exception {
        var changed = new ArrayList<String>();
        for (Samples sample : Samples.ALL) {
            var header = sample.read(sample.bytes());
            for (Method method : sample.kind().getMethods()) {
                var component = component(sample.kind(), method);
                if (component.isEmpty() || method.isBridge()) continue;
                var value = NEW.get(method.getParameterTypes()[0]);
                if (component.get(0).getAccessor().invoke(header).equals(value)) {
                    value = value.equals(true) ? false : 2;
                }
                var copy = method.invoke(header, value);
                for (RecordComponent each : sample.kind().getRecordComponents()) {
                    var after = each.getAccessor().invoke(copy);
                    assertThat(after)
                            .as("%s of %s", each.getName(), method)
                            .isEqualTo(
                                    each.getName().equals(component.get(0).getName())
                                            ? value
                                            : each.getAccessor().invoke(header));
                }
                changed.add(method.getName());
            }
        }
        assertThat(changed).hasSizeGreaterThan(40).contains("withTtl", "withSource", "withType");
    }

    /// The one that {@code method} is named after; empty if it does more than to change one.
    private static List<RecordComponent> component(Class<?> kind, Method method) {
        var names = method.getParameterTypes();
        if (names.length != 1 || !NEW.containsKey(names[0])) return List.of();
        return Arrays.stream(kind.getRecordComponents())
                .filter(component ->
                        method.getName().equalsIgnoreCase("with" + component.getName()))
                .toList();
    }
}
