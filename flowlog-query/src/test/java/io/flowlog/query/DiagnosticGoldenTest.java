package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem as its reader sees it: the examples of the language reference that show diagnostics and no rows. */
class DiagnosticGoldenTest {

    static Stream<ReferenceQuery> cases() {
        return ReferenceQuery.all().stream().filter(example -> example.rows() == null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aQueryGetsExactlyTheDiagnosticsOfItsExample(ReferenceQuery example) {
        assertEquals(
                example.diagnostics(),
                ExamplesTest.rendered(FlowLogQuery.check(example.text(), example.options()), example.text()));
    }

    @Test
    void theExceptionOfACompilationShowsAllOfThem() {
        ReferenceQuery example = cases().filter(
                        each -> each.block().caption().equals("All problems come in the order of the text:"))
                .findFirst()
                .orElseThrow();
        InvalidQueryException refused =
                assertThrows(InvalidQueryException.class, () -> FlowLogQuery.compile(example.text()));
        assertEquals(example.diagnostics(), refused.getMessage());
        assertEquals(FlowLogQuery.check(example.text()), refused.diagnostics());
    }
}
