package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.aggregate.Budget;
import io.flowlog.query.internal.aggregate.KeyBuffer;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first rows in an order, in a bounded heap, so that most rows are refused by one comparison. Rows equal in all keys
 * keep the order of their sequence numbers. Where only distinct rows are wanted, a row that is equal to a kept one takes its
 * place if it comes before it, and is refused else: what the heap holds are at any time the first rows of all that came,
 * so nothing else has to be remembered. Nothing is allocated once the heap is full, but for distinct rows.
 */
final class TopRows extends Collector {
    private final Segment.Ranking ranking;
    private final int segment;
    private final List<CheckedSortKey> order;
    private final RowHeap heap;
    private final Value[] candidate;
    private final @Nullable DistinctRows distinct;
    private final Budget budget;
    private final WorkMeter meter;
    private final KeyBuffer key = new KeyBuffer();
    private final Value value = new Value();
    private boolean cut;

    /** @param segment its index among those of the plan */
    TopRows(Segment.Ranking ranking, int segment, long seed, Budget budget) {
        this.ranking = ranking;
        this.segment = segment;
        this.budget = budget;
        meter = budget.meter();
        order = ranking.keys();
        heap = new RowHeap(order, !ranking.distinct().isEmpty());
        distinct = ranking.distinct().isEmpty() ? null : new DistinctRows(seed, budget, ranking.rows());
        candidate = new Value[order.size()];
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] = new Value();
        }
    }

    @Override
    void accept(Pipeline pipeline, RowContext row, long sequence, long origin) {
        Evaluator[] keys = pipeline.sortKeys(segment);
        for (int i = 0; i < keys.length; i++) {
            keys[i].evaluate(row, candidate[i]);
        }
        boolean late = isFull() && heap.lastIsBefore(candidate, sequence);
        if (late && distinct == null) {
            cut = true;
            return;
        }
        // read even if nothing depends on it: a value that is no number is counted whatever was kept before
        boolean keyed = distinct != null && readKey(pipeline.distinctKeys(segment), row);
        if (late && cut) {
            return;
        }
        KeptRow equal = distinct != null && keyed ? distinct.find(key) : null;
        if (equal != null) {
            if (equal.compareTo(candidate, sequence, order) > 0) {
                replace(equal, pipeline, row, sequence, origin);
                heap.moveForward(equal);
            }
            return;
        }
        cut |= isFull();
        if (late) {
            return;
        }
        if (distinct == null && isFull()) {
            KeptRow last = heap.last();
            replace(last, pipeline, row, sequence, origin);
            heap.moveForward(last);
            return;
        }
        KeptRow kept = new KeptRow(pipeline, row, candidate, sequence, origin);
        if (keyed) {
            kept.setDistinctKey(key.toBytes());
        }
        put(kept);
    }

    /** Makes a kept row another one. */
    private void replace(KeptRow kept, Pipeline pipeline, RowContext row, long sequence, long origin) {
        release(kept);
        kept.replace(pipeline, row, candidate, sequence, origin);
        charge(kept);
    }

    /** Counts what the row takes, and what can read it if no other row has counted that. */
    private void charge(KeptRow row) {
        if (row.pipeline().keep()) {
            budget.addBytes(Pipeline.BYTES);
        }
        budget.addBytes(row.bytes());
        meter.spend(row.bytes());
    }

    private void release(KeptRow row) {
        if (row.pipeline().letGo()) {
            budget.release(0, Pipeline.BYTES);
        }
        budget.release(0, row.bytes());
    }

    /** Keeps a row, in the place of the last one if there is no other; it is equal to none. */
    private void put(KeptRow row) {
        if (isFull()) {
            KeptRow last = heap.last();
            release(last);
            heap.replace(last, row);
            if (distinct != null) {
                distinct.forget(last);
            }
        } else {
            heap.add(row);
        }
        if (distinct != null) {
            distinct.add(row, heap.rows());
        }
        charge(row);
    }

    /** Whether the row has all the values that it is to be distinct by; the key then holds them. */
    private boolean readKey(Evaluator[] keys, RowContext row) {
        key.clear();
        for (Evaluator evaluator : keys) {
            evaluator.evaluate(row, value);
            if (value.isAbsent()) {
                return false;
            }
            key.append(value);
        }
        return true;
    }

    @Override
    void merge(Collector collector) {
        TopRows other = (TopRows) collector;
        cut |= other.cut;
        other.heap.rows().forEach(row -> row.pipeline().handOver());
        for (KeptRow row : other.heap.rows()) {
            meter.spend(WorkMeter.ROW);
            KeptRow equal = distinct == null ? null : distinct.find(row.distinctKey());
            if (distinct != null && equal != null) {
                if (equal.compareTo(row, order) > 0) {
                    release(equal);
                    charge(row);
                    heap.replace(equal, row);
                    distinct.replace(row);
                }
                continue;
            }
            cut |= isFull();
            if (!isFull() || heap.last().compareTo(row, order) > 0) {
                put(row);
            }
        }
    }

    private boolean isFull() {
        return heap.size() >= ranking.rows();
    }

    @Override
    boolean isComplete() {
        return ranking.any() && isFull();
    }

    @Override
    boolean isCutByDefault() {
        return ranking.byDefault() && cut;
    }

    /** Gives the rows in their order, which is from now on their only one. */
    @Override
    void drain(Pipeline next, RowConsumer consumer) {
        long sequence = 0;
        for (KeptRow row : heap.sorted(meter)) {
            meter.spend(WorkMeter.ROW);
            consumer.accept(row.pipeline(), row.context(), sequence++, row.origin());
        }
    }
}
