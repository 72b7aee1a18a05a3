package io.flowlog.query.internal.diagnostic;

import java.util.Locale;

/** How messages write things. */
public final class Wording {
    private Wording() {}

    /** About a difference that was meant as a name. */
    public static String dashedName() {
        return "a dash means minus: a name that holds one goes in backticks";
    }

    /** A count with a comma before every three digits. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
