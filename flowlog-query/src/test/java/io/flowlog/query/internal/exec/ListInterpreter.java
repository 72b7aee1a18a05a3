package io.flowlog.query.internal.exec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What filter, sort and limit mean, said as plainly as possible: each command turns one list into another. A row is a map
 * without entries for absent values; its time is {@code start}.
 */
final class ListInterpreter {
    private List<Map<String, String>> rows;
    private boolean ordered;

    ListInterpreter(List<Map<String, String>> input) {
        rows = new ArrayList<>(input);
    }

    /** One command of a pipeline. */
    interface Command {
        void run(ListInterpreter rows);

        /** As the language writes it. */
        String text();
    }

    /** Keeps rows whose field compares with a constant number. */
    record Filter(String field, String operator, int constant) implements Command {
        @Override
        public void run(ListInterpreter interpreter) {
            Predicate<Map<String, String>> test = row -> {
                String value = row.get(field);
                if (value == null) {
                    return false;
                }
                int order = isNumber(value)
                        ? new BigDecimal(value).compareTo(BigDecimal.valueOf(constant))
                        : value.compareTo(String.valueOf(constant));
                return switch (operator) {
                    case "=" -> order == 0;
                    case "!=" -> order != 0;
                    case "<" -> order < 0;
                    default -> order >= 0;
                };
            };
            interpreter.rows = interpreter.rows.stream().filter(test).collect(Collectors.toList());
        }

        @Override
        public String text() {
            return "filter " + field + " " + operator + " " + constant;
        }
    }

    /** Orders rows by one field. */
    record Sort(String field, boolean descending) implements Command {
        @Override
        public void run(ListInterpreter interpreter) {
            Comparator<String> order = descending ? ListInterpreter::compareDescending : ListInterpreter::compare;
            interpreter.rows.sort(Comparator.comparing(row -> row.get(field), Comparator.nullsLast(order)));
            interpreter.ordered = true;
        }

        @Override
        public String text() {
            return "sort " + field + (descending ? " desc" : "");
        }
    }

    /** Keeps the first rows. */
    record Limit(int count, boolean any) implements Command {
        @Override
        public void run(ListInterpreter interpreter) {
            if (!any) {
                interpreter.orderByTimeUnlessOrdered();
            }
            interpreter.ordered = true;
            interpreter.rows = new ArrayList<>(interpreter.rows.subList(0, Math.min(count, interpreter.rows.size())));
        }

        @Override
        public String text() {
            return (any ? "limit any " : "limit ") + count;
        }
    }

    /** The rows after all commands. */
    List<Map<String, String>> run(List<Command> commands) {
        commands.forEach(command -> command.run(this));
        orderByTimeUnlessOrdered();
        return rows;
    }

    private void orderByTimeUnlessOrdered() {
        if (!ordered) {
            new Sort("start", true).run(this);
        }
    }

    private static int compareDescending(String a, String b) {
        return compare(b, a);
    }

    /** Texts of one letter before numbers, numbers by value. */
    private static int compare(String a, String b) {
        if (isNumber(a) != isNumber(b)) {
            return isNumber(a) ? 1 : -1;
        }
        return isNumber(a) ? new BigDecimal(a).compareTo(new BigDecimal(b)) : a.compareTo(b);
    }

    private static boolean isNumber(String value) {
        return Character.isDigit(value.charAt(0));
    }
}
