package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class Utf8Test {

    @Property
    void code_points_are_counted_wherever_the_text_lies(
            @ForAll @StringLength(max = 40) String any,
            @ForAll @IntRange(max = 17) int before,
            @ForAll @IntRange(max = 17) int after) {
        String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8); // no half pairs
        byte[] around = ("é".repeat(before) + text + "é".repeat(after)).getBytes(StandardCharsets.UTF_8);
        int from = 2 * before;
        assertEquals(text.codePointCount(0, text.length()), Utf8.codePoints(around, from, around.length - 2 * after));
    }
}
