package io.flowlog.core;

/** Thrown by a reader whose policy is to fail at the first malformed line. */
public final class MalformedLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final MalformedLine line;

    MalformedLineException(MalformedLine line) {
        super(line.message());
        this.line = line;
    }

    /** Where and what. */
    public MalformedLine line() {
        return line;
    }
}
