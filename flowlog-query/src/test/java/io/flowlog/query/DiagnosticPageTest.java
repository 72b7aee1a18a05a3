package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of diagnostics has a section for every code, which shows it. */
class DiagnosticPageTest {
    private static final ReferencePage PAGE = ReferencePage.named("diagnostics.md");

    @Test
    void theSectionsAreTheCodesInOrder() {
        List<String> titled = PAGE.headings().stream()
                .filter(heading -> heading.title().startsWith("FLQ"))
                .map(heading -> heading.title().split(":")[0])
                .toList();
        assertEquals(
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList(), titled);
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void theSectionOfACodeShowsItsRendering(DiagnosticCode code) {
        ReferencePage.Heading section = PAGE.headings().stream()
                .filter(heading -> heading.title().startsWith(code.id()))
                .findFirst()
                .orElseThrow();
        assertTrue(PAGE.blocksUnder(section).stream()
                .filter(block -> block.kind().equals("diagnostics"))
                .anyMatch(block -> block.text().startsWith(code.id())));
    }
}
