package io.flowlog.testkit.internal;

import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.internal.choice.Choices;
import org.jspecify.annotations.Nullable;

/**
 * Of which format something is: always the same, or any of some.
 *
 * @param fixed   always this one; null if it is open
 * @param formats of these, if it is open
 */
record FormatChoice(@Nullable LogFormat fixed, Formats formats) {
    static final FormatChoice ANY = new FormatChoice(null, Formats.any());

    static FormatChoice of(LogFormat format) {
        return new FormatChoice(format, Formats.any());
    }

    static FormatChoice of(FormatArbitrary formats) {
        if (formats instanceof Formats ours) {
            return new FormatChoice(null, ours);
        }
        throw new IllegalArgumentException("formats come from FlowLogs.formats()");
    }

    /** With these columns if it is open; if it is not, they must be there. */
    FormatChoice containing(String... columns) {
        if (fixed == null) {
            return new FormatChoice(null, formats.containing(columns));
        }
        for (String column : columns) {
            if (!fixed.contains(column)) {
                throw new IllegalArgumentException("no column " + column + " in " + fixed);
            }
        }
        return this;
    }

    LogFormat make(Choices choices) {
        return fixed != null ? fixed : formats.maker().make(choices.child("format"));
    }

    /** The format whose edges are worth a look. */
    LogFormat simplest() {
        return make(Choices.simplest());
    }
}
