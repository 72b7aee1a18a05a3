package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Value;

/** How many values came: of {@code count(f)} those that are present, of {@code count(*)} all rows. One word. */
final class RowCount extends Accumulator {
    RowCount() {
        super(1);
    }

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        table[at]++;
    }

    @Override
    public void addAll(GroupedRows rows, int offset, long[] values) {
        long[] table = rows.table();
        int[] positions = rows.positions();
        if (rows.isOneGroup()) {
            long present = rows.count();
            for (int i = 0; i < rows.count(); i++) {
                present += values[i] >> 63; // the sign is 0 or -1
            }
            table[positions[0] + offset] += present;
            return;
        }
        for (int i = 0; i < rows.count(); i++) {
            table[positions[i] + offset] += 1 + (values[i] >> 63);
        }
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        table[at] += otherTable[otherAt];
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        if (table[at] == 0) {
            out.setAbsent();
        } else {
            out.setInteger(table[at]);
        }
    }
}
