package io.flowlog.query.internal.aggregate;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.internal.diagnostic.Wording;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A map from keys to a fixed number of words, made for millions of small entries: open addressing with linear probing in one
 * array, so that finding an entry and changing its words touches one or two cache lines.
 *
 * <pre>
 * word 0          32 bits of hash, 1 bit "long key", 31 bits of ordinal + 1; zero for a free place
 * word 1, 2       the key's bytes; of a key of more than sixteen bytes, its offset and length in a side array
 * word 3 …        the caller's words, at first zero
 * </pre>
 *
 * <p>The hash is seeded for each run, so that nobody can prepare an input whose keys collide. Positions change when an entry is
 * added; ordinals count entries in the order of their addition and never change.
 *
 * <p>Belongs to one thread.
 */
public final class KeyTable {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HEAD_WORDS = 3;
    private static final long ORDINAL_BITS = (1L << 31) - 1;
    private static final long LONG_KEY = 1L << 31;
    private static final int FIRST_CAPACITY = 16;

    /** What every JVM can make an array of. */
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int stride;
    private final long seed;
    private final Budget budget;
    private long[] table;
    private int mask;
    private int size;
    private boolean added;
    private byte[] longKeys = {};
    private int longKeysEnd;
    private long spent;
    private long[] hashes = {};

    /**
     * @param words  how many words each entry has
     * @param seed   of the hash; tables of one run share it
     * @param budget is charged for every entry
     */
    public KeyTable(int words, long seed, Budget budget) {
        stride = HEAD_WORDS + words;
        this.seed = seed;
        this.budget = budget;
        table = new long[FIRST_CAPACITY * stride];
        mask = FIRST_CAPACITY - 1;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** The array that holds the entries; another one after an entry was added. */
    public long[] words() {
        return table;
    }

    /** The position of the first entry's first word, or the end. */
    public int first() {
        return next(-stride + HEAD_WORDS);
    }

    /** The position of the next entry's first word, or {@link #end()}. */
    public int next(int position) {
        int at = position - HEAD_WORDS + stride;
        while (at < table.length && table[at] == 0) {
            at += stride;
        }
        return at + HEAD_WORDS;
    }

    /** What {@link #next} gives behind the last entry. */
    public int end() {
        return table.length + HEAD_WORDS;
    }

    /** The number of the entry in the order of addition. */
    public int ordinal(int position) {
        return (int) (table[position - HEAD_WORDS] & ORDINAL_BITS) - 1;
    }

    /** Whether {@link #findOrAdd} has added what it returned last. */
    public boolean added() {
        return added;
    }

    /** Copies the entry's key. */
    public void readKey(int position, KeyBuffer into) {
        int at = position - HEAD_WORDS;
        if ((table[at] & LONG_KEY) != 0) {
            into.set(longKeys, (int) table[at + 1], (int) table[at + 2]);
        } else {
            into.setWords(table[at + 1], table[at + 2]);
        }
    }

    /** The position of the key's first word, or -1. */
    public int find(KeyBuffer key) {
        int at = probe(key, hash(key));
        return table[at] == 0 ? -1 : at + HEAD_WORDS;
    }

    /** The position of the key's first word; the key is added if it is new. */
    public int findOrAdd(KeyBuffer key) {
        long hash = hash(key);
        int at = probe(key, hash);
        added = table[at] == 0;
        if (added) {
            charge(key.isInline() ? 0 : key.length());
            if ((size + 1) * 4L > (mask + 1) * 3L) {
                grow();
                at = probe(key, hash);
            }
            put(at, key, hash);
        }
        return at + HEAD_WORDS;
    }

    /** Makes sure that no entry moves while this many keys are added. */
    public void reserve(int more) {
        while ((size + (long) more) * 4 > (mask + 1) * 3L) {
            grow();
        }
    }

    /**
     * {@link #findOrAdd} for many keys that fit into two words. Hashes come first and probes after, so that the memory
     * accesses of several probes are under way at once.
     *
     * @param positions receives the position of each key's first word; that of a key that does not fit is left as it is
     * @param added     receives the indices of the keys that are new
     * @return how many are new
     */
    public int findOrAddAll(InlineKeys keys, int count, int[] positions, int[] added) {
        reserve(count);
        long[] hashes = scratchHashes(count);
        for (int i = 0; i < count; i++) {
            hashes[i] = hashInline(keys.word0(i), keys.word1(i));
        }
        int news = 0;
        for (int i = 0; i < count; i++) {
            if (!keys.fits(i)) {
                continue;
            }
            int at = probeInline(keys.word0(i), keys.word1(i), hashes[i]);
            if (table[at] == 0) {
                charge(0);
                table[at] = hashes[i] & 0xFFFFFFFF00000000L | ++size;
                table[at + 1] = keys.word0(i);
                table[at + 2] = keys.word1(i);
                added[news++] = i;
            }
            positions[i] = at + HEAD_WORDS;
        }
        return news;
    }

    private long[] scratchHashes(int count) {
        if (hashes.length < count) {
            hashes = new long[count];
        }
        return hashes;
    }

    /** Forgets all entries and keeps the memory. */
    public void clear() {
        Arrays.fill(table, 0);
        budget.release(size, spent);
        size = 0;
        spent = 0;
        longKeysEnd = 0;
    }

    private void charge(int keyBytes) {
        long bytes = (long) stride * Long.BYTES + keyBytes;
        budget.addEntry(bytes);
        spent += bytes;
    }

    private void put(int at, KeyBuffer key, long hash) {
        long head = hash & 0xFFFFFFFF00000000L | ++size;
        if (key.isInline()) {
            table[at + 1] = key.word(0);
            table[at + 2] = key.word(1);
        } else {
            head |= LONG_KEY;
            int length = key.length();
            if (longKeys.length - longKeysEnd < length) {
                longKeys = Arrays.copyOf(longKeys, Math.max(Math.addExact(longKeysEnd, length), 2 * longKeys.length));
            }
            System.arraycopy(key.bytes(), 0, longKeys, longKeysEnd, length);
            table[at + 1] = longKeysEnd;
            table[at + 2] = length;
            longKeysEnd += length;
        }
        table[at] = head;
    }

    /** Where the key is, or the free place where it belongs. */
    private int probe(KeyBuffer key, long hash) {
        if (key.isInline()) {
            return probeInline(key.word(0), key.word(1), hash);
        }
        long wanted = hash >>> 32 << 1 | 1;
        int slot = (int) (hash >>> 32) & mask;
        while (true) {
            int at = slot * stride;
            long head = table[at];
            if (head == 0
                    || head >>> 31 == wanted && table[at + 2] == key.length() && isLongKey((int) table[at + 1], key)) {
                return at;
            }
            slot = slot + 1 & mask;
        }
    }

    /** {@link #probe} for a key of two words. They tell keys apart as well as the hash, which is not looked at. */
    private int probeInline(long word0, long word1, long hash) {
        long[] entries = table;
        int slot = (int) (hash >>> 32) & mask;
        while (true) {
            int at = slot * stride;
            long head = entries[at];
            if (head == 0 || entries[at + 1] == word0 && entries[at + 2] == word1 && (head & LONG_KEY) == 0) {
                return at;
            }
            slot = slot + 1 & mask;
        }
    }

    private boolean isLongKey(int offset, KeyBuffer key) {
        int length = key.length();
        return Arrays.equals(longKeys, offset, offset + length, key.bytes(), 0, length);
    }

    private void grow() {
        long[] old = table;
        int capacity = 2 * (mask + 1);
        if ((long) capacity * stride > LARGEST_ARRAY) {
            throw new QueryAbortedException(
                    Reason.GROUPS, "one table can hold no more than " + Wording.number(size) + " of these groups");
        }
        table = new long[capacity * stride];
        mask = capacity - 1;
        for (int from = 0; from < old.length; from += stride) {
            // an execution that ends here does not use the table again
            budget.meter().spend((long) stride * Long.BYTES);
            if (old[from] != 0) {
                int slot = (int) (old[from] >>> 32) & mask;
                while (table[slot * stride] != 0) {
                    slot = slot + 1 & mask;
                }
                System.arraycopy(old, from, table, slot * stride, stride);
            }
        }
    }

    /** Multiplies and folds, eight bytes at a time. */
    private long hash(KeyBuffer key) {
        if (key.isInline()) {
            return hashInline(key.word(0), key.word(1));
        }
        byte[] bytes = key.bytes();
        int length = key.length();
        long hash = seed ^ length;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONG.get(bytes, at), seed * 0x9E3779B97F4A7C15L);
        }
        // the last eight bytes, some of them for the second time
        return mix(hash ^ (long) LONG.get(bytes, length - Long.BYTES), seed * 0xD1B54A32D192ED03L);
    }

    private long hashInline(long word0, long word1) {
        return mix(word0 ^ seed, word1 ^ seed * 0x9E3779B97F4A7C15L);
    }

    private static long mix(long a, long b) {
        // a factor of zero would swallow the other one; with a secret seed nobody can bring that about
        long folded = a * b ^ Math.multiplyHigh(a, b);
        return (folded ^ folded >>> 29) * 0xBF58476D1CE4E5B9L;
    }
}
