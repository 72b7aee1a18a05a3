package io.flowlog.core;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** How a {@link FlowLogReader} reads. Immutable; {@link #DEFAULTS} skip and count malformed lines and fail where reading fails. */
public final class ReaderOptions {
    /** The options that hold unless others are given. */
    public static final ReaderOptions DEFAULTS = builder().build();

    private final List<FlowLogFormat> formats;
    private final MalformedLinePolicy malformedLines;
    private final InputProblemPolicy inputProblems;
    private final int maxLineBytes;
    private final int bufferBytes;
    private final boolean readAhead;
    private final boolean mapFiles;
    private final Runnable checkpoint;

    private ReaderOptions(Builder builder) {
        formats = builder.formats;
        malformedLines = builder.malformedLines;
        inputProblems = builder.inputProblems;
        maxLineBytes = builder.maxLineBytes;
        bufferBytes = builder.bufferBytes;
        readAhead = builder.readAhead;
        mapFiles = builder.mapFiles;
        checkpoint = builder.checkpoint;
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The orders of inputs that neither have a header line nor a format of their own; {@link FlowLogFormat#DEFAULT} alone. Where
     * there are several, flow logs mix in an input: each of its lines is of the format with its number of columns or, if several
     * have as many, of the one that can have such values. Up to a header line, which holds for all lines after it.
     */
    public List<FlowLogFormat> formats() {
        return formats;
    }

    /** The first of {@link #formats()}. */
    public FlowLogFormat format() {
        return formats.get(0);
    }

    /** What to do with malformed lines; {@link MalformedLinePolicy#SKIP}. */
    public MalformedLinePolicy malformedLines() {
        return malformedLines;
    }

    /** What to do where reading fails; {@link InputProblemPolicy#FAIL}. */
    public InputProblemPolicy inputProblems() {
        return inputProblems;
    }

    /** The longest line that may be a record, in bytes; 1 MiB. */
    public int maxLineBytes() {
        return maxLineBytes;
    }

    /** How many bytes are read at a time; 256 KiB, which keeps a chunk and its index in the second-level cache. */
    public int bufferBytes() {
        return bufferBytes;
    }

    /** Whether compressed files are decompressed in a thread of their own, ahead of the reader's; no. */
    public boolean readAhead() {
        return readAhead;
    }

    /**
     * Whether files are read through a mapping, which spares a copy; no. A mapped file that shrinks while it is read can end the
     * JVM, so say yes only for files that nobody writes.
     */
    public boolean mapFiles() {
        return mapFiles;
    }

    /** Called by the reader at least once for every buffer that it reads; may throw to end the reading. */
    public Runnable checkpoint() {
        return checkpoint;
    }

    /** Sets options. */
    public static final class Builder {
        private List<FlowLogFormat> formats = List.of(FlowLogFormat.DEFAULT);
        private MalformedLinePolicy malformedLines = MalformedLinePolicy.SKIP;
        private InputProblemPolicy inputProblems = InputProblemPolicy.FAIL;
        private int maxLineBytes = 1 << 20;
        private int bufferBytes = 256 << 10;
        private boolean readAhead;
        private boolean mapFiles;
        private Runnable checkpoint = () -> {};

        private Builder() {}

        /** The only format; see {@link ReaderOptions#formats()}. */
        public Builder format(FlowLogFormat format) {
            return formats(List.of(format));
        }

        /**
         * See {@link ReaderOptions#formats()}; one that is given again does not count.
         *
         * @throws IllegalArgumentException if there are none, or if two of them cannot be told apart; the message says which and why
         */
        public Builder formats(Collection<FlowLogFormat> newFormats) {
            List<FlowLogFormat> distinct = newFormats.stream().distinct().toList();
            String conflict = distinct.isEmpty() ? "expected at least one format" : FormatChoice.conflict(distinct);
            if (conflict != null) {
                throw new IllegalArgumentException(conflict);
            }
            formats = distinct;
            return this;
        }

        /** See {@link ReaderOptions#malformedLines()}. */
        public Builder malformedLines(MalformedLinePolicy policy) {
            malformedLines = Objects.requireNonNull(policy, "malformedLines");
            return this;
        }

        /** See {@link ReaderOptions#inputProblems()}. */
        public Builder inputProblems(InputProblemPolicy policy) {
            inputProblems = Objects.requireNonNull(policy, "inputProblems");
            return this;
        }

        /** See {@link ReaderOptions#maxLineBytes()}; 1 to 2^30. */
        public Builder maxLineBytes(int bytes) {
            maxLineBytes = within(1, bytes, "maxLineBytes");
            return this;
        }

        /** See {@link ReaderOptions#bufferBytes()}; 64 to 2^30. */
        public Builder bufferBytes(int bytes) {
            bufferBytes = within(64, bytes, "bufferBytes");
            return this;
        }

        /** See {@link ReaderOptions#mapFiles()}. */
        public Builder mapFiles(boolean mapped) {
            mapFiles = mapped;
            return this;
        }

        /** See {@link ReaderOptions#readAhead()}. */
        public Builder readAhead(boolean ahead) {
            readAhead = ahead;
            return this;
        }

        /** See {@link ReaderOptions#checkpoint()}. */
        public Builder checkpoint(Runnable action) {
            checkpoint = Objects.requireNonNull(action, "checkpoint");
            return this;
        }

        /** The options as set. */
        public ReaderOptions build() {
            return new ReaderOptions(this);
        }

        private static int within(int least, int value, String name) {
            if (value < least || value > 1 << 30) {
                throw new IllegalArgumentException(name + " must be from " + least + " to 2^30, not " + value);
            }
            return value;
        }
    }
}
