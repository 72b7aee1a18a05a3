package io.flowlog.cli;

import java.util.Locale;

/** The values of {@code --output}. */
enum OutputForm {
    TABLE,
    JSON,
    NDJSON,
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
