package io.flowlog.query.internal.diagnostic;

import java.util.Locale;

/** How messages write things. */
public final class Wording {
    private Wording() {}

    /** A count with a comma before every three digits. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
