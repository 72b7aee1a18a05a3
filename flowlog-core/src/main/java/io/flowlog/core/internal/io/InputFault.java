package io.flowlog.core.internal.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an input, where, and what to do about it. What was read before the fault is good. */
public final class InputFault extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The input ends within a gzip member. */
        TRUNCATED_GZIP,
        /** A gzip member does not say what it should: a bad header, bad data or a checksum that differs. */
        CORRUPT_GZIP,
        /** Bytes that belong to no gzip member follow the last one. */
        TRAILING_GARBAGE,
        /** The file or stream itself failed. */
        READ_FAILED,
        /** The input is of another kind than text or gzip. */
        NOT_TEXT
    }

    private final Kind kind;
    private final String inputName;
    private final long offset;
    private final String what;

    InputFault(Kind kind, String inputName, long offset, String what, @Nullable Throwable cause) {
        super(inputName + ", byte " + offset + ": " + what, cause);
        this.kind = kind;
        this.inputName = inputName;
        this.offset = offset;
        this.what = what;
    }

    InputFault(Kind kind, String inputName, long offset, String what) {
        this(kind, inputName, offset, what, null);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The name of the input. */
    public String inputName() {
        return inputName;
    }

    /** The message without name and offset. */
    public String what() {
        return what;
    }

    /** Where in the input as stored (compressed, if it is). */
    public long offset() {
        return offset;
    }
}
