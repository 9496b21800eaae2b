package lab.kernel.engine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.internal.vm.Message;

/// A cell's class with what the lab VM has to know of it to load it: which other classes of cells
/// it names.
final class Linked {
    private static final String PACKAGE = "REPL/";
    private static final Pattern NAME = Pattern.compile("REPL/[^;<>()\\[/.]+");

    private Linked() {}

    static Message.ClassFile of(String name, byte[] bytes) {
        var model = ClassFile.of().parse(bytes);
        var supertypes =
                Stream.concat(model.superclass().stream(), model.interfaces().stream())
                        .map(ClassEntry::asInternalName)
                        .filter(each -> each.startsWith(PACKAGE))
                        .map(Linked::binaryName)
                        .toList();
        var needed = new TreeSet<String>();
        for (var entry : model.constantPool())
            if (entry instanceof Utf8Entry text) find(text.stringValue(), needed);
        return new Message.ClassFile(name, bytes, supertypes, List.copyOf(needed));
    }

    private static void find(String text, Set<String> to) {
        if (!text.contains(PACKAGE)) return;
        NAME.matcher(text).results().map(each -> binaryName(each.group())).forEach(to::add);
    }

    private static String binaryName(String internal) {
        return internal.replace('/', '.');
    }
}
