package lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "lab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule packagesPointOneWay =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("lab..")
                    .withOptionalLayers(true)
                    .layer("packet")
                    .definedBy("lab.packet..")
                    .layer("frame")
                    .definedBy("lab.frame..")
                    .layer("filter")
                    .definedBy("lab.filter..")
                    .layer("flow")
                    .definedBy("lab.flow..")
                    .layer("capture")
                    .definedBy("lab.capture..")
                    .layer("link")
                    .definedBy("lab.link..")
                    .layer("view")
                    .definedBy("lab.view..")
                    .layer("stack")
                    .definedBy("lab.stack..")
                    .layer("socket")
                    .definedBy("lab.socket..")
                    .layer("lan")
                    .definedBy("lab.lan..")
                    .layer("grade")
                    .definedBy("lab.grade..")
                    .layer("libc")
                    .definedBy("lab.internal.libc..")
                    .layer("vm")
                    .definedBy("lab.internal.vm..")
                    .whereLayer("packet")
                    .mayNotAccessAnyLayer()
                    .whereLayer("frame")
                    .mayOnlyAccessLayers("packet")
                    .whereLayer("filter")
                    .mayOnlyAccessLayers("packet", "frame")
                    .whereLayer("flow")
                    .mayOnlyAccessLayers("packet", "frame")
                    .whereLayer("view")
                    .mayOnlyAccessLayers("packet", "frame", "flow")
                    .whereLayer("capture")
                    .mayOnlyAccessLayers("packet", "frame", "view", "libc")
                    .whereLayer("link")
                    .mayOnlyAccessLayers("packet", "frame", "capture", "view", "libc")
                    .whereLayer("grade")
                    .mayOnlyAccessLayers("view")
                    .whereLayer("libc")
                    .mayNotAccessAnyLayer()
                    .whereLayer("stack")
                    .mayOnlyAccessLayers("packet", "frame", "link")
                    .whereLayer("socket")
                    .mayOnlyAccessLayers(
                            "packet", "frame", "capture", "link", "view", "stack", "libc")
                    .whereLayer("lan")
                    .mayOnlyAccessLayers(
                            "packet", "frame", "capture", "link", "view", "stack", "libc")
                    .whereLayer("vm")
                    .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noPackageNeedsItself =
            slices().matching("lab.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingButTheJdkIsNeeded =
            classes()
                    .that()
                    .resideOutsideOfPackage("lab.grade..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "lab..",
                            "java..",
                            "javax.imageio..",
                            "jdk..",
                            "com.sun.tools.attach..",
                            "org.jspecify.annotations");
}
