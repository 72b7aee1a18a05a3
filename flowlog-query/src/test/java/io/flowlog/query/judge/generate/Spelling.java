package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Operator;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Stage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query in another way that means the same: other words, other white space, comments. */
final class Spelling {
    private static final List<String> SOURCES = List.of(
            "SOURCE logGroups(namePrefix: ['vpc', 'flow'], class: 'STANDARD') START=-3600s END=0s",
            "source \"a | b\" # | fields x\n",
            "Source 'x'");

    private final Dice dice;
    private final SpelledExpression expressions;

    Spelling(Dice dice) {
        this.dice = dice;
        expressions = new SpelledExpression(dice);
    }

    String of(Query query) {
        String front = dice.chance(10) ? dice.pick(SOURCES) + "|" : dice.chance(5) ? "|" : "";
        return front
                + query.stages().stream()
                        .map(stage -> expressions.mayBeBlank() + stage(stage) + expressions.mayBeBlank())
                        .collect(Collectors.joining("|"));
    }

    private String stage(Stage stage) {
        if (stage instanceof Stage.Fields fields) {
            return word("fields") + columns(fields.columns());
        }
        if (stage instanceof Stage.Display display) {
            return word("display") + columns(display.columns());
        }
        if (stage instanceof Stage.Filter filter) {
            boolean index = isIndexed(filter.condition()) && dice.chance(50);
            return word(index ? "filterIndex" : dice.pick("filter", "where"))
                    + expressions.of(filter.condition().text());
        }
        if (stage instanceof Stage.Sort sort) {
            return word(dice.pick("sort", "order"))
                    + (dice.chance(50) ? word("by") : "")
                    + listed(sort.keys(), this::key);
        }
        if (stage instanceof Stage.Limit limit) {
            return (limit.any() ? word("limit") + word("any") : word(dice.pick("limit", "head"))) + limit.count();
        }
        if (stage instanceof Stage.Dedup dedup) {
            return word("dedup") + names(dedup.names());
        }
        if (stage instanceof Stage.ParseGlob glob) {
            return word("parse")
                    + subject(glob.name())
                    + expressions.of(new Leaf.Text(glob.glob()).text())
                    + targets(glob.targets());
        }
        if (stage instanceof Stage.ParseRegex regex) {
            String pattern = "/" + regex.regex().replace("/", "\\/") + "/";
            return word("parse") + subject(regex.name()) + pattern + targets(regex.targets());
        }
        Stage.Stats stats = (Stage.Stats) stage;
        return word("stats")
                + columns(stats.aggregates())
                + (stats.keys().isEmpty() ? "" : expressions.blank() + word("by") + columns(stats.keys()));
    }

    /** A word of the language and what parts it from the next one. */
    private String word(String word) {
        return expressions.anyCase(word) + expressions.blank();
    }

    private <T> String listed(List<T> parts, Function<T, String> text) {
        return parts.stream()
                .map(text)
                .reduce((a, b) -> a + expressions.mayBeBlank() + "," + expressions.mayBeBlank() + b)
                .orElse("");
    }

    private String columns(List<Column> columns) {
        return listed(columns, this::column);
    }

    /** A column without an alias is named by its text, so that stays. */
    private String column(Column column) {
        String text = column.expression().text();
        return column.alias() == null
                ? text
                : expressions.of(text) + expressions.blank() + word("as") + name(column.alias());
    }

    private String key(Stage.Sort.Key key) {
        if (!key.descending() && dice.chance(70)) {
            return name(key.name());
        }
        String direction = expressions.anyCase(key.descending() ? "desc" : "asc");
        return name(key.name()) + expressions.blank() + direction + (dice.chance(5) ? "." : "");
    }

    private String subject(@Nullable String name) {
        return name == null ? "" : name(name) + expressions.blank();
    }

    private String targets(List<String> targets) {
        return targets.isEmpty() ? "" : expressions.mayBeBlank() + word("as") + names(targets);
    }

    private String names(List<String> names) {
        return listed(names, Spelling::name);
    }

    private static String name(String name) {
        return new Leaf.Name(name).text();
    }

    /** Whether {@code filterIndex} takes the condition. */
    private static boolean isIndexed(Expression condition) {
        if (condition instanceof Operator.Chain chain) {
            return chain.word().equals("and") && chain.parts().stream().allMatch(Spelling::isIndexed);
        }
        if (condition instanceof Operator.In in) {
            return !in.negated() && in.operand() instanceof Leaf.Name;
        }
        return condition instanceof Operator.Binary binary
                && binary.symbol().startsWith("=")
                && binary.left() instanceof Leaf.Name
                && binary.right() instanceof Leaf
                && !(binary.right() instanceof Leaf.Name);
    }
}
