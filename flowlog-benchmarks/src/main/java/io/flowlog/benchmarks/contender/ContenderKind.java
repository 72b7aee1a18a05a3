package io.flowlog.benchmarks.contender;

import io.flowlog.core.FlowLogFormat;

/** Who competes. */
public enum ContenderKind {
    /** This library. */
    FLOWLOG("FlowLog") {
        @Override
        public Contender open(Question question, FlowLogFormat format, int threads) {
            return new FlowLogContender(question, format, threads);
        }
    },

    /** An analytical database inside the process, in native code. */
    DUCKDB("DuckDB") {
        @Override
        public Contender open(Question question, FlowLogFormat format, int threads) {
            return new DuckDbContender(question, threads);
        }
    },

    /** A CSV reader without dependencies. */
    FASTCSV("FastCSV") {
        @Override
        public Contender open(Question question, FlowLogFormat format, int threads) {
            return new RowContender(question, format, threads, new FastCsvRows());
        }
    },

    /** A CSV reader that is told which columns are wanted. */
    UNIVOCITY("univocity-parsers") {
        @Override
        public Contender open(Question question, FlowLogFormat format, int threads) {
            return new RowContender(question, format, threads, new UnivocityRows(question, format));
        }
    },

    /** What one writes without a library. */
    SPLIT("String.split") {
        @Override
        public Contender open(Question question, FlowLogFormat format, int threads) {
            return new RowContender(question, format, threads, new SplitRows());
        }
    },

    /** Named regular expressions, as in Logstash. */
    GROK("java-grok") {
        @Override
        public Contender open(Question question, FlowLogFormat format, int threads) {
            return new RowContender(question, format, threads, new GrokRows(format));
        }
    };

    private final String title;

    ContenderKind(String title) {
        this.title = title;
    }

    /** The contender's own name. */
    public String title() {
        return title;
    }

    /** Whether it is so slow that a short log must do. */
    public boolean isSlow() {
        return this == GROK;
    }

    /** A contender that is ready to answer. */
    public abstract Contender open(Question question, FlowLogFormat format, int threads);
}
