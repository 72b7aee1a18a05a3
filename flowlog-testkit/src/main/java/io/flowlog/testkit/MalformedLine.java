package io.flowlog.testkit;

import org.jspecify.annotations.Nullable;

/**
 * A line with one defect.
 *
 * @param text   the line, without a line break at its end
 * @param defect what is wrong
 * @param column the column with the bad value; null if the line as a whole is bad
 * @param origin the record that it was, before the defect
 */
public record MalformedLine(
        String text, Defect defect, @Nullable String column, LogRecord origin) {

    /** The format that the line ought to be of. */
    public LogFormat format() {
        return origin.format();
    }

    /** What is wrong, and the line. */
    @Override
    public String toString() {
        String where = column == null ? "" : " (" + column + ")";
        String format = format().equals(LogFormat.DEFAULT) ? "" : "[" + format() + "] ";
        return defect + where + ": " + format + text;
    }
}
