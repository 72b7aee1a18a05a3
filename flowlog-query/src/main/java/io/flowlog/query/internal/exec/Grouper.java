package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogEvent;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.aggregate.Accumulator;
import io.flowlog.query.internal.aggregate.Budget;
import io.flowlog.query.internal.aggregate.GroupedRows;
import io.flowlog.query.internal.aggregate.InlineKeys;
import io.flowlog.query.internal.aggregate.KeyBuffer;
import io.flowlog.query.internal.aggregate.KeyTable;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups of rows. The words of a group's entry are the place of its first row in the input, the kinds of its keys in that
 * row, four bits each, and then the state of each aggregate. Nothing is allocated for a row of a group that is known.
 */
final class Grouper extends Collector {
    private static final int SEQUENCE = 0;
    private static final int KINDS = 1;
    private static final int KIND_BITS = 4;
    private static final int KINDS_PER_WORD = Long.SIZE / KIND_BITS;
    private static final Kind[] KIND_VALUES = Kind.values();

    private final int segment;
    private final WorkMeter meter;
    private final int keyCount;
    private final int kindWords;
    private final KeyTable groups;
    private final Accumulator[] accumulators;
    private final int[] offsets;
    private final KeyBuffer key = new KeyBuffer();
    private final long[] kinds;
    private final Value value = new Value();

    // for many rows at once
    private final InlineKeys keys = new InlineKeys(Slice.ROWS);
    private final GroupedRows grouped;
    private final int[] added = new int[Slice.ROWS];
    private final long[] values = new long[Slice.ROWS];

    /** @param segment its index among those of the plan */
    Grouper(Segment.Grouping grouping, int segment, QueryLimits limits, long seed, Budget budget) {
        this.segment = segment;
        meter = budget.meter();
        keyCount = grouping.keys().size();
        kindWords = (keyCount + KINDS_PER_WORD - 1) / KINDS_PER_WORD;
        kinds = new long[kindWords];
        accumulators = new Accumulator[grouping.aggregates().size()];
        offsets = new int[accumulators.length];
        int words = KINDS + kindWords;
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i] = grouping.aggregates().get(i).factory().create(limits, seed, budget);
            offsets[i] = words;
            words += accumulators[i].words();
        }
        groups = new KeyTable(words, seed, budget);
        grouped = new GroupedRows(groups, keyCount == 0, Slice.ROWS);
    }

    @Override
    int acceptAll(Pipeline pipeline, Rows rows, long sequence) {
        GroupColumns columns = pipeline.groupColumns(segment);
        if (columns == null) {
            return super.acceptAll(pipeline, rows, sequence);
        }
        int count = rows.count();
        int base = rows.slice().base();
        long[] sequences = grouped.sequences();
        for (int i = 0; i < count; i++) {
            sequences[i] = sequence + rows.indices()[i] - base;
        }
        grouped.setCount(count);
        if (keyCount == 0) {
            findOnly(count);
        } else {
            findGroups(pipeline, columns.key(), rows);
        }
        for (int i = 0; i < accumulators.length; i++) {
            columns.arguments()[i].read(rows, values);
            accumulators[i].addAll(grouped, offsets[i], values);
        }
        return count;
    }

    private void findOnly(int count) {
        key.clear();
        int at = groups.findOrAdd(key);
        see(at, groups.added(), grouped.sequences()[0], kinds, 0);
        Arrays.fill(grouped.positions(), 0, count, at);
    }

    /** Finds the group of each row; those whose key does not fit into words come after the others, in room made before. */
    private void findGroups(Pipeline pipeline, @Nullable KeyColumn column, Rows rows) {
        int count = rows.count();
        if (column != null) {
            column.read(rows, keys);
            int news = groups.findOrAddAll(keys, count, grouped.positions(), added);
            kinds[0] = column.kind().ordinal();
            for (int i = 0; i < news; i++) {
                see(grouped.positions()[added[i]], true, grouped.sequences()[added[i]], kinds, 0);
            }
        } else {
            groups.reserve(count);
        }
        Evaluator[] evaluators = pipeline.groupKeys(segment);
        for (int i = 0; i < count; i++) {
            if (column == null || !keys.fits(i)) {
                readKey(evaluators, pipeline.contextAt(rows.batch(), rows.indices()[i]));
                grouped.positions()[i] = groups.findOrAdd(key);
                see(grouped.positions()[i], groups.added(), grouped.sequences()[i], kinds, 0);
            }
        }
    }

    @Override
    void accept(Pipeline pipeline, RowContext row, long sequence, long origin) {
        readKey(pipeline.groupKeys(segment), row);
        int at = groups.findOrAdd(key);
        int group = groups.ordinal(at);
        see(at, groups.added(), origin, kinds, 0);
        long[] table = groups.words();
        Pipeline.Argument[] arguments = pipeline.arguments(segment);
        for (int i = 0; i < accumulators.length; i++) {
            Pipeline.Argument argument = arguments[i];
            long time = FlowLogEvent.NO_TIME;
            if (argument.value() != null) {
                argument.value().evaluate(row, value);
                if (value.isAbsent()) {
                    continue;
                }
            }
            if (argument.time() != null) {
                time = argument.timeOf(row);
                if (time == FlowLogEvent.NO_TIME) {
                    continue;
                }
            }
            accumulators[i].add(table, at + offsets[i], group, value, time, origin);
        }
    }

    private void readKey(Evaluator[] keys, RowContext row) {
        key.clear();
        Arrays.fill(kinds, 0);
        for (int i = 0; i < keys.length; i++) {
            keys[i].evaluate(row, value);
            key.append(value);
            meter.spend(value);
            kinds[i / KINDS_PER_WORD] |= (long) value.kind().ordinal() << i % KINDS_PER_WORD * KIND_BITS;
        }
    }

    /** Notes that a row of the group has been seen; the first one in the input decides what the keys are shown as. */
    private void see(int at, boolean first, long sequence, long[] fromKinds, int fromAt) {
        long[] table = groups.words();
        if (first || sequence < table[at + SEQUENCE]) {
            table[at + SEQUENCE] = sequence;
            System.arraycopy(fromKinds, fromAt, table, at + KINDS, kindWords);
        }
    }

    @Override
    void merge(Collector collector) {
        Grouper other = (Grouper) collector;
        KeyTable theirs = other.groups;
        int[] ordinals = new int[theirs.size()];
        for (int from = theirs.first(); from < theirs.end(); from = theirs.next(from)) {
            meter.spend(WorkMeter.ROW);
            theirs.readKey(from, key);
            int at = groups.findOrAdd(key);
            ordinals[theirs.ordinal(from)] = groups.ordinal(at);
            see(at, groups.added(), theirs.words()[from + SEQUENCE], theirs.words(), from + KINDS);
        }
        int[] positions = new int[groups.size()]; // no group is added from here on, so none moves
        for (int at = groups.first(); at < groups.end(); at = groups.next(at)) {
            meter.spend(Long.BYTES);
            positions[groups.ordinal(at)] = at;
        }
        for (int i = 0; i < accumulators.length; i++) {
            int offset = offsets[i];
            for (int from = theirs.first(); from < theirs.end(); from = theirs.next(from)) {
                meter.spend(WorkMeter.ROW);
                int theirGroup = theirs.ordinal(from);
                int group = ordinals[theirGroup];
                accumulators[i].merge(
                        groups.words(),
                        positions[group] + offset,
                        group,
                        other.accumulators[i],
                        theirs.words(),
                        from + offset,
                        theirGroup);
            }
            accumulators[i].mergeAll(other.accumulators[i], ordinals, groups.words(), positions, offset);
        }
    }

    @Override
    void drain(Pipeline next, RowConsumer consumer) {
        for (Accumulator accumulator : accumulators) {
            accumulator.finish();
        }
        Value[] cells = new Value[keyCount + accumulators.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Value();
        }
        for (int at = groups.first(); at < groups.end(); at = groups.next(at)) {
            meter.spend((long) cells.length * WorkMeter.ROW);
            long[] table = groups.words();
            groups.readKey(at, key);
            int from = 0;
            for (int i = 0; i < keyCount; i++) {
                long kind = table[at + KINDS + i / KINDS_PER_WORD] >>> i % KINDS_PER_WORD * KIND_BITS;
                from = key.read(from, KIND_VALUES[(int) kind & (1 << KIND_BITS) - 1], cells[i]);
            }
            for (int i = 0; i < accumulators.length; i++) {
                accumulators[i].result(table, at + offsets[i], groups.ordinal(at), cells[keyCount + i]);
            }
            long first = table[at + SEQUENCE];
            consumer.accept(next, next.contextAt(cells), first, first);
        }
    }
}
