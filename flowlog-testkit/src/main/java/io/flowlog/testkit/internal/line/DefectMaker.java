package io.flowlog.testkit.internal.line;

import io.flowlog.testkit.Defect;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.PublishedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts one defect into a record. */
public final class DefectMaker {
    private static final List<String> EXTRA = List.of("extra", "0", "#", "OK");
    private static final List<String> SEPARATORS = List.of("\t", ",", ";", "|", "\u00A0", "\0");
    private static final List<String> NO_NUMBERS =
            List.of("abc", "NaN", "0x16", "1e3", "22.0", "+22", "2_2", "Infinity", "٢٢", "--");
    private static final List<String> NEGATIVE = List.of("-1", "-22", "-0", "-9223372036854775808");
    private static final List<String> BEYOND_PORTS = List.of("65536", "99999", "2147483648", "9223372036854775807");
    private static final List<String> BEYOND_BYTE = List.of("256", "999", "65536", "9223372036854775807");
    private static final List<String> BEYOND_LONG =
            List.of("9223372036854775808", "18446744073709551615", "18446744073709551617", "1" + "0".repeat(40));
    private static final List<String> NO_ADDRESSES = List.of(
            "172.31.16.256",
            "172.31.16",
            "172.31.16.139.1",
            "172.31..139",
            "172.31.16.0139",
            "xxx.xxx.xxx.xxx",
            "172.31.16.139:22",
            "2001:db8::1::2",
            "2001:db8:12345::",
            "2001:db8:1234:a100:8d6e:3477:df66",
            "fe80::1%eth0",
            ":::",
            "localhost");
    private static final String CONSOLE_TIME = "1418530010000,";

    private DefectMaker() {}

    /** Whether a record of this format can have this defect. */
    public static boolean isPossible(Defect defect, LogFormat format) {
        return switch (defect) {
            case TOO_FEW_COLUMNS, TRUNCATED, WRONG_SEPARATOR, BROKEN_LINE -> format.size() > 1;
            case TOO_MANY_COLUMNS, JSON, CSV -> true;
            default -> !columns(format, victims(defect)).isEmpty();
        };
    }

    /** The columns that a value of this defect can be in. */
    private static Predicate<String> victims(Defect defect) {
        return switch (defect) {
            case NOT_AN_ADDRESS -> PublishedFields::isAddress;
            case OUT_OF_RANGE ->
                column -> PublishedFields.isNumber(column) && PublishedFields.largest(column) < Long.MAX_VALUE;
            case BEYOND_64_BITS -> column -> PublishedFields.largest(column) == Long.MAX_VALUE;
            default -> PublishedFields::isNumber;
        };
    }

    private static List<String> columns(LogFormat format, Predicate<String> wanted) {
        return format.columns().stream().filter(wanted).toList();
    }

    /** The record with the defect. */
    public static MalformedLine make(LogRecord record, Defect defect, Choices choices) {
        if (!defect.isOfValue()) {
            return new MalformedLine(line(record, defect, choices), defect, null, record);
        }
        String column = choices.oneOf("column", columns(record.format(), victims(defect)));
        String bad = choices.oneOf("bad", badValues(defect, column));
        return new MalformedLine(record.with(column, bad).line(), defect, column, record);
    }

    private static List<String> badValues(Defect defect, String column) {
        return switch (defect) {
            case NOT_AN_ADDRESS -> NO_ADDRESSES;
            case NEGATIVE_NUMBER -> NEGATIVE;
            case OUT_OF_RANGE -> PublishedFields.largest(column) == 255 ? BEYOND_BYTE : BEYOND_PORTS;
            case BEYOND_64_BITS -> BEYOND_LONG;
            default -> NO_NUMBERS;
        };
    }

    private static String line(LogRecord record, Defect defect, Choices choices) {
        List<String> values = new ArrayList<>(record.values());
        int last = values.size() - 1;
        switch (defect) {
            case TOO_FEW_COLUMNS -> {
                int count = 1 + (int) choices.upTo("count less 1", last - 1L);
                int from = values.size() - count - (int) choices.upTo("place from the end", (long) last + 1 - count);
                values.subList(from, from + count).clear();
                return String.join(" ", values);
            }
            case TOO_MANY_COLUMNS -> {
                // not before the first: a '#' there would make a comment of the line
                int place = values.size() - (int) choices.upTo("place from the end", last);
                values.addAll(place, choices.list("extra", 1, 3, extra -> extra.oneOf("text", EXTRA)));
                return String.join(" ", values);
            }
            case TRUNCATED -> {
                int cut = last - 1 - (int) choices.upTo("cut from the end", last - 1L);
                String value = values.get(cut);
                int left = value.codePointCount(0, value.length())
                        - (int) choices.upTo("characters", value.codePointCount(0, value.length()) - 1L);
                String rest = value.substring(0, value.offsetByCodePoints(0, left));
                // the beginning of regional_nat_gateway would make a header of the line
                boolean wouldBeName = PublishedFields.names().contains(rest);
                return String.join(" ", values.subList(0, cut))
                        + (cut > 0 ? " " : "")
                        + (wouldBeName ? rest.substring(0, rest.length() - 1) : rest);
            }
            case WRONG_SEPARATOR -> {
                String separator = choices.oneOf("separator", SEPARATORS);
                // epoch milliseconds and a comma would be a row of CSV
                boolean wouldBeCsv = values.get(0).length() == CONSOLE_TIME.length() - 1;
                return String.join(separator.equals(",") && wouldBeCsv ? "\t" : separator, values);
            }
            case BROKEN_LINE -> {
                int place = 1 + (int) choices.upTo("place", last - 1L);
                return String.join(" ", values.subList(0, place))
                        + "\n"
                        + String.join(" ", values.subList(place, values.size()));
            }
            case CSV -> {
                return CONSOLE_TIME + record.line();
            }
            default -> {
                return json(record);
            }
        }
    }

    private static String json(LogRecord record) {
        List<String> members = new ArrayList<>();
        record.asMap().forEach((name, value) -> members.add("\"" + name + "\":\"" + value + "\""));
        return "{" + String.join(",", members) + "}";
    }
}
