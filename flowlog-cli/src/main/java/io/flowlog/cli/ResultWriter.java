package io.flowlog.cli;

import io.flowlog.query.QueryResult;
import java.io.IOException;
import java.io.Writer;

/** One way to write a result down. */
@FunctionalInterface
interface ResultWriter {
    /** Writes all of the result; neither flushes nor closes. */
    void write(QueryResult result, Writer out) throws IOException;
}
