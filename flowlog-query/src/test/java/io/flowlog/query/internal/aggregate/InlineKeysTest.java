package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.value.Value;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Keys that are written without a buffer are those that the buffer writes. */
class InlineKeysTest {
    private final InlineKeys keys = new InlineKeys(3);
    private final KeyBuffer buffer = new KeyBuffer();

    @Property
    void texts(@ForAll @Size(min = 16, max = 60) byte[] bytes, @ForAll @IntRange(max = 20) int length) {
        for (int from = 0; from + length <= bytes.length; from++) {
            keys.setText(1, bytes, from, from + length);
            boolean fits = length <= 15 && from + 16 <= bytes.length;
            assertEquals(fits, keys.fits(1));
            if (fits) {
                Value text = new Value();
                text.setText(bytes, from, from + length);
                assertIsWritten(text);
            }
        }
    }

    @Property
    void times(@ForAll long millis) {
        keys.setTime(1, millis);
        assertTrue(keys.fits(1));
        assertIsWritten(Value.ofTime(millis));
    }

    @Example
    void what_is_absent_and_what_does_not_fit() {
        keys.setTime(1, -1);
        keys.setAbsent(1);
        assertTrue(keys.fits(1));
        assertIsWritten(new Value());
        keys.setUnfit(1);
        assertFalse(keys.fits(1));
    }

    private void assertIsWritten(Value value) {
        buffer.clear();
        buffer.append(value);
        assertEquals(buffer.word(0), keys.word0(1));
        assertEquals(buffer.word(1), keys.word1(1));
    }
}
