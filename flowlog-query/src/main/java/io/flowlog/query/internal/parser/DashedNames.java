package io.flowlog.query.internal.parser;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import io.flowlog.query.internal.value.Spelling;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A name with a dash, {@code account-id}, where the grammar takes a name and nothing that is worked out. */
final class DashedNames {
    private final TokenTrail trail;

    DashedNames(TokenTrail trail) {
        this.trail = trail;
    }

    @Nullable SyntaxProblem describe(Token found) {
        Token first = trail.before(found);
        if (found.getType() != InsightsLexer.MINUS
                || !isPart(first)
                || first.getText().indexOf('`') >= 0) {
            return null;
        }
        Token last = end(first);
        String name = TokenTrail.text(first, last);
        boolean field = FlowLogField.find(name).isPresent();
        boolean namesOnly = switch (trail.commandType(found)) {
            case InsightsLexer.SORT -> field; // else a difference may have been meant
            case InsightsLexer.DEDUP, InsightsLexer.PARSE, InsightsLexer.FILTER_INDEX -> true;
            default -> trail.before(first).getType() == InsightsLexer.AS;
        };
        return namesOnly && first != last
                ? new SyntaxProblem(
                        field ? DiagnosticCode.UNKNOWN_NAME : DiagnosticCode.SYNTAX,
                        Spans.of(first, last),
                        Wording.dashedName(),
                        List.of(Spelling.name(name)))
                : null;
    }

    /** The last part that is joined to the first by dashes without blanks. */
    private Token end(Token first) {
        Token last = first;
        while (true) {
            Token dash = trail.after(last);
            Token part = trail.after(dash);
            boolean joined = dash.getType() == InsightsLexer.MINUS
                    && TokenTrail.touch(last, dash)
                    && TokenTrail.touch(dash, part)
                    && isPart(part);
            if (!joined) {
                return last;
            }
            last = part;
        }
    }

    private static boolean isPart(Token token) {
        return switch (token.getType()) {
            case InsightsLexer.NAME,
                    InsightsLexer.ANY,
                    InsightsLexer.AS,
                    InsightsLexer.ASC,
                    InsightsLexer.BY,
                    InsightsLexer.DESC,
                    InsightsLexer.IN,
                    InsightsLexer.LIKE,
                    InsightsLexer.INTEGER,
                    InsightsLexer.PERIOD -> true;
            default -> false;
        };
    }
}
