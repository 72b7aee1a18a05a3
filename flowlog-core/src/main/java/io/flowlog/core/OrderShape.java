package io.flowlog.core;

/**
 * Whether a record may be of an order of columns: no column of it holds what only another field holds. A column that has the
 * name of no published field may hold anything. Immutable; allocates nothing once made.
 */
final class OrderShape {
    private final int[] kinds;
    private final boolean[] neverAbsent;

    OrderShape(FlowLogFormat format) {
        kinds = new int[format.size()];
        neverAbsent = new boolean[format.size()];
        for (int slot = 0; slot < kinds.length; slot++) {
            kinds[slot] = format.field(slot).map(ValueKind::of).orElse(-1);
            neverAbsent[slot] =
                    format.field(slot).map(FieldEvidence.NEVER_ABSENT::contains).orElse(false);
        }
    }

    /** Whether the fields whose places are given, from index {@code at} on, as many as the order has, may be of it. */
    boolean mayHold(byte[] bytes, int[] starts, int[] ends, int at) {
        for (int slot = 0; slot < kinds.length; slot++) {
            int kind = ValueKind.of(bytes, starts[at + slot], ends[at + slot]);
            if (kind != ValueKind.ANY && (kind & kinds[slot]) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field that every record has is absent; known of records as AWS writes them, so it only breaks a tie. */
    boolean lacks(byte[] bytes, int[] starts, int[] ends, int at) {
        for (int slot = 0; slot < kinds.length; slot++) {
            int start = starts[at + slot];
            if (neverAbsent[slot] && bytes[start] == '-' && ends[at + slot] == start + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether ordinary records of the two orders, which have as many columns, tell which they are of. */
    boolean differsFrom(OrderShape other) {
        for (int slot = 0; slot < kinds.length; slot++) {
            int ours = kinds[slot];
            int theirs = other.kinds[slot];
            if (ours != ValueKind.ANY && theirs != ValueKind.ANY && (ours & theirs) == 0) {
                return true;
            }
        }
        return false;
    }
}
