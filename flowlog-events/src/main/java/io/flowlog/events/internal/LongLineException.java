package io.flowlog.events.internal;

import java.io.IOException;

/** A line is longer than allowed; it was passed over. */
final class LongLineException extends IOException {
    private static final long serialVersionUID = 1L;

    LongLineException(int limit) {
        super("a line of more than " + limit + " bytes");
    }
}
