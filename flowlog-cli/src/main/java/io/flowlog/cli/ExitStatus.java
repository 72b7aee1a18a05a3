package io.flowlog.cli;

/** The exit statuses of the command; scripts rely on them. */
final class ExitStatus {
    /** Everything was read and answered. */
    static final int DONE = 0;
    /** Some input was not read to its end, the deadline passed, or the output could not be written. */
    static final int TROUBLE = 1;
    /** The query or the command line is invalid. */
    static final int INVALID = 2;
    /** A fault of the program, the number that {@code sysexits.h} has for it. */
    static final int INTERNAL_ERROR = 70;

    private ExitStatus() {}
}
