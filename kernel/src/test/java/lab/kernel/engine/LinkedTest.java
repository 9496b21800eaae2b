package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.junit.jupiter.api.Test;

class LinkedTest {
    private static ClassDesc cells(String name) {
        return ClassDesc.of("REPL", name);
    }

    @Test
    void namesTheClassesOfCellsAndNoOthers() {
        var bytes =
                ClassFile.of()
                        .build(
                                cells("$JShell$4$Child"),
                                type ->
                                        type.withSuperclass(cells("$JShell$2$Parent"))
                                                .withInterfaceSymbols(
                                                        cells("$JShell$3$Shape"),
                                                        ClassDesc.of("java.lang.Runnable"))
                                                .withField(
                                                        "all",
                                                        cells("$JShell$1$Part").arrayType(),
                                                        0)
                                                .withField("text", ConstantDescs.CD_String, 0));

        var linked = Linked.of("REPL.$JShell$4$Child", bytes);

        assertThat(linked.supertypes())
                .containsExactly("REPL.$JShell$2$Parent", "REPL.$JShell$3$Shape");
        assertThat(linked.needed())
                .containsExactly(
                        "REPL.$JShell$1$Part",
                        "REPL.$JShell$2$Parent",
                        "REPL.$JShell$3$Shape",
                        "REPL.$JShell$4$Child");
        assertThat(linked.bytes()).isEqualTo(bytes);
    }
}
