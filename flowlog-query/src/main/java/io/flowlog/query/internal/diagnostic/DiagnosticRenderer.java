package io.flowlog.query.internal.diagnostic;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.Diagnostic.Severity;
import java.util.stream.Collectors;

/** Draws a diagnostic with the line of the query it concerns. */
public final class DiagnosticRenderer {
    /** Characters of the line that are shown, cut marks included. */
    private static final int WIDTH = 120;

    private static final String CUT = "…";

    private DiagnosticRenderer() {}

    /** See {@link Diagnostic#render(String)}. */
    public static String render(Diagnostic diagnostic, String queryText) {
        StringBuilder out = new StringBuilder();
        out.append(diagnostic.code());
        if (diagnostic.severity() == Severity.WARNING) {
            out.append(" (warning)");
        }
        out.append(": ").append(diagnostic.message());
        out.append(" (line ").append(diagnostic.line());
        out.append(", column ").append(diagnostic.column()).append(")\n");
        excerpt(diagnostic, queryText, out);
        if (!diagnostic.suggestions().isEmpty()) {
            out.append("\n  = did you mean ");
            out.append(diagnostic.suggestions().stream()
                    .map(DiagnosticRenderer::quoted)
                    .collect(Collectors.joining(" or ")));
            out.append('?');
        }
        return out.toString();
    }

    /** In quotes, unless it brings its own. */
    private static String quoted(String suggestion) {
        int last = suggestion.length() - 1;
        boolean own = last > 0
                && "'\"`".indexOf(suggestion.charAt(0)) >= 0
                && suggestion.charAt(0) == suggestion.charAt(last);
        return own ? suggestion : "'" + suggestion + "'";
    }

    private static void excerpt(Diagnostic diagnostic, String text, StringBuilder out) {
        int at = Math.min(diagnostic.startOffset(), text.length());
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = lineEnd(text, at);
        int from = lineStart;
        int to = lineEnd;
        if (lineEnd - lineStart > WIDTH) {
            // a third of the room before the caret, or more where the line ends soon after it; room for the cut marks
            from = onCharacter(text, Math.max(lineStart, Math.min(at - WIDTH / 3, lineEnd - WIDTH + 2)));
            to = onCharacter(text, Math.min(lineEnd, from + WIDTH - 2));
        }
        String before = (from > lineStart ? CUT : "") + text.substring(from, at);
        String marked = text.substring(at, Math.max(at, Math.min(diagnostic.endOffset(), to)));
        String after = text.substring(at + marked.length(), to) + (to < lineEnd ? CUT : "");
        out.append("  | ").append(printable(before + marked + after)).append('\n');
        out.append("  | ").append(" ".repeat(width(before)));
        out.append("^".repeat(Math.max(1, width(marked))));
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Moves a cut out of the middle of a surrogate pair. */
    private static int onCharacter(String text, int index) {
        boolean inPair = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inPair ? index - 1 : index;
    }

    private static int width(String part) {
        return part.codePointCount(0, part.length());
    }

    /** One column for each character: tabs, controls, and marks of no width or of direction would move the carets. */
    private static String printable(String line) {
        StringBuilder out = new StringBuilder(line);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
