package io.flowlog.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.flowlog.core.EnvelopeDecoder;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What keeps the shape of the module. */
@AnalyzeClasses(packages = "io.flowlog.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    @ArchTest
    static final ArchRule EVENTS_NEED_CORES_PUBLIC_PACKAGE_AND_THE_JSON_LIBRARY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.flowlog.events..",
                    "io.flowlog.core",
                    "com.fasterxml.jackson.core..",
                    "java..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule ONLY_DOCUMENTS_KNOW_THE_JSON_LIBRARY = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Json|Documents)[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @Test
    void theServiceLoaderFindsTheDecoder() {
        ModuleLayer layer = EventsDecoder.class.getModule().getLayer();
        ServiceLoader<EnvelopeDecoder> loader =
                layer == null ? ServiceLoader.load(EnvelopeDecoder.class) : loadIn(layer);
        List<EnvelopeDecoder> found =
                loader.stream().map(ServiceLoader.Provider::get).toList();
        assertEquals(1, found.size());
        assertInstanceOf(EventsDecoder.class, found.get(0));
    }

    private static ServiceLoader<EnvelopeDecoder> loadIn(ModuleLayer layer) {
        // only a module that says so may look for providers: ask in the name of core's
        ShapeTest.class.getModule().addUses(EnvelopeDecoder.class);
        return ServiceLoader.load(layer, EnvelopeDecoder.class);
    }

    @Test
    void exactlyThePublicPackageIsExported() {
        Module module = EventsDecoder.class.getModule();
        if (module.isNamed()) {
            Set<String> exported = module.getDescriptor().exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(export -> export.source())
                    .collect(Collectors.toSet());
            assertEquals(Set.of("io.flowlog.events"), exported);
        }
    }
}
