package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.flowlog.query.internal.parser.generated.InsightsParser;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

class OneTokenGrammarTest {

    /** The parser relies on it: with one token of look-ahead, the fast prediction mode cannot differ from the full one. */
    @Test
    void noDecisionEverNeedsPrediction() {
        RobustnessTest.queries().forEach(Parsing::codes);

        InsightsParser parser = new InsightsParser(new CommonTokenStream(new StageLexer("limit 1")));
        for (DFA decision : parser.getInterpreter().decisionToDFA) {
            assertNull(
                    decision.s0,
                    () -> "decision " + decision.decision + " in rule "
                            + parser.getRuleNames()[decision.atnStartState.ruleIndex]);
        }
    }
}
