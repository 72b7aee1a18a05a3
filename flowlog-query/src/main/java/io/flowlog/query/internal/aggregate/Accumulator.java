package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Value;

/**
 * One aggregate over all groups of one execution. What it knows of a group lies in words of the group's entry, at first zero,
 * and, where that is not enough, in memory of its own under the group's ordinal. Whatever the order in which values come and
 * parts are merged, the result is the same.
 *
 * <p>Belongs to one thread.
 */
public abstract class Accumulator {
    private final int words;
    private final Value integer = new Value();

    Accumulator(int words) {
        this.words = words;
    }

    /** How many words of an entry it needs. */
    public final int words() {
        return words;
    }

    /**
     * Takes in the value of one row; absent values are not shown to it.
     *
     * @param table    holds the group's words
     * @param at       the first of them
     * @param group    the group's ordinal
     * @param value    to be copied if it is kept
     * @param time     the row's {@code @timestamp} in epoch milliseconds, if the function asked for it
     * @param sequence the row's place in the input
     */
    public abstract void add(long[] table, int at, int group, Value value, long time, long sequence);

    /**
     * Takes in many rows at once, which have no time that matters.
     *
     * @param offset of this aggregate's words in an entry
     * @param values for each row an integer that is not negative, or a negative one for an absent value
     */
    public void addAll(GroupedRows rows, int offset, long[] values) {
        for (int i = 0; i < rows.count(); i++) {
            if (values[i] >= 0) {
                integer.setInteger(values[i]);
                add(rows.table(), rows.positions()[i] + offset, rows.group(i), integer, 0, rows.sequences()[i]);
            }
        }
    }

    /**
     * Takes in what another accumulator of the same aggregate knows of a group.
     *
     * @param other      is used up
     * @param otherTable holds the words of its group
     */
    public abstract void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup);

    /**
     * Takes in what another accumulator knows that does not belong to one group's words; after {@link #merge} of every group.
     *
     * @param groups    the ordinal that each of the other's groups has here
     * @param table     holds the words of the groups here
     * @param positions the first word of each group's entry here, by ordinal
     * @param offset    of this aggregate's words in an entry
     */
    public void mergeAll(Accumulator other, int[] groups, long[] table, int[] positions, int offset) {}

    /** Called once, after everything was taken in and before the first result. */
    public void finish() {}

    /** Works out the result for a group; absent if no value came. */
    public abstract void result(long[] table, int at, int group, Value out);
}
