package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Stage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Queries that are a little smaller than another: without a stage, a column, a key, or an operator. */
final class SmallerStages {
    private SmallerStages() {}

    static Stream<Query> queries(Query query) {
        Stream<List<Stage>> withoutStage =
                query.stages().size() == 1 ? Stream.empty() : Smaller.withoutOne(query.stages());
        return Stream.concat(withoutStage, Smaller.withOneSmaller(query.stages(), SmallerStages::stages))
                .map(Query::new);
    }

    private static Stream<Stage> stages(Stage stage) {
        if (stage instanceof Stage.Fields fields) {
            return columns(fields.columns()).map(Stage.Fields::new);
        }
        if (stage instanceof Stage.Display display) {
            return columns(display.columns()).map(Stage.Display::new);
        }
        if (stage instanceof Stage.Filter filter) {
            return expressions(filter.condition()).map(Stage.Filter::new);
        }
        if (stage instanceof Stage.Sort sort) {
            return fewer(sort.keys()).map(Stage.Sort::new);
        }
        if (stage instanceof Stage.Dedup dedup) {
            return fewer(dedup.names()).map(Stage.Dedup::new);
        }
        if (stage instanceof Stage.Stats stats) {
            Stream<Stage> fewerKeys = Stream.concat(
                            Smaller.withoutOne(stats.keys()),
                            Smaller.withOneSmaller(stats.keys(), SmallerStages::column))
                    .map(keys -> new Stage.Stats(stats.aggregates(), keys));
            return Stream.concat(
                    fewerKeys, columns(stats.aggregates()).map(columns -> new Stage.Stats(columns, stats.keys())));
        }
        return Stream.empty();
    }

    private static <T> Stream<List<T>> fewer(List<T> list) {
        return list.size() == 1 ? Stream.empty() : Smaller.withoutOne(list);
    }

    private static Stream<List<Column>> columns(List<Column> columns) {
        return Stream.concat(fewer(columns), Smaller.withOneSmaller(columns, SmallerStages::column));
    }

    private static Stream<Column> column(Column column) {
        return expressions(column.expression()).map(expression -> new Column(expression, column.alias()));
    }

    /** Each part in place of the whole, then the whole with a smaller part. */
    private static Stream<Expression> expressions(Expression expression) {
        return Stream.of(
                        expression.parts().stream(),
                        Smaller.withOneSmaller(expression.parts(), SmallerStages::expressions)
                                .map(expression::withParts))
                .flatMap(Function.identity());
    }
}
