package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.checked.CheckedSortKey;
import java.util.ArrayList;
import java.util.List;

/** A binary heap of kept rows with the last of them in the order at its root. Every row knows its place. */
final class RowHeap {
    private final List<CheckedSortKey> order;
    private final List<KeptRow> rows = new ArrayList<>();

    RowHeap(List<CheckedSortKey> order) {
        this.order = order;
    }

    int size() {
        return rows.size();
    }

    /** The last row in the order. */
    KeptRow last() {
        return rows.get(0);
    }

    /** All rows, in no order. */
    List<KeptRow> rows() {
        return rows;
    }

    /** The rows in their order. */
    List<KeptRow> sorted() {
        List<KeptRow> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> a.compareTo(b, order));
        return sorted;
    }

    void add(KeptRow row) {
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
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (rows.get(parent).compareTo(row, order) >= 0) {
                break;
            }
            put(at, rows.get(parent));
            at = parent;
        }
        put(at, row);
    }

    private void siftDown(KeptRow row, int from) {
        int at = from;
        int size = rows.size();
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && rows.get(child + 1).compareTo(rows.get(child), order) > 0) {
                child++;
            }
            if (row.compareTo(rows.get(child), order) >= 0) {
                break;
            }
            put(at, rows.get(child));
            at = child;
        }
        put(at, row);
    }

    private void put(int at, KeptRow row) {
        rows.set(at, row);
        row.setPlace(at);
    }
}
