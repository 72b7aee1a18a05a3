package io.flowlog.testkit.internal.query;

import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.Network;
import io.flowlog.testkit.internal.record.PublishedFields;
import io.flowlog.testkit.internal.record.RecordMaker;
import io.flowlog.testkit.internal.record.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes conditions on records of one format. */
final class ConditionMaker {
    private static final List<String> NUMBERS =
            List.of("22", "0", "1", "443", "1024", "65535", "4249", "2147483648", "9223372036854775807", "-1");
    private static final List<String> EQUALITY = List.of("=", "!=", "==");
    private static final List<String> ORDER = List.of("=", "!=", "<", "<=", ">", ">=");

    private final LogFormat format;

    ConditionMaker(LogFormat format) {
        this.format = format;
    }

    Condition make(Choices choices, int depth) {
        int kind = depth == 0 ? 0 : (int) choices.upTo("kind", 3);
        return switch (kind) {
            case 1 -> Condition.and(parts(choices, depth), choices.oneOf("and", List.of(" and ", " AND ")));
            case 2 -> Condition.or(parts(choices, depth), choices.oneOf("or", List.of(" or ", " OR ")));
            case 3 -> make(choices.child("negated"), depth - 1).not(choices.oneOf("not", List.of("not ", "NOT ", "!")));
            default -> simple(choices);
        };
    }

    private List<Condition> parts(Choices choices, int depth) {
        return choices.list("parts", 1, 3, part -> make(part, depth - 1));
    }

    private Condition simple(Choices choices) {
        String column = choices.oneOf("column", format.columns());
        String name = Names.spelled(column, choices);
        Choices constants = choices.child("constants");
        Wishes traffic = Wishes.NONE.withTraffic();
        String sample =
                RecordMaker.make(format, traffic, constants.child("sample")).text(column);
        boolean number = PublishedFields.isNumber(column);
        int kind = (int) choices.upTo("simple kind", 4);
        if (kind == 1 || sample.equals(LogRecord.ABSENT)) {
            return choices.chance("absent", 40)
                    ? Condition.of("not ispresent(" + name + ")", record -> !record.isPresent(column))
                    : Condition.of("ispresent(" + name + ")", record -> record.isPresent(column));
        }
        String constant =
                number && constants.chance("another number", 50) ? constants.oneOf("number", NUMBERS) : sample;
        return switch (kind) {
            case 2 -> in(column, name, constant, number, constants);
            case 3 -> like(column, name, sample, constants);
            case 4 ->
                isIp(column, sample)
                        ? inNetwork(column, name, sample, constants)
                        : comparison(column, name, constant, number, constants);
            default -> comparison(column, name, constant, number, constants);
        };
    }

    private static boolean isIp(String column, String sample) {
        return PublishedFields.isAddress(column) && Network.around(sample, 0) != null;
    }

    private static Condition comparison(String column, String name, String constant, boolean number, Choices choices) {
        String operator = choices.oneOf("operator", number ? ORDER : EQUALITY);
        String blank = choices.chance("no blanks", 20) ? "" : " ";
        String text = name + blank + operator + blank + literal(constant, choices);
        return Condition.of(text, present(column, value -> switch (operator) {
            case "=", "==" -> Values.isEqual(value, constant);
            case "!=" -> !Values.isEqual(value, constant);
            case "<" -> Values.compare(value, constant) < 0;
            case "<=" -> Values.compare(value, constant) <= 0;
            case ">" -> Values.compare(value, constant) > 0;
            default -> Values.compare(value, constant) >= 0;
        }));
    }

    private static Condition in(String column, String name, String constant, boolean number, Choices choices) {
        List<String> others = choices.list(
                "others",
                0,
                3,
                element ->
                        element.oneOf("number", number ? NUMBERS : List.of("22", "ACCEPT", "172.31.16.139", "IPv4")));
        List<String> constants = new ArrayList<>(others);
        constants.add(constant);
        List<String> literals = new ArrayList<>();
        others.forEach(other -> literals.add(Values.isNumber(other) ? other : "'" + other + "'"));
        literals.add(literal(constant, choices));
        boolean not = choices.chance("not", 30);
        String text = name + (not ? " not in [" : " in [") + String.join(", ", literals) + "]";
        return Condition.of(
                text,
                present(
                        column,
                        value -> not != constants.stream().anyMatch(element -> Values.isEqual(value, element))));
    }

    private static Condition like(String column, String name, String sample, Choices choices) {
        int length = sample.codePointCount(0, sample.length());
        int from = (int) choices.upTo("from", length - 1L);
        int to = length - (int) choices.upTo("to the end", length - 1L - from);
        String part = sample.substring(sample.offsetByCodePoints(0, from), sample.offsetByCodePoints(0, to));
        boolean not = choices.chance("not", 30);
        String text = name + (not ? " not like " : " like ") + quoted(part, choices);
        return Condition.of(text, present(column, value -> not != value.contains(part)));
    }

    private static Condition inNetwork(String column, String name, String sample, Choices choices) {
        boolean v4 = sample.indexOf(':') < 0;
        int length = (int) (v4 ? 32 - choices.upTo("host bits", 32) : 128 - choices.upTo("host bits", 128));
        Network network = Network.around(sample, length);
        if (network == null) {
            throw new IllegalStateException(sample + " is an address");
        }
        String function = choices.oneOf("function", List.of("isIpInSubnet", v4 ? "isIpv4InSubnet" : "isIpv6InSubnet"));
        String text = function + "(" + name + ", " + quoted(network.text(), choices) + ")";
        return Condition.of(text, present(column, network::contains));
    }

    /** Whatever is compared with an absent value, the answer is no. */
    private static Predicate<LogRecord> present(String column, Predicate<String> test) {
        return record -> record.isPresent(column) && test.test(record.text(column));
    }

    private static String literal(String constant, Choices choices) {
        return Values.isNumber(constant) && !choices.chance("quoted number", 20) ? constant : quoted(constant, choices);
    }

    /** No value that records have holds a quote or a backslash. */
    private static String quoted(String text, Choices choices) {
        String quote = choices.oneOf("quote", List.of("'", "\""));
        return quote + text + quote;
    }
}
