package io.flowlog.query.internal.diagnostic;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.internal.ast.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one query; belongs to one compilation. */
public final class Problems {
    private final String text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean refused;

    /** @param text the query's text, from which lines and columns are counted */
    public Problems(String text) {
        this.text = text;
    }

    /** Adds a problem without suggestions. */
    public void add(DiagnosticCode code, SourceSpan span, String message) {
        add(code, span, message, List.of());
    }

    /** Adds a problem. Spans beyond the text are clipped to it. */
    public void add(DiagnosticCode code, SourceSpan span, String message, List<String> suggestions) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < start; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        refused |= code.severity() == Diagnostic.Severity.ERROR;
        diagnostics.add(new Diagnostic(
                code.id(), code.severity(), start, end, line, start - lineStart + 1, message, suggestions));
    }

    /** How many problems there are. */
    public int count() {
        return diagnostics.size();
    }

    /** Forgets all problems but the first so many. */
    public void keep(int count) {
        diagnostics.subList(count, diagnostics.size()).clear();
        refused = diagnostics.stream().anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
    }

    /** Whether any problem is an error. */
    public boolean refused() {
        return refused;
    }

    /** All problems in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics.stream()
                .sorted(Comparator.comparingInt(Diagnostic::startOffset))
                .toList();
    }
}
