package io.flowlog.query;

import java.io.InvalidObjectException;

/** Refuses serial forms. */
final class Invalid {
    private Invalid() {}

    /**
     * What is thrown for a serial form of something that could not be built.
     *
     * @param what  in words
     * @param cause what building it threw
     */
    static InvalidObjectException object(String what, RuntimeException cause) {
        InvalidObjectException invalid =
                new InvalidObjectException("these " + what + " could not be built: " + cause.getMessage());
        invalid.initCause(cause);
        return invalid;
    }
}
