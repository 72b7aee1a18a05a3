package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts values that are no numbers where numbers belong: each once, however often it is asked for. The example of a column is
 * the one that stands first in the input, whoever saw it. Bad values are rare, so this may be slow.
 */
final class BadValueTally {
    private static final int EXAMPLE_BYTES = 40;

    private final Map<String, Column> byColumn = new HashMap<>();
    private final BitSet seenInBatch = new BitSet();

    /** The bad values of one column. */
    private record Column(long count, long place, String example) {
        Column plus(Column other) {
            Column first = other.place < place ? other : this;
            return new Column(count + other.count, first.place, first.example);
        }
    }

    /** @param counted of a row that was copied, its columns that are counted already; null for a row of the current batch */
    void add(FlowLogBatch batch, int row, int slot, @Nullable BitSet counted) {
        BitSet seen = counted == null ? seenInBatch : counted;
        int cell = counted == null ? row * batch.format().size() + slot : slot;
        if (seen.get(cell)) {
            return;
        }
        seen.set(cell);
        String column = batch.format().columns().get(slot);
        Column before = byColumn.get(column);
        long place = batch.place(row);
        if (before != null && before.place <= place) {
            byColumn.put(column, new Column(before.count + 1, before.place, before.example));
            return;
        }
        int start = batch.start(row, slot);
        int length = Math.min(batch.end(row, slot) - start, EXAMPLE_BYTES);
        String example = new String(batch.bytes(), start, length, StandardCharsets.UTF_8);
        byColumn.put(column, new Column(before == null ? 1 : before.count + 1, place, example));
    }

    /** The columns of a row whose bad value is counted already, for a copy of that row. */
    BitSet countedOf(FlowLogBatch batch, int row, @Nullable BitSet reused) {
        BitSet counted = reused == null ? new BitSet() : reused;
        counted.clear();
        if (!seenInBatch.isEmpty()) {
            int columns = batch.format().size();
            for (int slot = 0; slot < columns; slot++) {
                counted.set(slot, seenInBatch.get(row * columns + slot));
            }
        }
        return counted;
    }

    /** To be called when the rows of a batch become others. */
    void nextBatch() {
        if (!seenInBatch.isEmpty()) {
            seenInBatch.clear();
        }
    }

    /** Takes in what another tally has. */
    void add(BadValueTally other) {
        other.byColumn.forEach((name, column) -> byColumn.merge(name, column, Column::plus));
    }

    /** The columns in the order in which they first had a bad value. */
    List<BadValues> byColumn() {
        List<Map.Entry<String, Column>> columns = new ArrayList<>(byColumn.entrySet());
        columns.sort(Comparator.<Map.Entry<String, Column>>comparingLong(
                        entry -> entry.getValue().place())
                .thenComparing(Map.Entry::getKey));
        List<BadValues> values = new ArrayList<>();
        for (Map.Entry<String, Column> entry : columns) {
            Column column = entry.getValue();
            values.add(new BadValues(entry.getKey(), column.count, column.example));
        }
        return values;
    }
}
