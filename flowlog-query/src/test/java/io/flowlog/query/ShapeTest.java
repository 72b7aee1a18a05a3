package io.flowlog.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the shape of the module: who may know whom. */
@AnalyzeClasses(packages = "io.flowlog.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    private static final String INTERNAL = "io.flowlog.query.internal.";

    @ArchTest
    static final ArchRule ONLY_THE_PARSER_MENTIONS_ANTLR = noClasses()
            .that()
            .resideOutsideOfPackages(INTERNAL + "parser..", INTERNAL + "antlr..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", INTERNAL + "antlr..", INTERNAL + "parser.generated..");

    @ArchTest
    static final ArchRule ONLY_FUNCTIONS_MENTION_THE_REGEX_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages(INTERNAL + "function..", INTERNAL + "re2j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.re2j..", INTERNAL + "re2j..");

    @ArchTest
    static final ArchRule EXECUTION_KNOWS_NOTHING_OF_THE_TEXT = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "exec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTERNAL + "parser..", INTERNAL + "ast..", INTERNAL + "analysis..");

    @ArchTest
    static final ArchRule PLANS_KNOW_NOTHING_OF_THE_TEXT = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    INTERNAL + "parser..", INTERNAL + "ast..", INTERNAL + "analysis..", INTERNAL + "exec..");

    /** A checked query keeps the places of its names, and no more, of the tree. */
    @ArchTest
    static final ArchRule CHECKED_QUERIES_KNOW_PLACES_OF_THE_TEXT_ONLY = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "checked..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            INTERNAL + "parser..",
                            INTERNAL + "ast..",
                            INTERNAL + "analysis..",
                            INTERNAL + "plan..",
                            INTERNAL + "exec..")
                    .and(not(JavaClass.Predicates.simpleName("SourceSpan"))));

    @ArchTest
    static final ArchRule VALUES_STAND_ALONE = classes()
            .that()
            .resideInAPackage(INTERNAL + "value..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(INTERNAL + "value..", "java..", "org.jspecify.annotations..")
                    .or(JavaClass.Predicates.simpleName("QueryAbortedException"))
                    .or(JavaClass.Predicates.simpleName("Reason")));

    @ArchTest
    static final ArchRule FUNCTIONS_KNOW_NO_STAGE = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "function..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    INTERNAL + "parser..",
                    INTERNAL + "ast..",
                    INTERNAL + "analysis..",
                    INTERNAL + "checked..",
                    INTERNAL + "plan..",
                    INTERNAL + "exec..");

    @ArchTest
    static final ArchRule OF_CORE_ONLY_WHAT_IT_EXPORTS =
            noClasses().should().dependOnClassesThat(resideInAPackage("io.flowlog.core.internal.."));

    @ArchTest
    static final ArchRule PUBLIC_SIGNATURES_ARE_PUBLIC = classes()
            .that()
            .resideInAPackage("io.flowlog.query")
            .and()
            .arePublic()
            .should(mentionNothingInternalTo("callers"));

    @Test
    void exactlyThePublicPackageIsExported() {
        Module module = FlowLogQuery.class.getModule();
        assertTrue(module.isNamed());
        Set<String> exported = module.getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(export -> export.source())
                .collect(Collectors.toSet());
        assertEquals(Set.of("io.flowlog.query"), exported);
    }

    private static ArchCondition<JavaClass> mentionNothingInternalTo(String whom) {
        return new ArchCondition<>("mention nothing internal to " + whom) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .forEach(member -> mentioned(member)
                                .filter(named -> named.getPackageName().startsWith("io.flowlog."))
                                .filter(named -> named.getPackageName().contains(".internal"))
                                .forEach(named -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " mentions " + named.getName()))));
            }
        };
    }

    private static Stream<JavaClass> mentioned(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }
}
