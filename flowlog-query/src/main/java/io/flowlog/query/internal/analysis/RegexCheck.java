package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.function.ArgumentException;

/** Judges a regex before it is ever compiled for a run. */
@FunctionalInterface
public interface RegexCheck {

    /** @throws ArgumentException if the regex does not read, or is too long or too large; its argument index means nothing */
    void check(String regex);
}
