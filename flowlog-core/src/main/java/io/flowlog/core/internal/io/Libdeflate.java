package io.flowlog.core.internal.io;

import org.jspecify.annotations.Nullable;

/** The library libdeflate, if it is wanted and there; on this JDK it never is. */
final class Libdeflate {
    private Libdeflate() {}

    /** A new inflater, or null where the JDK's has to do. */
    static @Nullable WholeInflater open() {
        return null;
    }
}
