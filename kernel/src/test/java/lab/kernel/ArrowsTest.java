package lab.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import lab.kernel.jupyter.Kernel;

/// Who may know whom.
@AnalyzeClasses(
        packages = {"lab.kernel", "lab.check"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule packagesPointOneWay =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("lab.kernel..", "lab.check..")
                    .layer("check")
                    .definedBy("lab.check..")
                    .layer("engine")
                    .definedBy("lab.kernel.engine..")
                    .layer("grade")
                    .definedBy("lab.kernel.grade..")
                    .layer("magic")
                    .definedBy("lab.kernel.magic..")
                    .layer("notebook")
                    .definedBy("lab.kernel.notebook..")
                    .layer("course")
                    .definedBy("lab.kernel.course..")
                    .layer("jupyter")
                    .definedBy("lab.kernel.jupyter..")
                    .layer("cli")
                    .definedBy("lab.kernel.cli..")
                    .whereLayer("check")
                    .mayNotAccessAnyLayer()
                    .whereLayer("engine")
                    .mayNotAccessAnyLayer()
                    .whereLayer("grade")
                    .mayOnlyAccessLayers("engine", "check")
                    .whereLayer("magic")
                    .mayOnlyAccessLayers("engine", "grade", "check", "notebook")
                    .whereLayer("notebook")
                    .mayOnlyAccessLayers("engine")
                    .whereLayer("jupyter")
                    .mayOnlyAccessLayers("engine", "magic")
                    .whereLayer("course")
                    .mayOnlyAccessLayers("engine", "grade", "check", "notebook", "magic")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer()
                    .because("a part is understood with what it stands on, and with nothing else");

    @ArchTest
    static final ArchRule onlyTheKernelsMainClassPutsMagicsAndMessagesTogether =
            noClasses()
                    .that()
                    .resideInAPackage("lab.kernel.jupyter..")
                    .and()
                    .doNotBelongToAnyOf(Kernel.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("lab.kernel.magic..");

    @ArchTest
    static final ArchRule noPackageNeedsItself =
            slices().matching("lab.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyMessagesKnowTheirSockets =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("lab.kernel.jupyter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.zeromq..", "zmq..", "io.github.spencerpark..");

    @ArchTest
    static final ArchRule jsonEndsWhereItIsReadAndWritten =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "lab.kernel.jupyter..", "lab.kernel.notebook..", "lab.kernel.course..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule theKernelReachesIntoTheLabVmByItsMessagesOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("lab.kernel.engine..", "lab.kernel.grade..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("lab.internal..");
}
