package io.flowlog.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What keeps the shape of the module. */
@AnalyzeClasses(packages = "io.flowlog.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    @ArchTest
    static final ArchRule CORE_NEEDS_NOTHING_BUT_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.flowlog.core..", "java..", "jdk.incubator.vector..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule SPLITTING_KNOWS_NO_FILES = noClasses()
            .that()
            .resideInAnyPackage("io.flowlog.core.internal.scan..", "io.flowlog.core.internal.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.util..");

    @Test
    void exactlyThePublicPackageIsExported() {
        Module module = FlowLogReader.class.getModule();
        if (module.isNamed()) {
            Set<String> exported = module.getDescriptor().exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(export -> export.source())
                    .collect(Collectors.toSet());
            assertEquals(Set.of("io.flowlog.core"), exported);
        }
    }
}
