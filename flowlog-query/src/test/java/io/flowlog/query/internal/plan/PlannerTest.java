package io.flowlog.query.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.CheckedStage;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.function.ScalarFunction;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final CheckedExpression BYTES = new CheckedExpression.Field(FlowLogField.BYTES);
    private static final CheckedExpression ACTION = new CheckedExpression.Field(FlowLogField.ACTION);
    private static final CheckedExpression REJECT = compare(ComparisonOperator.EQUAL, ACTION, "REJECT");
    private static final List<NamedExpression> SHOWN = List.of(new NamedExpression("bytes", BYTES));

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape(List.of(), "first 10000 (by default) by @timestamp desc", "scan"),
                shape(List.of(limit(5)), "first 5 by @timestamp desc", "scan"),
                shape(List.of(limitAny(5)), "any 5", "scan"),
                shape(
                        List.of(filter(REJECT)),
                        "first 10000 (by default) by @timestamp desc",
                        "filter action = 'REJECT'",
                        "scan"),
                shape(
                        List.of(sort(BYTES), filter(REJECT), limit(5)),
                        "first 5 by bytes desc",
                        "filter action = 'REJECT'",
                        "scan"),
                shape(
                        List.of(limit(5), filter(REJECT)),
                        "filter action = 'REJECT'",
                        "first 5 by @timestamp desc",
                        "scan"),
                shape(List.of(sort(BYTES)), "first 10000 (by default) by bytes desc", "scan"),
                shape(
                        List.of(sort(BYTES), sort(ACTION)),
                        "first 10000 (by default) by action desc, bytes desc",
                        "scan"),
                shape(List.of(sort(BYTES), limitAny(5)), "first 5 by bytes desc", "scan"),
                shape(List.of(sort(BYTES), limit(9), limit(5)), "first 5", "first 9 by bytes desc", "scan"),
                shape(List.of(limit(9), limitAny(5)), "first 5", "first 9 by @timestamp desc", "scan"),
                shape(
                        List.of(sort(BYTES), limit(9), sort(ACTION)),
                        "first 9 by action desc",
                        "first 9 by bytes desc",
                        "scan"),
                shape(
                        List.of(limit(50_000), sort(ACTION)),
                        "first 50000 by action desc",
                        "first 50000 by @timestamp desc",
                        "scan"),
                shape(List.of(limitAny(9), sort(ACTION), limit(5)), "first 5 by action desc", "any 9", "scan"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void rowsAreOrderedWhereTheyAreCutAndFilteredBefore(List<CheckedStage> stages, List<String> steps) {
        assertEquals(steps, steps(plan(stages)));
    }

    @Test
    void theDefaultKeepsToTheLimits() {
        CheckedQuery query = new CheckedQuery(List.of(), List.of(), SHOWN, Map.of());
        LogicalPlan plan = Planner.plan(query, QueryLimits.builder().rows(3).build());
        assertEquals(List.of("first 3 (by default) by @timestamp desc", "scan"), steps(plan));
    }

    @Test
    void adjacentFiltersBecomeOneWithTheCheapConditionsFirst() {
        CheckedExpression regex = new CheckedExpression.Matches(ACTION, "^R", false);
        CheckedExpression range = compare(ComparisonOperator.GREATER, BYTES, 100);
        CheckedExpression list = new CheckedExpression.In(BYTES, List.of(Value.ofInteger(1)), false);
        CheckedExpression text = new CheckedExpression.Contains(ACTION, "EJ", false);
        CheckedExpression nested =
                new CheckedExpression.And(List.of(text, new CheckedExpression.And(List.of(list, REJECT))));
        assertEquals(
                List.of(
                        "first 10000 (by default) by @timestamp desc",
                        "filter ispresent(bytes) and action = 'REJECT' and bytes > 100 and bytes in [1]"
                                + " and isPrivateIP(action) and action like 'EJ' and md5(action) = 'x' and action like /^R/",
                        "scan"),
                steps(plan(List.of(
                        filter(regex),
                        filter(compare(ComparisonOperator.EQUAL, call("md5", ACTION), "x")),
                        filter(range),
                        filter(call("isPrivateIP", ACTION)),
                        filter(nested),
                        filter(call("ispresent", BYTES))))));
    }

    @Test
    void conditionsOfEqualCostStayInTheOrderWritten() {
        CheckedExpression first = compare(ComparisonOperator.EQUAL, BYTES, 2);
        CheckedExpression second = compare(ComparisonOperator.NOT_EQUAL, ACTION, "A");
        CheckedExpression third = compare(ComparisonOperator.EQUAL, BYTES, 1);
        assertEquals(
                "filter bytes = 2 and action != 'A' and bytes = 1",
                steps(plan(List.of(filter(first), filter(second), filter(third))))
                        .get(1));
    }

    @Test
    void aDefinedNameCostsWhatItsDefinitionCosts() {
        CheckedExpression defined = new CheckedExpression.Defined(0, "hash");
        CheckedExpression onHash = compare(ComparisonOperator.EQUAL, defined, "x");
        CheckedExpression range = compare(ComparisonOperator.LESS, BYTES, 1);
        CheckedQuery query = new CheckedQuery(
                List.of(new NamedExpression("hash", call("md5", ACTION))),
                List.of(filter(onHash), filter(range)),
                SHOWN,
                Map.of());
        assertEquals(
                "filter bytes < 1 and hash = 'x'",
                steps(Planner.plan(query, QueryLimits.DEFAULTS)).get(1));
    }

    @Test
    void costsOfDefinitionsThatDoubleEachOtherDoNotOverflow() {
        List<NamedExpression> definitions = new ArrayList<>();
        definitions.add(new NamedExpression("d0", call("md5", ACTION)));
        for (int i = 1; i < 200; i++) {
            CheckedExpression last = new CheckedExpression.Defined(i - 1, "d" + (i - 1));
            definitions.add(new NamedExpression("d" + i, new CheckedExpression.ListOf(List.of(last, last))));
        }
        ConditionCost cost = new ConditionCost(definitions);
        assertEquals(1_000_000, cost.of(new CheckedExpression.Defined(199, "d199")));
    }

    @Property(tries = 300)
    void everyLimitAndEveryConditionAppearsInThePlan(@ForAll("pipelines") List<CheckedStage> stages) {
        LogicalPlan plan = plan(stages);
        List<Integer> planned = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (PlanNode node = plan.root(); node != null; node = LogicalPlan.inputOf(node)) {
            if (node instanceof PlanNode.TopRows top) {
                planned.add(0, top.rows());
            } else if (node instanceof PlanNode.Filter filter) {
                filter.conjuncts().forEach(condition -> conditions.add(condition.toString()));
            }
        }
        List<Integer> written = new ArrayList<>();
        for (CheckedStage stage : stages) {
            if (stage instanceof CheckedStage.Limit limit) {
                written.add(limit.rows());
            }
        }
        assertEquals(written, planned.subList(0, written.size()));
        assertEquals(
                stages.stream()
                        .filter(CheckedStage.Filter.class::isInstance)
                        .map(stage -> stage.toString().substring("filter ".length()))
                        .sorted()
                        .toList(),
                conditions.stream().sorted().toList());
    }

    @Property(tries = 300)
    void rowsAreAlwaysBoundedAndNeverSortedTwiceInARow(@ForAll("pipelines") List<CheckedStage> stages) {
        List<String> steps = steps(plan(stages));
        assertEquals("scan", steps.get(steps.size() - 1));
        long bounds = steps.stream()
                .filter(step -> !step.startsWith("filter") && !step.equals("scan"))
                .count();
        long limits =
                stages.stream().filter(CheckedStage.Limit.class::isInstance).count();
        assertEquals(limits == 0 || sortedAfterLastLimit(stages) ? limits + 1 : limits, bounds);
    }

    @Provide
    Arbitrary<List<CheckedStage>> pipelines() {
        Arbitrary<CheckedStage> filters = Arbitraries.integers()
                .between(0, 99)
                .map(number -> filter(compare(ComparisonOperator.EQUAL, BYTES, number)));
        Arbitrary<CheckedStage> sorts = Arbitraries.of(sort(BYTES), sort(ACTION));
        Arbitrary<CheckedStage> limits = Arbitraries.integers().between(1, 50).map(PlannerTest::limit);
        Arbitrary<CheckedStage> anyLimits =
                Arbitraries.integers().between(1, 50).map(PlannerTest::limitAny);
        return Arbitraries.oneOf(filters, sorts, limits, anyLimits).list().ofMaxSize(8);
    }

    private static boolean sortedAfterLastLimit(List<CheckedStage> stages) {
        boolean sorted = false;
        for (CheckedStage stage : stages) {
            sorted = stage instanceof CheckedStage.Sort || (sorted && !(stage instanceof CheckedStage.Limit));
        }
        return sorted;
    }

    private static LogicalPlan plan(List<CheckedStage> stages) {
        return Planner.plan(new CheckedQuery(List.of(), stages, SHOWN, Map.of()), QueryLimits.DEFAULTS);
    }

    /** The steps below the projection, the last first. */
    private static List<String> steps(LogicalPlan plan) {
        return plan.explain().lines().skip(1).map(String::strip).toList();
    }

    private static Arguments shape(List<CheckedStage> stages, String... steps) {
        return Arguments.of(stages, List.of(steps));
    }

    private static CheckedStage filter(CheckedExpression condition) {
        return new CheckedStage.Filter(condition);
    }

    private static CheckedStage sort(CheckedExpression key) {
        return new CheckedStage.Sort(List.of(new CheckedSortKey(key, true)));
    }

    private static CheckedStage limit(int rows) {
        return new CheckedStage.Limit(rows, false);
    }

    private static CheckedStage limitAny(int rows) {
        return new CheckedStage.Limit(rows, true);
    }

    private static CheckedExpression compare(ComparisonOperator operator, CheckedExpression left, String right) {
        return new CheckedExpression.Comparison(operator, left, new CheckedExpression.Constant(Value.ofText(right)));
    }

    private static CheckedExpression compare(ComparisonOperator operator, CheckedExpression left, long right) {
        return new CheckedExpression.Comparison(operator, left, new CheckedExpression.Constant(Value.ofInteger(right)));
    }

    private static CheckedExpression call(String name, CheckedExpression argument) {
        ScalarFunction function = new ScalarFunction(
                name, List.of(), name + "(x)", 1, 1, true, List.of(), false, site -> (arguments, result) -> {});
        return new CheckedExpression.Call(function, List.of(new CheckedExpression.Call.Argument(argument, null)));
    }
}
