package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts values that are no numbers where numbers belong: each once, however often it is asked for. Bad values are rare, so
 * this may be slow.
 */
final class BadValueTally {
    private static final int EXAMPLE_BYTES = 40;

    private final Map<String, BadValues> byColumn = new LinkedHashMap<>();
    private final BitSet seenInBatch = new BitSet();

    /** @param counted of a row that was copied, its columns that are counted already; null for a row of the current batch */
    void add(FlowLogBatch batch, int row, int slot, @Nullable BitSet counted) {
        BitSet seen = counted == null ? seenInBatch : counted;
        int cell = counted == null ? row * batch.format().size() + slot : slot;
        if (seen.get(cell)) {
            return;
        }
        seen.set(cell);
        String column = batch.format().columns().get(slot);
        BadValues before = byColumn.get(column);
        if (before == null) {
            int start = batch.start(row, slot);
            int length = Math.min(batch.end(row, slot) - start, EXAMPLE_BYTES);
            String example = new String(batch.bytes(), start, length, StandardCharsets.UTF_8);
            byColumn.put(column, new BadValues(column, 1, example));
        } else {
            byColumn.put(column, new BadValues(column, before.count() + 1, before.example()));
        }
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

    List<BadValues> byColumn() {
        return new ArrayList<>(byColumn.values());
    }
}
