package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.aggregate.Budget;
import io.flowlog.query.internal.aggregate.KeyBuffer;
import io.flowlog.query.internal.aggregate.KeyTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kept rows by what they are distinct by. Rows that are no longer kept stay in the table until they are as many as those
 * that are; then the table is filled anew, so that it stays small however many rows come.
 */
final class DistinctRows {
    /** Rows that are no longer kept before the table is filled anew, at least. */
    private static final int FEWEST_DEAD = 1024;

    /** What a kept row's key is taken to need besides its bytes. */
    private static final int KEY_BYTES = 48;

    private final KeyTable table;
    private final Budget budget;
    private final int mostRows;
    private final List<KeptRow> byOrdinal = new ArrayList<>();
    private final KeyBuffer key = new KeyBuffer();

    DistinctRows(long seed, Budget budget, int mostRows) {
        table = new KeyTable(0, seed, budget.unlimited()); // only kept rows count, not those that the table still holds
        this.budget = budget;
        this.mostRows = mostRows;
    }

    /** The kept row with this key, or null. */
    @Nullable KeptRow find(KeyBuffer wanted) {
        int position = table.find(wanted);
        if (position < 0) {
            return null;
        }
        KeptRow row = byOrdinal.get(table.ordinal(position));
        return row.place() < 0 ? null : row;
    }

    /** The kept row with this key, or null; an empty key is nobody's. */
    @Nullable KeptRow find(byte[] wanted) {
        if (wanted.length == 0) {
            return null;
        }
        key.set(wanted);
        return find(key);
    }

    /**
     * Adds a row; one with an empty key is equal to none and not held.
     *
     * @param kept all rows that are kept, the new one among them
     */
    void add(KeptRow row, List<KeptRow> kept) {
        if (row.distinctKey().length == 0) {
            return;
        }
        budget.addEntry(KEY_BYTES + row.distinctKey().length);
        if (byOrdinal.size() >= mostRows + Math.max(FEWEST_DEAD, (long) mostRows)) {
            table.clear();
            byOrdinal.clear();
            for (KeptRow other : kept) {
                if (other != row && other.distinctKey().length > 0) {
                    replace(other);
                }
            }
        }
        replace(row);
    }

    /** Puts a row in the place of an equal one. */
    void replace(KeptRow row) {
        key.set(row.distinctKey());
        int ordinal = table.ordinal(table.findOrAdd(key));
        if (table.added()) {
            byOrdinal.add(row);
        } else {
            byOrdinal.set(ordinal, row);
        }
    }

    /** Gives back what a row took that is no longer kept. */
    void forget(KeptRow row) {
        if (row.distinctKey().length > 0) {
            budget.release(1, KEY_BYTES + row.distinctKey().length);
        }
    }
}
