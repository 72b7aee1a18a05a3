package io.flowlog.query;

import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.ParseStatus;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.exec.Execution;
import io.flowlog.query.internal.exec.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The filters of a query over records of one order, for programs that meet records one by one: those filters that stand before
 * any {@code limit}, and the time range of the options. Nothing is allocated per record, but by regular expressions and by
 * functions that make new texts.
 *
 * <p>A deadline is for runs. But an interrupt of the thread ends long work, and values have the limits that they have in a run:
 * every {@code matches} may throw {@link QueryAbortedException}, and the query can be asked again afterwards.
 *
 * <p>Belongs to one thread: bind once for each.
 */
public final class BoundQuery {
    private final FlowLogFormat format;
    private final Pipeline pipeline;
    private final FlowLogParser parser;
    private final FlowLogRecord record;
    private final Execution execution;
    private final CheckedQuery checked;
    private final List<Diagnostic> warnings;

    BoundQuery(String text, FlowLogFormat format, Execution execution, Compilation compilation) {
        this.format = format;
        this.execution = execution;
        pipeline = new Pipeline(format, execution);
        parser = new FlowLogParser(format);
        record = new FlowLogRecord(format);
        warnings = new ArrayList<>(compilation.diagnostics());
        checked = Objects.requireNonNull(compilation.checked());
        warnings.addAll(Compilation.missingFields(text, checked, pipeline.missing(), pipeline.missing()));
    }

    /** The order of the columns. */
    public FlowLogFormat format() {
        return format;
    }

    /**
     * Whether a line is a record for which the filters are true.
     *
     * @param bytes  holds the line
     * @param offset index of its first byte
     * @param length number of bytes, with or without the line break at the end
     * @throws IndexOutOfBoundsException if the range does not lie within {@code bytes}
     */
    public boolean matches(byte[] bytes, int offset, int length) {
        return parser.parse(bytes, offset, length, record) == ParseStatus.OK
                && pipeline.matches(0, record.batch(), record.row());
    }

    /**
     * Whether a line is a record for which the filters are true; as {@link #matches(byte[], int, int)}, for a text, such as the
     * message of an event. Allocates no more than that.
     */
    public boolean matches(String line) {
        return parser.parse(line, record) == ParseStatus.OK && pipeline.matches(0, record.batch(), record.row());
    }

    /**
     * Whether the filters are true for a record.
     *
     * @throws IllegalArgumentException if the record has another format
     */
    public boolean matches(FlowLogRecord other) {
        if (other.format() != format && !other.format().equals(format)) {
            throw new IllegalArgumentException("bound to " + format + ", not to " + other.format());
        }
        return pipeline.matches(0, other.batch(), other.row());
    }

    /** The plan, and the columns in which its fields lie, counted from 1. */
    public String explain() {
        StringBuilder text = new StringBuilder(execution.plan().explain()).append("columns\n");
        for (FlowLogField field : checked.fieldsNamed().keySet()) {
            int slot = format.slotOf(field);
            text.append("  ")
                    .append(field.canonicalName())
                    .append(slot < 0 ? ": none, so absent" : ": " + (slot + 1) + " of " + format.size())
                    .append('\n');
        }
        return text.toString();
    }

    /** The warnings of compiling, and one for each field that the format lacks. */
    public List<Diagnostic> warnings() {
        return List.copyOf(warnings);
    }
}
