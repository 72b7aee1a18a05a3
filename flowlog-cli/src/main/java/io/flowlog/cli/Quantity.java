package io.flowlog.cli;

import java.util.Locale;

/** Numbers with their units, in English. */
final class Quantity {
    private static final String[] LARGER_UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Quantity() {}

    /** {@code 1 record}, {@code 2 records}; the plural adds an s. */
    static String of(long count, String singular) {
        return count + " " + singular + (count == 1 ? "" : "s");
    }

    /** Bytes in the largest decimal unit, of which there is at least one: {@code 712 bytes}, {@code 1.2 GB}. */
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return of(bytes, "byte");
        }
        double amount = bytes / 1000.0;
        int unit = 0;
        // 999.95 would round to 1000.0
        while (amount >= 999.95) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, LARGER_UNITS[unit]);
    }

    /** Seconds with milliseconds. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
}
