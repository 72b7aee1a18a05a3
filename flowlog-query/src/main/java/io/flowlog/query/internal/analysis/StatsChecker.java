package io.flowlog.query.internal.analysis;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.internal.ast.Column;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedStage;
import io.flowlog.query.internal.checked.NamedExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks one {@code stats}. Keys and arguments of aggregates are over the rows that go in. Everything around an aggregate is over
 * the rows that come out, whose cells are the keys and the aggregates: {@code sum(bytes) / 1024 as kb} is a definition there.
 */
final class StatsChecker {
    private final AnalysisContext context;
    private final Findings findings;
    private final Names inputNames;
    private final List<NamedExpression> definitions;
    private final Scope scope;
    private final OutputNames names;
    private final Map<String, CheckedExpression> columns = new LinkedHashMap<>();
    private final Map<String, Column> keysNamed = new HashMap<>();

    /** @param definitions of the query so far */
    StatsChecker(AnalysisContext context, Findings findings, Names inputNames, List<NamedExpression> definitions) {
        this.context = context;
        this.findings = findings;
        this.inputNames = inputNames;
        this.definitions = definitions;
        scope = new Scope(definitions);
        names = new OutputNames(scope, inputNames, findings);
    }

    CheckedStage.Stats check(Command.Stats stats) {
        List<NamedExpression> keys = checkKeys(stats.keys());
        ExpressionChecker inputs = new ExpressionChecker(
                context,
                inputNames,
                findings,
                AggregateRule.refuse(
                        inputNames,
                        findings,
                        "cannot stand inside of an aggregate: name the inner one, and use a second 'stats'"));
        AggregateChecker aggregates = new AggregateChecker(context, inputNames, names, inputs, findings, keys.size());
        ExpressionChecker outputs = new ExpressionChecker(context, names, findings, aggregates);
        int firstDefinition = definitions.size();
        List<Column> given = new ArrayList<>();
        for (Column column : stats.aggregates()) {
            CheckedExpression checked = outputs.check(column.expression());
            if (column.alias() != null) {
                aggregates.named(checked, column.name());
            }
            columns.putIfAbsent(column.name(), ColumnNames.define(column, checked, scope, second(column), findings));
            if (!Findings.isUnsound(checked)) {
                given.add(column);
            }
        }
        given.forEach(column -> names.addColumn(column.expression(), column.name()));
        names.complete();
        return new CheckedStage.Stats(keys, aggregates.calls(), firstDefinition);
    }

    /** The names of the rows that come out. */
    Scope scope() {
        return scope;
    }

    /** What names mean behind the command. */
    Names names() {
        return names;
    }

    /** The columns of the rows that come out, in order. */
    Map<String, CheckedExpression> columns() {
        return columns;
    }

    private List<NamedExpression> checkKeys(List<Column> written) {
        ExpressionChecker checker = new ExpressionChecker(
                context,
                inputNames,
                findings,
                AggregateRule.refuse(inputNames, findings, "works on many rows, so it cannot be a key of 'by'"));
        List<NamedExpression> keys = new ArrayList<>();
        for (Column column : written) {
            CheckedExpression key = checker.check(column.expression());
            NamedExpression named = new NamedExpression(column.name(), key);
            if (keys.stream().anyMatch(other -> other.toString().equals(named.toString()))) {
                continue; // written twice
            }
            CheckedExpression cell = new CheckedExpression.Cell(keys.size(), column.name());
            if (scope.find(column.name()) != null) {
                ColumnNames.definedTwice(column, findings);
                continue;
            }
            columns.put(column.name(), scope.define(column.name(), Findings.isUnsound(key) ? key : cell));
            if (column.alias() == null
                    && key instanceof CheckedExpression.Field field
                    && FlowLogField.find(column.name()).equals(Optional.of(field.field()))) {
                names.addFieldKey(field.field(), cell);
            }
            if (!Findings.isUnsound(key)) {
                names.addColumn(column.expression(), column.name());
            }
            keysNamed.put(column.name(), column);
            keys.add(named);
        }
        return keys;
    }

    /** The second of two definitions of one name: a key, which stands behind the column, unless it was reported for another. */
    private Column second(Column column) {
        Column key = scope.find(column.name()) == null ? null : keysNamed.remove(column.name());
        return key == null ? column : key;
    }
}
