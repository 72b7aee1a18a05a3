package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.NaturalOrder;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.ValueText;
import java.util.Arrays;

/**
 * {@code min} and {@code max}, of values of any kind in the order of {@code sort}. Of values that are equal in it, such as 80 and
 * the text 80.0, the one whose print is least, and a number rather than a text of the same print. Two words: what kind of value
 * is held, and the value if it is an integer; others are held aside.
 */
final class Extreme extends Accumulator {
    private static final long NONE = 0;
    private static final long INTEGER = 1;
    private static final long OTHER = 2;

    private final boolean greatest;
    private final Budget budget;
    private final SideStates<HeldValue> others = new SideStates<>();
    private final Value held = new Value();
    private final Value integer = new Value();

    Extreme(boolean greatest, Budget budget) {
        super(2);
        this.greatest = greatest;
        this.budget = budget;
    }

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        if (table[at] == INTEGER && value.kind() == Kind.INTEGER) {
            long integer = value.integer();
            table[at + 1] = greatest ? Math.max(table[at + 1], integer) : Math.min(table[at + 1], integer);
        } else if (table[at] == NONE || isBetter(value, held(table, at, group))) {
            hold(table, at, group, value);
        }
    }

    @Override
    public void addAll(GroupedRows rows, int offset, long[] values) {
        long[] table = rows.table();
        int[] positions = rows.positions();
        for (int i = 0; i < rows.count(); i++) {
            long value = values[i];
            int at = positions[i] + offset;
            if (value < 0) {
                continue;
            }
            if (table[at] == NONE) {
                table[at] = INTEGER;
                table[at + 1] = value;
            } else if (table[at] == INTEGER) {
                table[at + 1] = greatest ? Math.max(table[at + 1], value) : Math.min(table[at + 1], value);
            } else {
                integer.setInteger(value);
                add(table, at, rows.group(i), integer, 0, 0);
            }
        }
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        if (otherTable[otherAt] != NONE) {
            add(table, at, group, ((Extreme) other).held(otherTable, otherAt, otherGroup), 0, 0);
        }
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        if (table[at] == NONE) {
            out.setAbsent();
        } else {
            out.set(held(table, at, group));
        }
    }

    private Value held(long[] table, int at, int group) {
        HeldValue other = table[at] == OTHER ? others.get(group) : null;
        if (other != null) {
            return other.value();
        }
        held.setInteger(table[at + 1]);
        return held;
    }

    private boolean isBetter(Value value, Value than) {
        int order = NaturalOrder.INSTANCE.compare(value, than);
        if (order != 0) {
            return greatest ? order > 0 : order < 0;
        }
        if (isSame(value, than)) {
            return false;
        }
        int print = ValueText.of(value).compareTo(ValueText.of(than));
        // not whichever came first: how the input is cut must not show
        return print < 0 || print == 0 && value.kind().compareTo(than.kind()) < 0;
    }

    /** Whether two values that are equal in the order are of one kind and print alike: what is usual, found without printing them. */
    private static boolean isSame(Value a, Value b) {
        if (a.kind() != b.kind()) {
            return false;
        }
        return a.kind() != Kind.TEXT || Arrays.equals(a.bytes(), a.from(), a.to(), b.bytes(), b.from(), b.to());
    }

    private void hold(long[] table, int at, int group, Value value) {
        if (value.kind() == Kind.INTEGER) {
            table[at] = INTEGER;
            table[at + 1] = value.integer();
            return;
        }
        HeldValue other = others.get(group);
        if (other == null) {
            other = new HeldValue(budget);
            others.set(group, other);
        }
        table[at] = OTHER;
        other.hold(value);
    }
}
