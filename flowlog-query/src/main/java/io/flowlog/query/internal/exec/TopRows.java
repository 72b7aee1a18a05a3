package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the first rows in an order: a bounded binary heap with the last of them at its root, so that most rows are refused by
 * one comparison. Rows equal in all keys keep the order of their sequence numbers, so the result does not depend on how the
 * input was cut. Nothing is allocated once the heap is full.
 *
 * <p>Belongs to one thread.
 */
final class TopRows {
    private final Segment segment;
    private final int index;
    private final List<CheckedSortKey> order;
    private final List<KeptRow> heap = new ArrayList<>();
    private final Value[] candidate;
    private boolean cut;

    /** @param index of the segment among those of its plan */
    TopRows(Segment segment, int index) {
        this.segment = segment;
        this.index = index;
        order = segment.keys();
        candidate = new Value[order.size()];
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] = new Value();
        }
    }

    /** Offers a row. */
    void offer(Pipeline pipeline, FlowLogBatch batch, int row, long sequence) {
        Evaluator[] keys = pipeline.keys(index);
        if (keys.length > 0) {
            RowContext context = pipeline.contextAt(batch, row);
            for (int i = 0; i < keys.length; i++) {
                keys[i].evaluate(context, candidate[i]);
            }
        }
        if (heap.size() < segment.rows()) {
            heap.add(new KeptRow(pipeline, batch.record(row), candidate, sequence));
            siftUp(heap.size() - 1);
            return;
        }
        cut = true;
        KeptRow last = heap.get(0);
        if (last.compareTo(candidate, sequence, order) > 0) {
            last.replace(pipeline, batch.record(row), candidate, sequence);
            siftDown(0);
        }
    }

    /** Takes in the rows that another one of the same segment kept; the other one is used up. */
    void merge(TopRows other) {
        cut |= other.cut;
        for (KeptRow row : other.heap) {
            if (heap.size() < segment.rows()) {
                heap.add(row);
                siftUp(heap.size() - 1);
            } else {
                cut = true;
                if (heap.get(0).compareTo(row, order) > 0) {
                    heap.set(0, row);
                    siftDown(0);
                }
            }
        }
        other.heap.clear();
    }

    boolean isFull() {
        return heap.size() >= segment.rows();
    }

    /** Whether rows were left out because of the bound. */
    boolean isCut() {
        return cut;
    }

    int size() {
        return heap.size();
    }

    /** The rows in their order. */
    List<KeptRow> sorted() {
        List<KeptRow> rows = new ArrayList<>(heap);
        rows.sort((a, b) -> a.compareTo(b, order));
        return rows;
    }

    private void siftUp(int from) {
        int at = from;
        KeptRow row = heap.get(at);
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (heap.get(parent).compareTo(row, order) >= 0) {
                break;
            }
            heap.set(at, heap.get(parent));
            at = parent;
        }
        heap.set(at, row);
    }

    private void siftDown(int from) {
        int at = from;
        KeptRow row = heap.get(at);
        int size = heap.size();
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap.get(child + 1).compareTo(heap.get(child), order) > 0) {
                child++;
            }
            if (row.compareTo(heap.get(child), order) >= 0) {
                break;
            }
            heap.set(at, heap.get(child));
            at = child;
        }
        heap.set(at, row);
    }
}
