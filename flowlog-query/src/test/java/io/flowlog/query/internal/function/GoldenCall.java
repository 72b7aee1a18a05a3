package io.flowlog.query.internal.function;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.ReferenceExpression;
import io.flowlog.query.ReferencePage;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.PeriodUnit;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a block {@code calls} of the language reference: {@code name(argument, ...) -> result}, perhaps with the kind of
 * the result, as in {@code :INTEGER}, or {@code name(argument, ...) !! CODE suggestion}. Arguments are numbers, "texts", true,
 * false, absent, periods and {@literal @}instants; a function that needs the timestamp gets it last.
 */
record GoldenCall(String line, String name, List<Argument> arguments, String separator, String expected) {
    static final long NOW = 1_700_000_000_123L;

    private static final Pattern LINE = Pattern.compile("(\\w+)\\((.*)\\) (->|!!) (.+)");
    private static final Pattern ARGUMENT = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|[^\", ]+)(?:, |$)");
    private static final Pattern PERIOD = Pattern.compile("(\\d+)([a-z]+)");

    /** An argument: a value, or a period. */
    record Argument(Value value, @Nullable Period period) {}

    /** The calls of all pages. */
    static Stream<GoldenCall> all() {
        return ReferencePage.all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.kind().equals("calls"))
                .flatMap(block -> ReferenceExpression.lines(block).stream())
                .map(GoldenCall::parse);
    }

    private static GoldenCall parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no case: " + line);
        }
        List<Argument> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(matcher.group(2));
        int end = 0;
        while (argument.find() && argument.start() == end) {
            arguments.add(argument(argument.group(1)));
            end = argument.end();
        }
        if (end != matcher.group(2).length()) {
            throw new IllegalArgumentException("no arguments: " + line);
        }
        return new GoldenCall(line, matcher.group(1), arguments, matcher.group(3), matcher.group(4));
    }

    private static Argument argument(String text) {
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            return new Argument(new Value(), new Period(Long.parseLong(period.group(1)), unit(period.group(2))));
        }
        return new Argument(value(text), null);
    }

    private static PeriodUnit unit(String symbol) {
        for (PeriodUnit unit : PeriodUnit.values()) {
            if (unit.symbol().equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    private static Value value(String text) {
        if (text.equals("absent")) {
            return new Value();
        }
        if (text.equals("true") || text.equals("false")) {
            return Value.ofBoolean(text.equals("true"));
        }
        if (text.startsWith("@")) {
            return Value.ofTime(Instant.parse(text.substring(1)).toEpochMilli());
        }
        if (text.startsWith("\"")) {
            return Value.ofText(unquote(text));
        }
        Value number = Value.ofText(text);
        Numbers.toNumber(number, number);
        return number;
    }

    static String unquote(String text) {
        return text.substring(1, text.length() - 1).translateEscapes();
    }

    Value[] values() {
        return arguments.stream().map(Argument::value).toArray(Value[]::new);
    }

    /** The call as a function sees it; without constants it must wait for a record. */
    CallSite site(ScalarFunction function, boolean constants) {
        int count = arguments.size() - (function.timestamp() ? 1 : 0);
        return new CallSite() {
            @Override
            public int argumentCount() {
                return count;
            }

            @Override
            public @Nullable Value constant(int argument) {
                return constants && argument < count && arguments.get(argument).period == null
                        ? arguments.get(argument).value
                        : null;
            }

            @Override
            public @Nullable Period period(int argument) {
                return arguments.get(argument).period;
            }

            @Override
            public QueryLimits limits() {
                return QueryLimits.DEFAULTS;
            }

            @Override
            public long nowMillis() {
                return NOW;
            }

            @Override
            public WorkMeter meter() {
                return WorkMeter.idle();
            }
        };
    }

    @Override
    public String toString() {
        return line;
    }
}
