package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.function.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges regular expressions, so that a query with a bad one is refused before it runs. */
@FunctionalInterface
public interface RegexCheck {

    /** @throws ArgumentException if the regex does not compile or breaks a limit */
    Groups check(String regex);

    /**
     * The groups of a regex.
     *
     * @param names one for each group, in order; null for one without a name
     */
    record Groups(List<@Nullable String> names) {}
}
