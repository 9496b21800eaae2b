package lab.kernel.engine;

import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PROTECTED;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import lab.internal.vm.Stop;

/// Weaves stop sites into a cell's classes: one where each method starts and one before each jump
/// backwards, so that no loop and no recursion of a learner goes on after a stop.
///
/// @see lab.internal.vm.Stop
final class StopSites {
    private static final DynamicCallSiteDesc SITE =
            DynamicCallSiteDesc.of(
                    ConstantDescs.ofCallsiteBootstrap(
                            ClassDesc.of(Stop.class.getName()), "site", ConstantDescs.CD_CallSite),
                    "stop",
                    ConstantDescs.MTD_void);

    private StopSites() {}

    static byte[] weave(byte[] classFile) {
        try {
            return transformed(classFile, StopSites::woven);
        } catch (IllegalArgumentException e) {
            // With the sites a method is longer than there is room for, or a jump in it. What runs
            // on in there is stopped with the lab VM.
            return transformed(classFile, MethodBuilder::with);
        }
    }

    /// The compiler's own stack maps are kept, since a site changes nothing that they tell. To make
    /// them anew takes to know of every class in the code what it extends, and those of earlier
    /// cells and of jars are not here.
    private static byte[] transformed(
            byte[] classFile, BiConsumer<MethodBuilder, CodeModel> withCode) {
        var format =
                ClassFile.of(
                        ClassFile.StackMapsOption.DROP_STACK_MAPS,
                        ClassFile.DeadCodeOption.KEEP_DEAD_CODE,
                        ClassFile.ShortJumpsOption.FAIL_ON_SHORT_JUMPS);
        return format.transformClass(
                format.parse(classFile), (type, element) -> open(type, element, withCode));
    }

    private static void woven(MethodBuilder method, CodeModel code) {
        method.transformCode(
                code,
                new Weaver(
                        code.findAttribute(Attributes.stackMapTable())
                                .map(StackMapTableAttribute::entries)
                                .orElse(List.of())));
    }

    /// Each snippet has a class loader, and so a run-time package, of its own: what Java lets the
    /// whole package use has to be public to the VM. The compiler has seen to it already that
    /// nobody uses what is not theirs.
    private static void open(
            ClassBuilder type,
            ClassElement element,
            BiConsumer<MethodBuilder, CodeModel> withCode) {
        switch (element) {
            case AccessFlags flags -> type.withFlags(opened(flags.flagsMask()));
            case FieldModel field ->
                    type.transformField(
                            field,
                            (builder, each) -> {
                                if (each instanceof AccessFlags flags)
                                    builder.withFlags(opened(flags.flagsMask()));
                                else builder.with(each);
                            });
            case MethodModel method ->
                    type.transformMethod(
                            method,
                            (builder, each) -> {
                                switch (each) {
                                    case AccessFlags flags ->
                                            builder.withFlags(opened(flags.flagsMask()));
                                    case CodeModel code -> withCode.accept(builder, code);
                                    default -> builder.with(each);
                                }
                            });
            default -> type.with(element);
        }
    }

    private static int opened(int flags) {
        return (flags & ACC_PRIVATE) != 0 ? flags : (flags & ~ACC_PROTECTED) | ACC_PUBLIC;
    }

    private static final class Weaver implements CodeTransform {
        private final Set<Label> behind = new HashSet<>();
        private final List<StackMapFrameInfo> stackMaps;

        Weaver(List<StackMapFrameInfo> stackMaps) {
            this.stackMaps = stackMaps;
        }

        @Override
        public void atStart(CodeBuilder code) {
            code.invokedynamic(SITE);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LabelTarget target) behind.add(target.label());
            if (element instanceof BranchInstruction branch && behind.contains(branch.target()))
                code.invokedynamic(SITE);
            code.with(element);
        }

        @Override
        public void atEnd(CodeBuilder code) {
            if (!stackMaps.isEmpty()) code.with(StackMapTableAttribute.of(stackMaps));
        }
    }
}
