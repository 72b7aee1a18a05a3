package io.flowlog.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A way to cut text into rows of fields. Safe to share among threads. */
@FunctionalInterface
interface Rows {

    /**
     * Cuts a whole stream, and closes it.
     *
     * @param sink takes each row by slot of its format; what the question does not ask for may be null. The array may be filled
     *             anew for the next row
     */
    void read(InputStream stream, Consumer<String[]> sink) throws IOException;
}
