package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Value;

/**
 * {@code earliest} and {@code latest}: the value of the row with the least or greatest time. Of several rows of that time the
 * first one's is the earliest, the last one's the latest. Three words: whether there is one, its time, its place in the input;
 * the values are held aside.
 */
final class ByTime extends Accumulator {
    private final boolean latest;
    private final Budget budget;
    private final SideStates<HeldValue> values = new SideStates<>();

    ByTime(boolean latest, Budget budget) {
        super(3);
        this.latest = latest;
        this.budget = budget;
    }

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        if (table[at] != 0) {
            int order = Long.compare(time, table[at + 1]);
            order = order != 0 ? order : Long.compare(sequence, table[at + 2]);
            if (latest ? order < 0 : order > 0) {
                return;
            }
        }
        table[at] = 1;
        table[at + 1] = time;
        table[at + 2] = sequence;
        HeldValue held = values.get(group);
        if (held == null) {
            held = new HeldValue(budget);
            values.set(group, held);
        }
        held.hold(value);
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        HeldValue held = ((ByTime) other).values.get(otherGroup);
        if (held != null) {
            add(table, at, group, held.value(), otherTable[otherAt + 1], otherTable[otherAt + 2]);
        }
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        HeldValue held = values.get(group);
        if (held == null) {
            out.setAbsent();
        } else {
            out.set(held.value());
        }
    }
}
