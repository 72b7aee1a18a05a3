package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code aws logs tail} prints: time, stream and message; with {@code --format short} only time and message. Colours of a
 * terminal do not matter.
 */
final class TailLines implements Layer {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final String DATE_AND_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d";
    /** With the offset that Python writes: an export's times end in Z, and its lines are records as they stand. */
    private static final Pattern DETAILED =
            Pattern.compile("(" + DATE_AND_TIME + "(?:\\.\\d+)?[+-]\\d\\d:\\d\\d) (\\S*[A-Za-z]\\S*) (.*)");

    private static final Pattern SHORT = Pattern.compile("(" + DATE_AND_TIME + ") (.*)");

    private final Lines lines;

    TailLines(Lines lines) {
        this.lines = lines;
    }

    /** Whether a line is of such output. */
    static boolean isTail(String line) {
        String plain = COLOUR.matcher(line).replaceAll("");
        Matcher detailed = DETAILED.matcher(plain);
        return detailed.matches() && isStream(detailed.group(2))
                || SHORT.matcher(plain).matches();
    }

    /** Flow logs write to {@code eni-…-all} and its like; a record that begins with such a word is not told from it. */
    private static boolean isStream(String word) {
        return word.matches(".*-(all|accept|reject)|tgw-.*");
    }

    @Override
    public @Nullable Item next() throws IOException {
        String line = lines.line();
        if (line == null) {
            return null;
        }
        String plain = COLOUR.matcher(line).replaceAll("");
        Matcher detailed = DETAILED.matcher(plain);
        if (detailed.matches() && isStream(detailed.group(2))) {
            return event(detailed.group(1), detailed.group(2), detailed.group(3));
        }
        Matcher brief = SHORT.matcher(plain);
        if (brief.matches()) {
            return event(brief.group(1), "", brief.group(2));
        }
        return event("", "", plain);
    }

    private static Item event(String time, String stream, String message) {
        return new Item.Event(new FlowLogEvent(EventTime.of(time), message, stream, "", FlowLogEvent.NO_TIME));
    }
}
