package io.flowlog.query;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * How large a query, and what it keeps, may become. Immutable; {@link #DEFAULTS} suit text from strangers. Serializable; a
 * serial form of limits that could not be built is refused with {@link InvalidObjectException}.
 */
public final class QueryLimits implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The limits that hold unless others are given. */
    public static final QueryLimits DEFAULTS = builder().build();

    private final transient int queryCharacters;
    private final transient int tokens;
    private final transient int stages;
    private final transient int columns;
    private final transient int listElements;
    private final transient int nestingDepth;
    private final transient int regexCharacters;
    private final transient int regexRepeats;
    private final transient int rows;
    private final transient int statsCommands;
    private final transient int globStars;
    private final transient int groups;
    private final transient long groupBytes;

    private QueryLimits(Builder builder) {
        queryCharacters = builder.queryCharacters;
        tokens = builder.tokens;
        stages = builder.stages;
        columns = builder.columns;
        listElements = builder.listElements;
        nestingDepth = builder.nestingDepth;
        regexCharacters = builder.regexCharacters;
        regexRepeats = builder.regexRepeats;
        rows = builder.rows;
        statsCommands = builder.statsCommands;
        globStars = builder.globStars;
        groups = builder.groups;
        groupBytes = builder.groupBytes;
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** UTF-16 characters of a query's text; 10,000. */
    public int queryCharacters() {
        return queryCharacters;
    }

    /** Tokens of a query; 5,000. */
    public int tokens() {
        return tokens;
    }

    /** Commands of a query; 64. */
    public int stages() {
        return stages;
    }

    /** Columns that a query defines or shows; 256. */
    public int columns() {
        return columns;
    }

    /** Elements of one list; 10,000. */
    public int listElements() {
        return listElements;
    }

    /** Brackets, calls and prefix operators inside one another; 64. Chains of operators do not count. */
    public int nestingDepth() {
        return nestingDepth;
    }

    /** UTF-16 characters of one regular expression; 1,000. */
    public int regexCharacters() {
        return regexCharacters;
    }

    /** Product of the counted repeats that stand inside one another in one regular expression; 1,000. */
    public int regexRepeats() {
        return regexRepeats;
    }

    /** Rows that {@code sort} and {@code limit} may keep; 100,000. */
    public int rows() {
        return rows;
    }

    /** {@code stats} commands of a query; 10. */
    public int statsCommands() {
        return statsCommands;
    }

    /** Stars of one glob of {@code parse}; 64. */
    public int globStars() {
        return globStars;
    }

    /** Groups and distinct values of {@code stats} and keys of {@code dedup}, together; 1,000,000. */
    public int groups() {
        return groups;
    }

    /**
     * Bytes that these, and the rows that are kept and given, may take, as the engine accounts for them: keys, states, lines,
     * texts and the objects that hold them, without what its tables hold in reserve; 256 MiB. With several threads each may hold as much while it reads.
     */
    public long groupBytes() {
        return groupBytes;
    }

    private Object writeReplace() {
        return new SerialForm(
                queryCharacters,
                tokens,
                stages,
                columns,
                listElements,
                nestingDepth,
                regexCharacters,
                regexRepeats,
                rows,
                statsCommands,
                globStars,
                groups,
                groupBytes);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("limits travel as their serial form only");
    }

    /** What is written instead of the limits, so that reading them goes through the builder and its checks. */
    private record SerialForm(
            int queryCharacters,
            int tokens,
            int stages,
            int columns,
            int listElements,
            int nestingDepth,
            int regexCharacters,
            int regexRepeats,
            int rows,
            int statsCommands,
            int globStars,
            int groups,
            long groupBytes)
            implements Serializable {

        private Object readResolve() throws InvalidObjectException {
            try {
                return builder()
                        .queryCharacters(queryCharacters)
                        .tokens(tokens)
                        .stages(stages)
                        .columns(columns)
                        .listElements(listElements)
                        .nestingDepth(nestingDepth)
                        .regexCharacters(regexCharacters)
                        .regexRepeats(regexRepeats)
                        .rows(rows)
                        .statsCommands(statsCommands)
                        .globStars(globStars)
                        .groups(groups)
                        .groupBytes(groupBytes)
                        .build();
            } catch (IllegalArgumentException e) {
                throw Invalid.object("limits", e);
            }
        }
    }

    /** Sets limits; each must be positive. */
    public static final class Builder {
        private int queryCharacters = 10_000;
        private int tokens = 5_000;
        private int stages = 64;
        private int columns = 256;
        private int listElements = 10_000;
        private int nestingDepth = 64;
        private int regexCharacters = 1_000;
        private int regexRepeats = 1_000;
        private int rows = 100_000;
        private int statsCommands = 10;
        private int globStars = 64;
        private int groups = 1_000_000;
        private long groupBytes = 256L << 20;

        private Builder() {}

        /** See {@link QueryLimits#queryCharacters()}. */
        public Builder queryCharacters(int most) {
            queryCharacters = positive(most);
            return this;
        }

        /** See {@link QueryLimits#tokens()}. */
        public Builder tokens(int most) {
            tokens = positive(most);
            return this;
        }

        /** See {@link QueryLimits#stages()}. */
        public Builder stages(int most) {
            stages = positive(most);
            return this;
        }

        /** See {@link QueryLimits#columns()}. */
        public Builder columns(int most) {
            columns = positive(most);
            return this;
        }

        /** See {@link QueryLimits#listElements()}. */
        public Builder listElements(int most) {
            listElements = positive(most);
            return this;
        }

        /** See {@link QueryLimits#nestingDepth()}. */
        public Builder nestingDepth(int most) {
            nestingDepth = positive(most);
            return this;
        }

        /** See {@link QueryLimits#regexCharacters()}. */
        public Builder regexCharacters(int most) {
            regexCharacters = positive(most);
            return this;
        }

        /** See {@link QueryLimits#regexRepeats()}. */
        public Builder regexRepeats(int most) {
            regexRepeats = positive(most);
            return this;
        }

        /** See {@link QueryLimits#rows()}. */
        public Builder rows(int most) {
            rows = positive(most);
            return this;
        }

        /** See {@link QueryLimits#statsCommands()}. */
        public Builder statsCommands(int most) {
            statsCommands = positive(most);
            return this;
        }

        /** See {@link QueryLimits#globStars()}. */
        public Builder globStars(int most) {
            globStars = positive(most);
            return this;
        }

        /** See {@link QueryLimits#groups()}. */
        public Builder groups(int most) {
            groups = positive(most);
            return this;
        }

        /** See {@link QueryLimits#groupBytes()}. */
        public Builder groupBytes(long most) {
            groupBytes = positive(most);
            return this;
        }

        /** The limits as set. */
        public QueryLimits build() {
            return new QueryLimits(this);
        }

        private static int positive(int most) {
            return (int) positive((long) most);
        }

        private static long positive(long most) {
            if (most < 1) {
                throw new IllegalArgumentException("a limit must be positive, not " + most);
            }
            return most;
        }
    }
}
