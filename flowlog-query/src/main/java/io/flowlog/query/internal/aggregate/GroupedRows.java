package io.flowlog.query.internal.aggregate;

/**
 * Many rows whose groups have been found, for aggregates that take them at once.
 *
 * <p>Belongs to one thread.
 */
public final class GroupedRows {
    private final KeyTable groups;
    private final int[] positions;
    private final long[] sequences;
    private final boolean oneGroup;
    private int count;

    /**
     * @param groups   of the rows
     * @param oneGroup whether all rows are of one group
     * @param size     how many rows there is room for
     */
    public GroupedRows(KeyTable groups, boolean oneGroup, int size) {
        this.groups = groups;
        this.oneGroup = oneGroup;
        positions = new int[size];
        sequences = new long[size];
    }

    /** Says how many rows there are; their positions and places are then set by the caller. */
    public void setCount(int newCount) {
        count = newCount;
    }

    public int count() {
        return count;
    }

    /** For each row the first word of its group's entry, good until a group is added. */
    public int[] positions() {
        return positions;
    }

    /** Whether all positions are the same, so that sums can be made before memory is touched. */
    boolean isOneGroup() {
        return oneGroup;
    }

    /** For each row its place in the input. */
    public long[] sequences() {
        return sequences;
    }

    /** The words of all groups. */
    long[] table() {
        return groups.words();
    }

    int group(int row) {
        return groups.ordinal(positions[row]);
    }
}
