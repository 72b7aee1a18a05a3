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
         * @param origin   the place in the input, whatever order was made since
         */
        void accept(Pipeline pipeline, RowContext row, long sequence, long origin);
    }

    /**
     * Takes in a row for which the segment's conditions are true.
     *
     * @param sequence the place in the order of rows, for ranking
     * @param origin   the place in the input, for grouping
     */
    abstract void accept(Pipeline pipeline, RowContext row, long sequence, long origin);

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
            long place = sequence + row - base;
            accept(pipeline, pipeline.contextAt(rows.batch(), row), place, place);
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
     * Gives the rows, in any order, each with its places.
     *
     * @param next reads the rows, if they are no longer those that came in
     */
    abstract void drain(Pipeline next, RowConsumer consumer);
}
