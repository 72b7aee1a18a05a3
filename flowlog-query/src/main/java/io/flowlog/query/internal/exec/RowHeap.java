package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A binary heap of kept rows with the last of them in the order at its root. Most comparisons are of the rows'
 * {@linkplain KeptRow#rank ranks}, which stand here side by side, while the rows lie all over the memory.
 */
final class RowHeap {
    private final List<CheckedSortKey> order;
    private final boolean tracked;
    private final List<KeptRow> rows = new ArrayList<>();
    private long[] ranks = {};

    /** @param tracked whether every row is to know its place; else none but the last one can be replaced or moved */
    RowHeap(List<CheckedSortKey> order, boolean tracked) {
        this.order = order;
        this.tracked = tracked;
    }

    int size() {
        return rows.size();
    }

    /** The last row in the order. */
    KeptRow last() {
        return rows.get(0);
    }

    /** Whether the last row comes before one with these sort keys. */
    boolean lastIsBefore(Value[] keys, long sequence) {
        long rank = KeptRow.rank(keys, order);
        long last = ranks[0];
        return rank != last && rank != KeptRow.UNRANKED && last != KeptRow.UNRANKED
                ? last < rank
                : last().compareTo(keys, sequence, order) <= 0;
    }

    /** All rows, in no order. */
    List<KeptRow> rows() {
        return rows;
    }

    /** The rows in their order. */
    List<KeptRow> sorted(WorkMeter meter) {
        List<KeptRow> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> {
            meter.spend(WorkMeter.ROW);
            return a.compareTo(b, order);
        });
        return sorted;
    }

    void add(KeptRow row) {
        if (ranks.length == rows.size()) {
            ranks = Arrays.copyOf(ranks, Math.max(16, 2 * ranks.length));
        }
        rows.add(row);
        siftUp(row, rows.size() - 1);
    }

    /** Puts a row in the place of another one that comes behind it in the order. */
    void replace(KeptRow old, KeptRow row) {
        int at = old.place();
        old.setPlace(-1);
        siftDown(row, at);
    }

    /** Finds the new place of a row that now comes earlier in the order. */
    void moveForward(KeptRow row) {
        siftDown(row, row.place());
    }

    private void siftUp(KeptRow row, int from) {
        long rank = row.rank(order);
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (compare(ranks[parent], rows.get(parent), rank, row) >= 0) {
                break;
            }
            put(at, rows.get(parent), ranks[parent]);
            at = parent;
        }
        put(at, row, rank);
    }

    private void siftDown(KeptRow row, int from) {
        long rank = row.rank(order);
        int at = from;
        int size = rows.size();
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && compare(ranks[child + 1], rows.get(child + 1), ranks[child], rows.get(child)) > 0) {
                child++;
            }
            if (compare(rank, row, ranks[child], rows.get(child)) >= 0) {
                break;
            }
            put(at, rows.get(child), ranks[child]);
            at = child;
        }
        put(at, row, rank);
    }

    private int compare(long rankA, KeptRow a, long rankB, KeptRow b) {
        if (rankA != rankB && rankA != KeptRow.UNRANKED && rankB != KeptRow.UNRANKED) {
            return rankA < rankB ? -1 : 1;
        }
        return a.compareTo(b, order);
    }

    private void put(int at, KeptRow row, long rank) {
        rows.set(at, row);
        ranks[at] = rank;
        if (tracked) {
            row.setPlace(at);
        }
    }
}
