package io.flowlog.query;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadStatistics;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.exec.Execution;
import io.flowlog.query.internal.exec.QueryRun;
import io.flowlog.query.internal.exec.StopSignal;
import io.flowlog.query.internal.plan.LogicalPlan;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A query in the language of CloudWatch Logs Insights, ready to run over flow log records.
 *
 * <pre>{@code
 * FlowLogQuery query = FlowLogQuery.compile("filter action = 'REJECT' | sort bytes desc | limit 20");
 * for (QueryRow row : query.run(FlowLogSource.path(Path.of("flow.log.gz"))).rows()) {
 *     System.out.println(row.text("@message"));
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share among threads. Its serial form is its text and options, and so its limits: only a form from whom
 * one trusts with these should be read. One that does not compile is refused with {@link InvalidObjectException}, whose cause is the
 * {@link InvalidQueryException}.
 */
public final class FlowLogQuery implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final QueryOptions options;
    private final transient Compilation compilation;
    private final transient LogicalPlan plan;

    private FlowLogQuery(String text, QueryOptions options, Compilation compilation, LogicalPlan plan) {
        this.text = text;
        this.options = options;
        this.compilation = compilation;
        this.plan = plan;
    }

    /**
     * Compiles a query with default options. Pure: no input is read, no clock asked.
     *
     * @throws InvalidQueryException if the query cannot run; it carries every problem found
     */
    public static FlowLogQuery compile(String text) {
        return compile(text, QueryOptions.DEFAULTS);
    }

    /**
     * Compiles a query. Pure: no input is read, no clock asked.
     *
     * @throws InvalidQueryException if the query cannot run; it carries every problem found
     */
    public static FlowLogQuery compile(String text, QueryOptions options) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(options, "options");
        Compilation compilation = Compilation.of(text, options);
        LogicalPlan plan = compilation.plan();
        if (plan == null) {
            throw new InvalidQueryException(text, compilation.diagnostics());
        }
        return new FlowLogQuery(text, options, compilation, plan);
    }

    /** Everything that is wrong or odd about a query, in the order of its text; empty if nothing is. Never throws for a text. */
    public static List<Diagnostic> check(String text) {
        return check(text, QueryOptions.DEFAULTS);
    }

    /** As {@link #check(String)}, with options. */
    public static List<Diagnostic> check(String text, QueryOptions options) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(options, "options");
        return Compilation.of(text, options).diagnostics();
    }

    /** The text that was compiled. */
    public String text() {
        return text;
    }

    /** The options that it was compiled with, and runs with. */
    public QueryOptions options() {
        return options;
    }

    /** What the author may not have meant. */
    public List<Diagnostic> warnings() {
        return compilation.diagnostics();
    }

    /** The names of the result's columns, in order. */
    public List<String> columns() {
        return plan.root().columns().stream().map(column -> column.name()).toList();
    }

    /**
     * The query for people: as it was understood, in canonical spelling, and the steps in which it will be answered, the last
     * first, each above the one whose rows it reads.
     */
    public String explain() {
        return "query\n" + indented(String.valueOf(compilation.tree())) + "plan\n" + indented(plan.explain());
    }

    /**
     * Binds the query to records of one order: what its filters need to judge single records. A run does so by itself.
     * {@code now()} is the instant of this call.
     */
    public BoundQuery bind(FlowLogFormat format) {
        Objects.requireNonNull(format, "format");
        return bind(format, execution(new StopSignal(Optional.empty())));
    }

    BoundQuery bind(FlowLogFormat format, Execution execution) {
        return new BoundQuery(text, format, execution, compilation);
    }

    /**
     * Runs the query over the sources, one after another.
     *
     * @throws java.io.UncheckedIOException if reading fails, unless {@link QueryOptions.InputProblems#REPORT} is set
     * @throws QueryAbortedException        if the deadline passes, the thread is interrupted, or what the query keeps grows beyond
     *                                      its limits
     */
    public QueryResult run(FlowLogSource... sources) {
        List<QueryRow> rows = new ArrayList<>();
        return run(rows, rows::add, true, sources);
    }

    /**
     * Runs the query and hands its rows to a consumer, in order, in the calling thread; the result then holds none. An order
     * over all records can be known at the end only, so no row comes before the last record was read.
     *
     * @throws java.io.UncheckedIOException if reading fails, unless {@link QueryOptions.InputProblems#REPORT} is set
     * @throws QueryAbortedException        if the deadline passes, the thread is interrupted, or what the query keeps grows beyond
     *                                      its limits; rows that were handed out before are only the first
     */
    public QueryResult run(Consumer<? super QueryRow> consumer, FlowLogSource... sources) {
        return run(List.of(), consumer, false, sources);
    }

    /**
     * Parts the records of sources into those for which the filters of the query are true and the others, in one pass and in the
     * order of the input, in the calling thread. What the filters are is told in {@link BoundQuery}; lines that are no records are
     * in neither part, but counted.
     *
     * @param passed takes the records that pass, each a view that is good during the call only
     * @param failed takes the others
     * @return what was read
     * @throws java.io.UncheckedIOException if reading fails, unless {@link QueryOptions.InputProblems#REPORT} is set
     * @throws QueryAbortedException        if the deadline passes, the thread is interrupted, or a value grows beyond its limit;
     *                                      what was handed out until then is only the beginning
     */
    public ReadStatistics partition(
            Consumer<? super FlowLogRecord> passed, Consumer<? super FlowLogRecord> failed, FlowLogSource... sources) {
        return new Partition(this, passed, failed).read(FlowLogSource.concat(List.of(sources)));
    }

    private QueryResult run(
            List<QueryRow> rows, Consumer<? super QueryRow> consumer, boolean held, FlowLogSource... sources) {
        QueryRun run = new QueryRun(execution(new StopSignal(options.deadline())), options, List.of(sources));
        run.execute(consumer, held);
        List<Diagnostic> warnings = new ArrayList<>(compilation.diagnostics());
        warnings.addAll(Compilation.missingFields(
                text, Objects.requireNonNull(compilation.checked()), run.missing(), run.missingInAll()));
        return new QueryResult(columns(), rows, run.statistics(), run.truncated(), warnings);
    }

    /** An execution whose {@code now()} is the instant of this call. */
    Execution execution(StopSignal stop) {
        return Execution.of(
                plan,
                options.limits(),
                options.clock().millis(),
                options.from().map(FlowLogQuery::firstMillis).orElse(Long.MIN_VALUE),
                options.to().map(FlowLogQuery::millis).orElse(Long.MAX_VALUE),
                stop);
    }

    /** The first millisecond that is not before the instant. */
    private static long firstMillis(Instant from) {
        long millis = millis(from);
        boolean between = from.getNano() % 1_000_000 != 0 && millis != Long.MIN_VALUE && millis != Long.MAX_VALUE;
        return between ? millis + 1 : millis;
    }

    /** The instant's millisecond; instants reach further than 64 bits of them. */
    private static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static String indented(String lines) {
        return lines.indent(2);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }

    private Object writeReplace() {
        return new SerialForm(text, options);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a query is read from its serial form");
    }

    /** Text and options, compiled again on arrival. */
    private record SerialForm(String text, QueryOptions options) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() throws InvalidObjectException {
            try {
                return compile(text, options);
            } catch (InvalidQueryException | NullPointerException e) {
                throw Invalid.object("words of a query", e);
            }
        }
    }
}
