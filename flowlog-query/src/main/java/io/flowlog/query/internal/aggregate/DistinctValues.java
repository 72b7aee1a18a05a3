package io.flowlog.query.internal.aggregate;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code count_distinct} and {@code values}. The distinct values of all groups lie in one table, each behind its group's
 * ordinal; values are distinct as keys are. One word of the group's entry: how many there are.
 */
final class DistinctValues extends Accumulator {
    /** Words of an entry in the table of values: the place of the first such value in the input, and its kind. */
    private static final int WORDS = 2;

    private final boolean listed;
    private final int longestList;
    private final WorkMeter meter;
    private final KeyTable values;
    private final KeyBuffer key = new KeyBuffer();
    private final SideStates<List<Listed>> lists = new SideStates<>();

    /**
     * @param listed      whether the values are wanted, not their number
     * @param longestList how many values one list may have
     */
    DistinctValues(boolean listed, int longestList, long seed, Budget budget) {
        super(1);
        this.listed = listed;
        this.longestList = longestList;
        meter = budget.meter();
        values = new KeyTable(WORDS, seed, budget);
    }

    /** A value and the place in the input where it came first. */
    private record Listed(long sequence, Value value) {}

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        key.clear();
        key.appendPrefix(group);
        key.append(value);
        addKey(table, at, sequence, value.kind().ordinal());
    }

    private void addKey(long[] table, int at, long sequence, long kind) {
        int entry = values.findOrAdd(key);
        long[] words = values.words();
        if (values.added()) {
            if (++table[at] > longestList && listed) {
                throw new QueryAbortedException(
                        Reason.LIMIT, "a list of 'values' has more than " + Wording.number(longestList) + " elements");
            }
        } else if (words[entry] <= sequence) {
            return;
        }
        words[entry] = sequence;
        words[entry + 1] = kind;
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        // done for all groups at once, since the values of one are scattered over the table
    }

    @Override
    public void mergeAll(Accumulator other, int[] groups, long[] table, int[] positions, int offset) {
        KeyTable otherValues = ((DistinctValues) other).values;
        for (int entry = otherValues.first(); entry < otherValues.end(); entry = otherValues.next(entry)) {
            meter.spend(WorkMeter.ROW);
            otherValues.readKey(entry, key);
            int group = groups[key.prefix()];
            key.replacePrefix(group);
            long[] words = otherValues.words();
            addKey(table, positions[group] + offset, words[entry], words[entry + 1]);
        }
    }

    @Override
    public void finish() {
        if (!listed) {
            return;
        }
        Kind[] kinds = Kind.values();
        for (int entry = values.first(); entry < values.end(); entry = values.next(entry)) {
            meter.spend(WorkMeter.ROW);
            values.readKey(entry, key);
            long[] words = values.words();
            Value value = new Value();
            key.read(Integer.BYTES, kinds[(int) words[entry + 1]], value);
            value.detach();
            List<Listed> list = lists.get(key.prefix());
            if (list == null) {
                list = new ArrayList<>();
                lists.set(key.prefix(), list);
            }
            list.add(new Listed(words[entry], value));
        }
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        if (table[at] == 0) {
            out.setAbsent();
        } else if (!listed) {
            out.setInteger(table[at]);
        } else {
            List<Listed> list = lists.get(group);
            meter.spend(table[at] * WorkMeter.ROW);
            out.setList(
                    list == null
                            ? List.of()
                            : list.stream()
                                    .sorted(Comparator.comparingLong(Listed::sequence))
                                    .map(Listed::value)
                                    .toList());
        }
    }
}
