package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Aggregate;
import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import io.flowlog.query.judge.model.Operator;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Run;
import io.flowlog.query.judge.model.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Short words for the model, so that a test shows what it asks; answers come as one line for each row. */
final class Questions {
    private Questions() {}

    /** A header and the records under it. */
    static Log log(String header, String... lines) {
        List<Field> columns = Arrays.stream(header.split(" "))
                .map(name -> Arrays.stream(Field.values())
                        .filter(field -> field.header().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        List<LogRecord> records = Arrays.stream(lines)
                .map(line -> new LogRecord(List.of(line.split(" ")), null))
                .toList();
        return new Log(List.of(new Log.Part(columns, Log.Form.HEADED, records)));
    }

    static Expression name(String name) {
        return new Leaf.Name(name);
    }

    static Expression number(String digits) {
        return new Leaf.Digits(digits);
    }

    static Expression binary(Expression left, String symbol, Expression right) {
        return new Operator.Binary(symbol, left, right);
    }

    static Expression aggregate(String function, Expression... arguments) {
        return new Aggregate(function, List.of(arguments));
    }

    static Column as(Expression expression, String alias) {
        return new Column(expression, alias);
    }

    static Column plain(Expression expression) {
        return new Column(expression, null);
    }

    static Stage stats(List<Column> aggregates, String... keys) {
        return new Stage.Stats(
                aggregates, Arrays.stream(keys).map(key -> plain(name(key))).toList());
    }

    static Stage sort(String name, boolean descending) {
        return new Stage.Sort(List.of(new Stage.Sort.Key(name, descending)));
    }

    /** The cells of each row, {@code -} where there is none. */
    static String answer(Log log, Stage... stages) {
        var answer = Reference.answer(new Query(List.of(stages)), log, Run.PLAIN, 0);
        return answer.rows().stream()
                .map(row -> answer.columns().stream()
                        .map(column -> row.getOrDefault(column, "-"))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
