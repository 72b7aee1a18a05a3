package io.flowlog.query.internal.exec;

/**
 * Takes in the rows of one segment, and gives those of the next: the end of a turn. However rows are shared out among collectors
 * of one segment and in whatever order these merge, what comes out is the same, since every row has its place in the input.
 *
 * <p>Belongs to one thread.
 */
abstract class Collector {

    /** Receives rows. */
    @FunctionalInterface
    interface RowConsumer {
        /**
         * @param pipeline knows how to read the row
         * @param row      stands at the row until the call returns
         * @param sequence the place in the order of rows
         */
        void accept(Pipeline pipeline, RowContext row, long sequence);
    }

    /** Takes in a row for which the segment's conditions are true. */
    abstract void accept(Pipeline pipeline, RowContext row, long sequence);

    /**
     * Takes in records for which the segment's conditions are true.
     *
     * @param rows     at least one
     * @param sequence the place of the slice's first record
     * @return how many of the rows were looked at: all of them, unless the rest cannot change anything
     */
    int acceptAll(Pipeline pipeline, Rows rows, long sequence) {
        int base = rows.slice().base();
        int[] indices = rows.indices();
        int done = 0;
        while (done < rows.count() && !isComplete()) {
            int row = indices[done++];
            accept(pipeline, pipeline.contextAt(rows.batch(), row), sequence + row - base);
        }
        return done;
    }

    /** Takes in what another collector of the same segment has; the other one is used up. */
    abstract void merge(Collector other);

    /** Whether no further row can change anything. */
    boolean isComplete() {
        return false;
    }

    /** Whether rows were left out by a bound that nobody asked for. */
    boolean isCutByDefault() {
        return false;
    }

    /**
     * Gives the rows, in any order, each with its place.
     *
     * @param next    reads the rows, if they are no longer those that came in
     * @param ordered whether the place is that in the order which this collector makes; else it is that in the input, in which
     *                the rows of groups are counted whatever cut them before
     */
    abstract void drain(Pipeline next, boolean ordered, RowConsumer consumer);
}
