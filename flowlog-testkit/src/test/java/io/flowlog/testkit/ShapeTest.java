package io.flowlog.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What keeps the shape of the module. */
@AnalyzeClasses(packages = "io.flowlog", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    /** So that it can judge all other modules. */
    @ArchTest
    static final ArchRule IT_SPEAKS_TEXT_ONLY = classes()
            .that()
            .resideInAPackage("io.flowlog.testkit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.flowlog.testkit..", "java..", "net.jqwik.api..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule CHOICES_KNOW_NOTHING_OF_FLOW_LOGS = noClasses()
            .that()
            .resideInAPackage("io.flowlog.testkit.internal.choice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.flowlog.testkit", "io.flowlog.testkit.internal", "io.flowlog.testkit.internal.record..");

    @Test
    void exactlyThePublicPackageIsExported() {
        Module module = FlowLogs.class.getModule();
        assertTrue(module.isNamed());
        Set<String> exported = module.getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(export -> export.source())
                .collect(Collectors.toSet());
        assertEquals(Set.of("io.flowlog.testkit"), exported);
    }
}
