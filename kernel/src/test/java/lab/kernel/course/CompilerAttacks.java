package lab.kernel.course;

import static lab.kernel.course.Attack.WRONG;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Cells that go for the compiler, which works in the grader's own process: its memory, its stack,
/// its time.
final class CompilerAttacks {
    private CompilerAttacks() {}

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "source nested too deep",
                "int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";" + WRONG);
        all.put("a sum too long", "int x = " + "1+".repeat(200_000) + "1;" + WRONG);
        all.put(
                "constants that fill the compiler's memory",
                "class K { static final String a0 = \""
                        + "x".repeat(60_000)
                        + "\"; "
                        + IntStream.range(1, 17)
                                .mapToObj(i ->
                                        "static final String a%d = a%d + a%2$d;"
                                                .formatted(i, i - 1))
                                .collect(Collectors.joining())
                        + " }"
                        + WRONG);
        all.put(
                "a switch that the compiler never gets through",
                "sealed interface S permits A, B {} record A() implements S {} record B() implements S"
                        + " {}\nrecord P(S a, S b, S c, S d, S e, S f, S g, S h, S i, S j, S k, S l)"
                        + " {}\nint x(P p) { return switch (p) { "
                        + IntStream.range(0, 300)
                                .mapToObj(i -> "case P(" + sides(i) + ") -> " + i + ";")
                                .collect(Collectors.joining())
                        + " }; }"
                        + WRONG);
        all.put(
                "thousands of methods",
                IntStream.range(0, 3000)
                                .mapToObj("int m%d() { return 1; }\n"::formatted)
                                .collect(Collectors.joining())
                        + WRONG);
        all.put(
                "types that grow for ever",
                "class N<T> {}\nclass A<T> extends N<N<? super A<A<T>>>> {}\nN<? super A<Integer>> n = new A<Integer>();"
                        + WRONG);
        all.put(
                "a type that takes the compiler two to the thirtieth steps",
                "static <T> T id(java.util.function.Supplier<T> s) { return s.get(); }\n"
                        + "static <T> T id(java.util.concurrent.Callable<T> s) { return null; }\n"
                        + "Object o = "
                        + "id(() -> ".repeat(30)
                        + "1"
                        + ")".repeat(30)
                        + ";"
                        + WRONG);
        all.put(
                "calls in a row without end",
                "String s = new StringBuilder()"
                        + ".append(1)".repeat(20_000)
                        + ".toString();"
                        + WRONG);
        all.put("blocks in blocks", "void f() " + "{".repeat(9_000) + "}".repeat(9_000) + WRONG);
        all.put(
                "arrays of arrays",
                "int"
                        + "[]".repeat(3_000)
                        + " a; Object b = "
                        + "new Object[] {".repeat(3_000)
                        + "}".repeat(3_000)
                        + ";"
                        + WRONG);
        all.put("half a million lines", "\n".repeat(500_000) + WRONG);
        return all;
    }

    private static String sides(int bits) {
        return IntStream.range(0, 12)
                .mapToObj(i -> (bits >> i & 1) == 0 ? "A a" + i : "B b" + i)
                .collect(Collectors.joining(", "));
    }
}
