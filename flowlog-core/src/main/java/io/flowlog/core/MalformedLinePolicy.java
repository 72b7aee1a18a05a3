package io.flowlog.core;

/**
 * What a reader does with a malformed line, besides counting it. May be called from the thread of any reader that has it; may
 * throw to end the reading.
 */
@FunctionalInterface
public interface MalformedLinePolicy {
    /** Count it and go on. */
    MalformedLinePolicy SKIP = line -> {};

    /** Throw {@link MalformedLineException}. */
    MalformedLinePolicy FAIL = line -> {
        throw new MalformedLineException(line);
    };

    /** Called for every malformed line, in input order: after the records before it and before those after it. */
    void onMalformedLine(MalformedLine line);
}
