package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which conditions are loops of their own. Every condition could be judged by its evaluator with the same outcome, only many times
 * slower, so that no comparison of results would tell if one went the wrong way.
 */
class ConditionBuilderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                // numbers that the field can hold, of up to eight digits
                "dstPort = 80              ; NumberEqualityCondition",
                "80 = dstPort              ; NumberEqualityCondition",
                "dstPort = '80'            ; NumberEqualityCondition",
                "dstPort = 0               ; NumberEqualityCondition",
                "dstPort = 65535           ; NumberEqualityCondition",
                "bytes = 12345678          ; NumberEqualityCondition",
                "bytes = 123456789         ; NumberRangeCondition",
                "dstPort = 65536           ; NumberRangeCondition",
                "dstPort = -1              ; NumberRangeCondition",
                "dstPort != 80             ; NumberRangeCondition",
                "dstPort < 80              ; NumberRangeCondition",
                "dstPort <= 80             ; NumberRangeCondition",
                "dstPort > 80              ; NumberRangeCondition",
                "80 > dstPort              ; NumberRangeCondition",
                "dstPort >= 80             ; NumberRangeCondition",
                "dstPort = 0.5             ; TruthCondition",
                "dstPort = 'x'             ; TruthCondition",
                "dstPort = srcPort         ; TruthCondition",
                "dstPort + 1 = 80          ; TruthCondition",
                "dstPort in [22, 80]       ; NumberListCondition",
                "dstPort not in [22, 80]   ; NumberListCondition",
                "dstPort in [22, 'x']      ; TruthCondition",
                "dstPort in [22, 0.5]      ; TruthCondition",
                "action in ['A', 'B']      ; TruthCondition",
                // texts that do not look like numbers, since those are compared as numbers
                "action = 'REJECT'         ; TextEqualityCondition",
                "'REJECT' = action         ; TextEqualityCondition",
                "action != 'REJECT'        ; TextEqualityCondition",
                "action = 'x'              ; TextEqualityCondition",
                "action = '--'             ; TextEqualityCondition",
                "action = '-'              ; TruthCondition",
                "action = ''               ; TruthCondition",
                "action = '80'             ; TruthCondition",
                "action = 80               ; TruthCondition",
                "action < 'B'              ; TruthCondition",
                // texts inside of texts
                "@message like 'R'         ; NeedleInLinesCondition",
                "@message not like 'R'     ; NeedleInLinesCondition",
                "@message like /REJ/       ; NeedleInLinesCondition",
                "@message like /^REJ/      ; NeedleCondition",
                "@message like /REJ$/      ; NeedleCondition",
                "action like 'R'           ; NeedleCondition",
                "action not like /^REJ/    ; NeedleCondition",
                "srcAddr like '10.'        ; NeedleCondition",
                "srcAddr like ''           ; TruthCondition",
                "dstPort like '8'          ; TruthCondition",
                "dstPort like /8/          ; TruthCondition",
                "dstPort like /80.*1/      ; TruthCondition",
                "action like /A|B/         ; TruthCondition",
                "action like /RE.*T/       ; LogicalConditions",
                "action not like /RE.*T/   ; LogicalConditions",
                // presence
                "ispresent(srcAddr)        ; PresenceCondition",
                "ispresent(action)         ; PresenceCondition",
                "ispresent(dstPort)        ; TruthCondition",
                "isempty(action)           ; TruthCondition",
                // what the format lacks
                "tcpFlags = 2              ; TruthCondition",
                "tcpFlags in [2]           ; TruthCondition",
                "vpcId = 'vpc-1'           ; TruthCondition",
                "vpcId like 'vpc'          ; TruthCondition",
                "vpcId like /v.*c/         ; TruthCondition",
                "ispresent(vpcId)          ; TruthCondition",
                "action = 'A' or bytes = 1 ; LogicalConditions",
                "not action = 'A'          ; LogicalConditions"
            })
    void commonConditionsAreLoopsOfTheirOwn(String condition, String kind) {
        assertEquals(kind, kindOf(condition, "${srcaddr} ${dstport} ${srcport} ${bytes} ${action}"), condition);
    }

    @ParameterizedTest
    @CsvSource({
        "dstPort = 80, NumberEqualityCondition",
        "dstPort in [80], NumberListCondition",
    })
    void theFirstColumnIsAColumn(String condition, String kind) {
        assertEquals(kind, kindOf(condition, "${dstport} ${action}"), condition);
    }

    private static String kindOf(String condition, String format) {
        LogicalPlan plan =
                Compilation.of("filter " + condition, QueryOptions.DEFAULTS).plan();
        assertNotNull(plan);
        List<CheckedExpression> conjuncts = Segment.of(plan).get(0).conjuncts();
        EvaluatorBuilder evaluators =
                new EvaluatorBuilder(FlowLogFormat.parse(format), QueryLimits.DEFAULTS, 0, WorkMeter.idle());
        String name = new ConditionBuilder(evaluators)
                .build(conjuncts.get(0))
                .getClass()
                .getSimpleName();
        int lambda = name.indexOf('$');
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
