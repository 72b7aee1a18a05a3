package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table is a map, whatever the seed of its hash. */
class KeyTableTest {

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> addresses = Arbitraries.integers().between(0, 300).map(i -> "10.0." + i / 16 + "." + i % 16);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        return Arbitraries.oneOf(addresses, any, any.map(text -> text.repeat(20)))
                .list()
                .ofMaxSize(400);
    }

    @Property(tries = 200)
    void every_key_has_its_words(@ForAll("texts") List<String> texts, @ForAll long seed) {
        KeyTable table = new KeyTable(2, seed, new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        Map<String, Integer> counts = new HashMap<>();
        KeyBuffer key = new KeyBuffer();
        for (String text : texts) {
            int at = table.findOrAdd(keyOf(text, key));
            assertEquals(counts.merge(text, 1, Integer::sum) == 1, table.added());
            table.words()[at]++;
            table.words()[at + 1] = -1;
        }
        assertEquals(counts.size(), table.size());
        Value value = new Value();
        Map<String, Integer> found = new HashMap<>();
        boolean[] ordinals = new boolean[counts.size()];
        for (int at = table.first(); at < table.end(); at = table.next(at)) {
            table.readKey(at, key);
            key.read(0, Value.Kind.TEXT, value);
            found.put(value.toString(), (int) table.words()[at]);
            assertEquals(-1, table.words()[at + 1]);
            assertFalse(ordinals[table.ordinal(at)]);
            ordinals[table.ordinal(at)] = true;
        }
        assertEquals(counts, found);
        counts.forEach((text, count) -> assertEquals((long) count, table.words()[table.find(keyOf(text, key))]));
        assertTrue(table.find(keyOf("nowhere to be found", key)) < 0);
        table.clear();
        assertEquals(0, table.size());
        texts.forEach(text -> assertTrue(table.find(keyOf(text, key)) < 0));
    }

    @Example
    void keys_that_differ_in_one_bit_anywhere_are_spread() {
        KeyTable table = new KeyTable(0, 42, new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        KeyBuffer key = new KeyBuffer();
        for (int i = 0; i < 100_000; i++) {
            table.findOrAdd(keyOf("10." + i / 1000 + "." + i % 1000, key));
        }
        assertEquals(100_000, table.size());
        // neighbours in the table were put where they are by their hashes: long runs would show that these are alike
        assertTrue(longestRun(table) < 200, () -> "a run of " + longestRun(table));
    }

    @Example
    void long_keys_that_differ_at_their_start_middle_or_end_are_spread() {
        String same = "the same sixteen";
        for (String pattern : new String[] {"%s" + same + same, same + "%s" + same, same + same + "%s"}) {
            KeyTable table = new KeyTable(0, 42, new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
            KeyBuffer key = new KeyBuffer();
            for (int i = 0; i < 20_000; i++) {
                table.findOrAdd(keyOf(String.format(Locale.ROOT, pattern, String.format(Locale.ROOT, "%08d", i)), key));
            }
            assertTrue(longestRun(table) < 200, () -> "a run of " + longestRun(table) + " for " + pattern);
        }
    }

    /** Whoever knows the seed can fill one place of the table; with another seed the same keys are like any others. */
    @Example
    void keys_chosen_to_collide_do_so_with_the_seed_they_were_chosen_for_only() {
        long known = 0;
        KeyBuffer key = new KeyBuffer();
        KeyTable one = new KeyTable(0, known, new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        List<String> chosen = new ArrayList<>();
        for (int i = 0; chosen.size() < 4_000; i++) {
            String text = "10." + i;
            one.clear();
            long head = one.words()[one.findOrAdd(keyOf(text, key)) - 3];
            if ((head >>> 32 & 0xFF) == 0) {
                chosen.add(text);
            }
        }
        int together = longestRun(filled(known, chosen));
        int apart = longestRun(filled(known + 1, chosen));
        assertTrue(together > 5 * apart, () -> together + " in a run, with another seed " + apart);
    }

    /** Texts of "Aa" and "BB" all have one hash code of Java's, which makes a chain of a million of them in tables that use it. */
    @Example
    void a_million_keys_of_equal_hash_codes_are_spread_like_any_others() {
        int count = 1_000_000;
        KeyTable table = new KeyTable(0, 42, new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        KeyBuffer key = new KeyBuffer();
        char[] letters = new char[40];
        int hash = "AaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAa".hashCode();
        for (int i = 0; i < count; i++) {
            for (int bit = 0; bit < letters.length / 2; bit++) {
                boolean set = (i >> bit & 1) != 0;
                letters[2 * bit] = set ? 'B' : 'A';
                letters[2 * bit + 1] = set ? 'B' : 'a';
            }
            String text = new String(letters);
            assertEquals(hash, text.hashCode());
            table.findOrAdd(keyOf(text, key));
        }
        assertEquals(count, table.size());
        assertTrue(longestRun(table) < 200, () -> "a run of " + longestRun(table));
    }

    private static KeyTable filled(long seed, List<String> texts) {
        KeyTable table = new KeyTable(0, seed, new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        KeyBuffer key = new KeyBuffer();
        texts.forEach(text -> table.findOrAdd(keyOf(text, key)));
        return table;
    }

    private static int longestRun(KeyTable table) {
        int longest = 0;
        int run = 0;
        int last = Integer.MIN_VALUE;
        for (int at = table.first(); at < table.end(); at = table.next(at)) {
            run = at - last == 3 ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = at;
        }
        return longest;
    }

    private static KeyBuffer keyOf(String text, KeyBuffer key) {
        key.clear();
        key.append(Value.ofText(text));
        return key;
    }
}
