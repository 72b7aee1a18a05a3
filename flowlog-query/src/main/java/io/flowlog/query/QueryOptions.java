package io.flowlog.query;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.ReaderOptions;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a query is compiled and run. Immutable, so safe to share among threads; {@link #DEFAULTS} suit most uses. Serializable
 * if its clock is, as the clocks of {@link Clock} are.
 */
public final class QueryOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One thread, the default limits, unknown names refused, all times, the system's clock, no deadline. */
    public static final QueryOptions DEFAULTS = builder().build();

    /** What becomes of a name that is no field, no column known, and nothing that the query defined. */
    public enum UnknownNames {
        /** The query is refused. */
        REJECT,
        /** The name has no value in any record; a warning says so. */
        ABSENT
    }

    /** What becomes of a run when an input cannot be read to its end. */
    public enum InputProblems {
        /** The run fails with {@link io.flowlog.core.FlowLogReadException}. */
        FAIL,
        /** The run goes on with what could be read, and the result says what could not. */
        REPORT
    }

    private final transient int threads;
    private final transient boolean mapFiles;
    private final transient QueryLimits limits;
    private final transient UnknownNames unknownNames;
    private final transient InputProblems inputProblems;
    private final transient List<FlowLogFormat> formats;
    private final transient List<String> columnNames;
    private final transient @Nullable Instant from;
    private final transient @Nullable Instant to;
    private final transient Clock clock;
    private final transient @Nullable Duration deadline;

    private QueryOptions(Builder builder) {
        threads = builder.threads;
        mapFiles = builder.mapFiles;
        limits = builder.limits;
        unknownNames = builder.unknownNames;
        inputProblems = builder.inputProblems;
        formats = builder.formats;
        columnNames = List.copyOf(builder.columnNames);
        from = builder.from;
        to = builder.to;
        clock = builder.clock;
        deadline = builder.deadline;
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from these options. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.threads = threads;
        builder.mapFiles = mapFiles;
        builder.limits = limits;
        builder.unknownNames = unknownNames;
        builder.inputProblems = inputProblems;
        builder.formats = formats;
        builder.columnNames = new LinkedHashSet<>(columnNames);
        builder.from = from;
        builder.to = to;
        builder.clock = clock;
        builder.deadline = deadline;
        return builder;
    }

    /** How many threads a run may use; 1 unless set. */
    public int threads() {
        return threads;
    }

    /** How large the query, and what it keeps, may become. */
    public QueryLimits limits() {
        return limits;
    }

    /** What becomes of a name without meaning; {@link UnknownNames#REJECT} unless set. */
    public UnknownNames unknownNames() {
        return unknownNames;
    }

    /** What becomes of a run when an input cannot be read to its end; {@link InputProblems#FAIL} unless set. */
    public InputProblems inputProblems() {
        return inputProblems;
    }

    /**
     * The orders of columns of inputs that name none themselves; their columns are known names. Without any, it is
     * {@link FlowLogFormat#DEFAULT}. Where there are several, flow logs mix in an input: each of its lines is of the format with its
     * number of columns or, if several have as many, of the one that can have such values.
     */
    public List<FlowLogFormat> formats() {
        return formats;
    }

    /** The first of {@link #formats()}. */
    public Optional<FlowLogFormat> format() {
        return formats.stream().findFirst();
    }

    /** Names of columns that the inputs have beside the published fields, as their formats spell them; often empty. */
    public List<String> columnNames() {
        return columnNames;
    }

    /** The first {@code @timestamp} that counts; without it there is no lower end. */
    public Optional<Instant> from() {
        return Optional.ofNullable(from);
    }

    /** The last {@code @timestamp} that counts, itself included; without it there is no upper end. */
    public Optional<Instant> to() {
        return Optional.ofNullable(to);
    }

    /** What {@code now()} asks, once for a run; the system's clock unless set. */
    public Clock clock() {
        return clock;
    }

    /** How long a run may take; without it as long as it needs. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /**
     * Whether files are read through a mapping, which spares a copy; no unless set. A mapped file that shrinks while it is read can
     * end the JVM, so say yes only for files that nobody writes.
     */
    public boolean mapFiles() {
        return mapFiles;
    }

    private Object writeReplace() throws ObjectStreamException {
        if (!(clock instanceof Serializable serializableClock)) {
            throw new NotSerializableException(clock.getClass().getName());
        }
        return new SerialForm(
                threads,
                mapFiles,
                limits,
                unknownNames,
                inputProblems,
                formats.toArray(FlowLogFormat[]::new),
                columnNames.toArray(String[]::new),
                from,
                to,
                serializableClock,
                deadline);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("options travel as their serial form only");
    }

    /** What is written instead of the options, so that reading them goes through the builder and its checks. */
    private record SerialForm(
            int threads,
            boolean mapFiles,
            QueryLimits limits,
            UnknownNames unknownNames,
            InputProblems inputProblems,
            FlowLogFormat[] formats,
            String[] columnNames,
            @Nullable Instant from,
            @Nullable Instant to,
            Serializable clock,
            @Nullable Duration deadline)
            implements Serializable {

        private Object readResolve() throws InvalidObjectException {
            try {
                Builder builder = builder()
                        .threads(threads)
                        .mapFiles(mapFiles)
                        .limits(limits)
                        .unknownNames(unknownNames)
                        .inputProblems(inputProblems)
                        .columnNames(List.of(columnNames))
                        .clock((Clock) clock);
                if (formats.length > 0) {
                    builder.formats(List.of(formats));
                }
                builder.from = from;
                builder.to = to;
                if (deadline != null) {
                    builder.deadline(deadline);
                }
                return builder.build();
            } catch (RuntimeException e) {
                // whatever is missing or out of its range
                throw Invalid.object("options", e);
            }
        }
    }

    /** Sets options. Belongs to one thread. */
    public static final class Builder {
        private int threads = 1;
        private boolean mapFiles;
        private QueryLimits limits = QueryLimits.DEFAULTS;
        private UnknownNames unknownNames = UnknownNames.REJECT;
        private InputProblems inputProblems = InputProblems.FAIL;
        private List<FlowLogFormat> formats = List.of();
        private Collection<String> columnNames = List.of();
        private @Nullable Instant from;
        private @Nullable Instant to;
        private Clock clock = Clock.systemUTC();
        private @Nullable Duration deadline;

        private Builder() {}

        /**
         * See {@link QueryOptions#threads()}.
         *
         * @throws IllegalArgumentException if less than 1
         */
        public Builder threads(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("a run needs at least one thread, not " + most);
            }
            threads = most;
            return this;
        }

        /** See {@link QueryOptions#mapFiles()}. */
        public Builder mapFiles(boolean mapped) {
            mapFiles = mapped;
            return this;
        }

        /** See {@link QueryOptions#limits()}. */
        public Builder limits(QueryLimits newLimits) {
            limits = Objects.requireNonNull(newLimits, "limits");
            return this;
        }

        /** See {@link QueryOptions#unknownNames()}. */
        public Builder unknownNames(UnknownNames treatment) {
            unknownNames = Objects.requireNonNull(treatment, "unknownNames");
            return this;
        }

        /** See {@link QueryOptions#inputProblems()}. */
        public Builder inputProblems(InputProblems treatment) {
            inputProblems = Objects.requireNonNull(treatment, "inputProblems");
            return this;
        }

        /** The only format; see {@link QueryOptions#formats()}. */
        public Builder format(FlowLogFormat format) {
            return formats(List.of(format));
        }

        /**
         * See {@link QueryOptions#formats()}; one that is given again does not count.
         *
         * @throws IllegalArgumentException if there are none, or if two of them cannot be told apart; the message says which and why
         */
        public Builder formats(Collection<FlowLogFormat> newFormats) {
            formats = ReaderOptions.builder().formats(newFormats).build().formats();
            return this;
        }

        /** See {@link QueryOptions#columnNames()}; replaces names given before. */
        public Builder columnNames(Collection<String> names) {
            columnNames = List.copyOf(new LinkedHashSet<>(names));
            return this;
        }

        /** See {@link QueryOptions#from()}. */
        public Builder from(Instant first) {
            from = Objects.requireNonNull(first, "from");
            return this;
        }

        /** See {@link QueryOptions#to()}. */
        public Builder to(Instant last) {
            to = Objects.requireNonNull(last, "to");
            return this;
        }

        /** See {@link QueryOptions#clock()}. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * See {@link QueryOptions#deadline()}.
         *
         * @throws IllegalArgumentException if not positive
         */
        public Builder deadline(Duration most) {
            if (most.isNegative() || most.isZero()) {
                throw new IllegalArgumentException("a deadline must be positive, not " + most);
            }
            deadline = most;
            return this;
        }

        /**
         * The options as set.
         *
         * @throws IllegalArgumentException if the range of times ends before it begins
         */
        public QueryOptions build() {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "the range of times ends at " + to + ", before it begins at " + from);
            }
            return new QueryOptions(this);
        }
    }
}
