package io.flowlog.query.internal.function;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.PeriodUnit;
import io.flowlog.query.internal.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a golden file, {@code name(argument, ...) -> result} or {@code name(argument, ...) !! CODE suggestion}. Arguments
 * are numbers, "texts", true, false, absent, periods and {@literal @}instants; a function that needs the timestamp gets it last.
 */
record GoldenCase(String line, String name, List<Argument> arguments, String separator, String expected) {
    private static final List<String> FILES =
            List.of("numeric.txt", "time.txt", "general.txt", "address.txt", "text.txt", "search.txt", "encoding.txt");

    static final long NOW = 1_700_000_000_123L;

    private static final Pattern LINE = Pattern.compile("(\\w+)\\((.*)\\) (->|!!) (.+)");
    private static final Pattern ARGUMENT = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|[^\", ]+)(?:, |$)");
    private static final Pattern PERIOD = Pattern.compile("(\\d+)([a-z]+)");

    /** An argument: a value, or a period. */
    record Argument(Value value, @Nullable Period period) {}

    /** The cases of all files. */
    static Stream<GoldenCase> all() {
        return FILES.stream().flatMap(file -> read(file).stream());
    }

    static List<GoldenCase> read(String resource) {
        try (InputStream in = GoldenCase.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GoldenCase::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase parse(String line) {
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
        return new GoldenCase(line, matcher.group(1), arguments, matcher.group(3), matcher.group(4));
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
        };
    }

    @Override
    public String toString() {
        return line;
    }
}
