package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is charged for what tables and aggregates hold, and given back when they no longer do. */
class BudgetTest {
    /** Two words beside the three of each entry. */
    private static final int ENTRY_BYTES = 5 * Long.BYTES;

    private static final int DOUBLES_BYTES = 68 * Long.BYTES;
    private static final int SQUARES_BYTES = 134 * Long.BYTES;
    private static final int CELL_BYTES = 96;
    private static final int COUNT_BYTES = 80;

    @Test
    void theLimitItselfIsWithin() {
        Budget budget = budget(2, 100);
        budget.addEntry(60);
        budget.addEntry(40);
        budget.release(1, 40);
        budget.addEntry(39);
        budget.addBytes(1);
        assertEquals(Reason.GROUP_BYTES, reason(() -> budget.addBytes(1)));
        assertEquals(Reason.GROUPS, reason(() -> budget.addEntry(0)));
    }

    @Test
    void anEntryIsItsWordsAndALongKeyItsBytes() {
        assertEquals(3 * ENTRY_BYTES, mostHeld(budget -> addKeys(new KeyTable(2, 1, budget), "a", "b", "c", "a")));
        String inline = "x".repeat(15);
        assertEquals(ENTRY_BYTES, mostHeld(budget -> addKeys(new KeyTable(2, 1, budget), inline)));
        // with the byte that tells its length
        assertEquals(ENTRY_BYTES + 17, mostHeld(budget -> addKeys(new KeyTable(2, 1, budget), inline + "x")));
    }

    @Test
    void whatIsForgottenIsGivenBack() {
        Consumer<Budget> twice = budget -> {
            KeyTable table = new KeyTable(2, 1, budget);
            addKeys(table, "a", "b", "a longer key than sixteen bytes");
            table.clear();
            addKeys(table, "c", "d", "another key of nearly this size");
            table.clear();
            table.clear();
        };
        assertEquals(3 * ENTRY_BYTES + 32, mostHeld(twice));
        assertDoesNotThrow(() -> twice.accept(budget(3, 1_000)));
    }

    @Test
    void manyKeysAtOnceAreChargedAsEachOfThem() {
        InlineKeys keys = new InlineKeys(4);
        byte[] text = "a b c a             ".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 4; i++) {
            keys.setText(i, text, 2 * i, 2 * i + 1);
        }
        assertEquals(3 * ENTRY_BYTES, mostHeld(budget -> {
            int[] added = new int[4];
            assertEquals(3, new KeyTable(2, 1, budget).findOrAddAll(keys, 4, new int[4], added));
        }));
    }

    @Test
    void aHeldTextIsChargedUntilAnotherTakesItsPlace() {
        Value part = new Value();
        part.setText("....0123456789".getBytes(StandardCharsets.US_ASCII), 4, 14);
        assertEquals(CELL_BYTES + 10, mostHeld(budget -> new HeldValue(budget).hold(part)));
        assertEquals(CELL_BYTES, mostHeld(budget -> new HeldValue(budget).hold(Value.ofInteger(1))));
        assertEquals(CELL_BYTES + 10, mostHeld(budget -> {
            HeldValue held = new HeldValue(budget);
            for (Value value : List.of(part, Value.ofInteger(7), part, Value.ofText("0123456"), part)) {
                held.hold(value);
            }
        }));
    }

    @Test
    void sumsOfDoublesAreChargedOnceForEachGroup() {
        assertEquals(0, mostHeldBy(budget -> new Sum(false, budget), Value.ofInteger(1)));
        assertEquals(DOUBLES_BYTES, mostHeldBy(budget -> new Sum(false, budget), Value.ofDouble(0.5)));
        assertEquals(0, mostHeldBy(budget -> new Variance(false, budget), Value.ofInteger(1)));
        assertEquals(
                DOUBLES_BYTES + SQUARES_BYTES, mostHeldBy(budget -> new Variance(false, budget), Value.ofDouble(0.5)));
    }

    @Test
    void numbersAreCountedOneByOneUpToAThousandAndThenInBuckets() {
        assertEquals(1_000 * COUNT_BYTES, mostHeld(budget -> count(budget, 1_000)));
        // each with its bucket while they change places
        assertEquals(2 * 1_001 * COUNT_BYTES, mostHeld(budget -> count(budget, 1_001)));
        assertEquals(2_047 * COUNT_BYTES, mostHeld(budget -> count(budget, 2_047)));
    }

    private static void count(Budget budget, int numbers) {
        Histogram histogram = new Histogram(budget);
        for (int times = 0; times < 2; times++) {
            for (int i = 1; i <= numbers; i++) {
                histogram.add(Value.ofInteger(i));
            }
        }
    }

    private static void addKeys(KeyTable table, String... keys) {
        KeyBuffer key = new KeyBuffer();
        for (String text : keys) {
            key.clear();
            key.append(Value.ofText(text));
            table.findOrAdd(key);
        }
    }

    /** For a value that is added twice. */
    private static long mostHeldBy(Function<Budget, Accumulator> maker, Value value) {
        return mostHeld(budget -> {
            Accumulator accumulator = maker.apply(budget);
            long[] table = new long[accumulator.words()];
            accumulator.add(table, 0, 0, value, 0, 0);
            accumulator.add(table, 0, 0, value, 0, 1);
        });
    }

    /** The least limit within which a work can be done, of which one byte is taken before. */
    private static long mostHeld(Consumer<Budget> work) {
        long enough = 1L << 20;
        work.accept(budget(1_000_000, enough));
        for (long least = 0; least < enough; ) {
            long middle = (least + enough) / 2;
            try {
                Budget budget = budget(1_000_000, middle + 1);
                budget.addBytes(1);
                work.accept(budget);
                enough = middle;
            } catch (QueryAbortedException e) {
                least = middle + 1;
            }
        }
        return enough;
    }

    private static Reason reason(Runnable work) {
        return assertThrows(QueryAbortedException.class, work::run).reason();
    }

    private static Budget budget(int entries, long bytes) {
        return new Budget(
                QueryLimits.builder().groups(entries).groupBytes(bytes).build(), WorkMeter.idle());
    }
}
