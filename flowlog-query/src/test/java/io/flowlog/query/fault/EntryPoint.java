package io.flowlog.query.fault;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.InvalidQueryException;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import java.io.InvalidObjectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The ways by which a text, or records, come to a query; each says in one word how that ended. */
enum EntryPoint {
    /** {@link FlowLogQuery#compile(String)}. */
    COMPILE(true) {
        @Override
        void enter(String text, QueryOptions options) {
            FlowLogQuery.compile(text);
        }
    },
    /** {@link FlowLogQuery#compile(String, QueryOptions)}. */
    COMPILE_WITH_OPTIONS(true) {
        @Override
        void enter(String text, QueryOptions options) {
            FlowLogQuery.compile(text, options);
        }
    },
    /** {@link FlowLogQuery#check(String)}. */
    CHECK(true) {
        @Override
        void enter(String text, QueryOptions options) {
            throwErrors(text, FlowLogQuery.check(text));
        }
    },
    /** {@link FlowLogQuery#check(String, QueryOptions)}. */
    CHECK_WITH_OPTIONS(true) {
        @Override
        void enter(String text, QueryOptions options) {
            throwErrors(text, FlowLogQuery.check(text, options));
        }
    },
    /** A serial form, which is text and options. */
    DESERIALIZE(true) {
        @Override
        void enter(String text, QueryOptions options) throws Exception {
            try {
                Serial.read(Serial.query(text, options));
            } catch (InvalidObjectException e) {
                throw e.getCause() instanceof InvalidQueryException invalid ? invalid : e;
            }
        }
    },
    /** {@link FlowLogQuery#run(FlowLogSource...)}. */
    RUN(false) {
        @Override
        void enter(String text, QueryOptions options) {
            cut(FlowLogQuery.compile(text, options).run(sources()));
        }
    },
    /** {@link FlowLogQuery#run(FlowLogSource...)} with two threads. */
    RUN_IN_TWO_THREADS(false) {
        @Override
        void enter(String text, QueryOptions options) {
            cut(FlowLogQuery.compile(text, options.toBuilder().threads(2).build())
                    .run(sources()));
        }
    },
    /** {@link FlowLogQuery#run(java.util.function.Consumer, FlowLogSource...)}. */
    RUN_TO_CONSUMER(false) {
        @Override
        void enter(String text, QueryOptions options) {
            cut(FlowLogQuery.compile(text, options).run(row -> {}, sources()));
        }
    },
    /** {@link FlowLogQuery#partition}. */
    PARTITION(false) {
        @Override
        void enter(String text, QueryOptions options) {
            FlowLogQuery.compile(text, options).partition(record -> {}, record -> {}, sources());
        }
    },
    /** {@link BoundQuery#matches(byte[], int, int)}. */
    MATCHES_BYTES(false) {
        @Override
        void enter(String text, QueryOptions options) {
            byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
            FlowLogQuery.compile(text, options).bind(FORMAT).matches(line, 0, line.length);
        }
    },
    /** {@link BoundQuery#matches(String)}. */
    MATCHES_TEXT(false) {
        @Override
        void enter(String text, QueryOptions options) {
            FlowLogQuery.compile(text, options).bind(FORMAT).matches(LINE);
        }
    },
    /** {@link BoundQuery#matches(FlowLogRecord)}. */
    MATCHES_RECORD(false) {
        @Override
        void enter(String text, QueryOptions options) {
            FlowLogRecord record = new FlowLogRecord(FORMAT);
            new FlowLogParser(FORMAT).parse(LINE, record);
            FlowLogQuery.compile(text, options).bind(FORMAT).matches(record);
        }
    };

    /** That nothing was refused. */
    static final String PASSES = "passes";

    /** That rows were left out, and the result says so. */
    static final String CUT = "cut";

    private static final FlowLogFormat FORMAT = FlowLogFormat.parse("start srcport dstport");
    private static final String LINE = "1700000000 1 443";

    private final boolean takesText;

    EntryPoint(boolean takesText) {
        this.takesText = takesText;
    }

    /** Whether a stranger's text comes in here; otherwise it is records, and a query that was compiled before. */
    boolean takesText() {
        return takesText;
    }

    abstract void enter(String text, QueryOptions options) throws Exception;

    /** {@link #PASSES}, {@link #CUT}, the codes of the problems, or the reason why a run was ended. */
    final String outcome(String text, QueryOptions options) {
        try {
            enter(text, options);
            return PASSES;
        } catch (InvalidQueryException e) {
            return e.diagnostics().stream().map(Diagnostic::code).collect(Collectors.joining(" "));
        } catch (QueryAbortedException e) {
            return e.reason().name();
        } catch (CutException e) {
            return CUT;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void throwErrors(String text, List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            throw new InvalidQueryException(text, diagnostics);
        }
    }

    private static void cut(QueryResult result) {
        if (result.truncated()) {
            throw new CutException();
        }
    }

    private static final class CutException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** 40 records of 40 ports in two inputs; the first record is {@link #LINE}. */
    private static FlowLogSource[] sources() {
        FlowLogSource[] sources = new FlowLogSource[2];
        for (int input = 0; input < sources.length; input++) {
            StringBuilder log = new StringBuilder("start srcport dstport\n");
            for (int i = 1; i <= 20; i++) {
                log.append("1700000000 ").append(20 * input + i).append(" 443\n");
            }
            sources[input] = FlowLogSource.bytes(log.toString().getBytes(StandardCharsets.UTF_8));
        }
        return sources;
    }
}
