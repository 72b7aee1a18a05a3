package io.flowlog.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time on the command line: a whole number and its unit, such as {@code 30s}. */
final class DurationArgument {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private DurationArgument() {}

    /** @throws IllegalArgumentException if the text has another shape or is zero */
    static Duration parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        Duration duration = Duration.ZERO;
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofHours(count);
            };
        }
        if (duration.isZero()) {
            throw new IllegalArgumentException("'" + text + "' is no span of time: write 500ms, 30s, 5m or 1h");
        }
        return duration;
    }
}
