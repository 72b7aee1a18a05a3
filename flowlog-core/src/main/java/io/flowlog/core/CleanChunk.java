package io.flowlog.core;

import io.flowlog.core.internal.scan.ChunkIndex;
import io.flowlog.core.internal.text.IsoTimestamp;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Proves by counting that a chunk holds nothing but clean records: as many control characters as line ends, a line end at every
 * so-manieth delimiter, no two delimiters side by side, and nothing that begins like a header, comment or timestamp. The
 * positions of the delimiters then say where every field lies, whatever the order of the columns. Allocates nothing once its
 * buffers have grown.
 *
 * <p>Belongs to one thread.
 */
final class CleanChunk {
    /** A first field that is shorter is neither a timestamp nor the beginning of a line of another layout. */
    private static final int SHORTEST_ODD_FIELD = 14;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bytes of " OK\n" as they are read by {@link #INTS}. */
    private static final int OK_AND_END = ' ' | 'O' << 8 | 'K' << 16 | '\n' << 24;

    private final ChunkIndex index = new ChunkIndex();
    private final int maxLineBytes;
    private final LogStatusCount statuses = new LogStatusCount();

    private int columns;
    private int probeSlot;
    private int statusSlot;

    CleanChunk(int maxLineBytes) {
        this.maxLineBytes = maxLineBytes;
    }

    void bind(FlowLogFormat format) {
        columns = format.size();
        statusSlot = format.slotOf(FlowLogField.LOG_STATUS);
        probeSlot = probeSlot(format);
    }

    /** Whether the format has a column that tells records from headers. */
    boolean canProve() {
        return probeSlot >= 0;
    }

    /** The byte before the first record, then the delimiters, of the chunk that was proven last. */
    int[] positions() {
        return index.positions();
    }

    /** The statuses of the records of the chunk that was proven last. */
    LogStatusCount statuses() {
        return statuses;
    }

    /** How many records {@code bytes[from, to)} is if it is nothing else, or -1. */
    int records(byte[] bytes, int from, int to) {
        if (!index.index(bytes, from, to)) {
            return -1;
        }
        int controls = index.controls();
        return index.delimiters() == (long) controls * columns && areRecords(bytes, controls) ? controls : -1;
    }

    /** Whether every line in the positions is a record; counts them by status on the way. */
    private boolean areRecords(byte[] bytes, int records) {
        int[] at = index.positions();
        int stride = columns;
        int probe = probeSlot;
        int status = statusSlot;
        boolean statusIsLast = status == stride - 1;
        int longest = maxLineBytes;
        statuses.clear();
        int start = at[0] + 1;
        for (int row = 0, p = 0; row < records; row++, p += stride) {
            int end = at[p + stride];
            byte first = bytes[start];
            byte probed = bytes[at[p + probe] + 1];
            if (end - start > longest || probed > '9' || probed < '-') {
                return false;
            }
            // most lines begin with a short number, or at least with a digit and no timestamp
            if ((first > '9' || first < '-' || at[p + 1] - start >= SHORTEST_ODD_FIELD)
                    && beginsOddly(bytes, start, at[p + 1], end)) {
                return false;
            }
            // where the status comes last, a single compare finds it to be OK, and the end of the line where it should
            // be
            if (!statusIsLast || (int) INTS.get(bytes, end - 3) != OK_AND_END) {
                if (bytes[end] != '\n') {
                    return false;
                }
                if (status >= 0 && bytes[at[p + status] + 1] != 'O') {
                    statuses.add(bytes, at[p + status] + 1, at[p + status + 1]);
                }
            }
            start = end + 1;
        }
        return true;
    }

    /** Whether a line is for {@link LineTokenizer} to judge; its first field ends at {@code firstEnd}. */
    private static boolean beginsOddly(byte[] bytes, int start, int firstEnd, int end) {
        byte first = bytes[start];
        // a first byte below zero may be a byte order mark
        return first == '#'
                || first < 0
                || LineTokenizer.isOtherLayout(bytes, start, end)
                || bytes[start + 4] == '-' && IsoTimestamp.parse(bytes, start, firstEnd) != IsoTimestamp.NONE;
    }

    /**
     * A column whose values begin with a digit or {@code -}, which no name does: the first of them, since the beginning of a line
     * is looked at anyway; -1 if the format has none.
     */
    private static int probeSlot(FlowLogFormat format) {
        int number = -1;
        int address = -1;
        for (int slot = format.size() - 1; slot >= 0; slot--) {
            Optional<FlowLogField> field = format.field(slot);
            if (field.isPresent() && field.get().type() == FieldType.INTEGER) {
                number = slot;
            } else if (field.isPresent() && field.get().type() == FieldType.ADDRESS) {
                address = slot;
            }
        }
        return number >= 0 ? number : address;
    }
}
