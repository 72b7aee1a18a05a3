package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;

/** What a token can be to an operand, as far as one token tells. */
final class Operands {
    private Operands() {}

    /** Whether an operand may end with a token of this type, so that an operator may follow. */
    static boolean mayEndWith(int tokenType) {
        return switch (tokenType) {
            case InsightsLexer.NAME,
                    InsightsLexer.ANY,
                    InsightsLexer.AS,
                    InsightsLexer.ASC,
                    InsightsLexer.BY,
                    InsightsLexer.DESC,
                    InsightsLexer.IN,
                    InsightsLexer.LIKE,
                    InsightsLexer.INTEGER,
                    InsightsLexer.DECIMAL,
                    InsightsLexer.PERIOD,
                    InsightsLexer.STRING,
                    InsightsLexer.REGEX,
                    InsightsLexer.TRUE,
                    InsightsLexer.FALSE,
                    InsightsLexer.RIGHT_PAREN,
                    InsightsLexer.RIGHT_BRACKET -> true;
            default -> false;
        };
    }
}
