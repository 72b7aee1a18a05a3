package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
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

    @Example
    void one_byte_beyond_ascii_is_seen_wherever_it_stands() {
        byte[] bytes = new byte[100];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at % 2 == 0 ? 0x80 : 0xFF);
            for (int from = 0; from < bytes.length; from++) {
                for (int to = from; to <= bytes.length; to++) {
                    assertEquals(at < from || at >= to, Utf8.isAscii(bytes, from, to));
                }
            }
            bytes[at] = 0x7F;
        }
    }

    @Property
    void code_points_are_passed_over_one_by_one(
            @ForAll @StringLength(max = 12) String any, @ForAll @IntRange(min = -1, max = 14) int count) {
        byte[] bytes = ("é" + any + "é").getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, 2, bytes.length - 4, StandardCharsets.UTF_8);
        int known = Math.max(0, Math.min(count, text.codePointCount(0, text.length())));
        String passed = text.substring(0, text.offsetByCodePoints(0, known));
        assertEquals(2 + passed.getBytes(StandardCharsets.UTF_8).length, Utf8.skip(bytes, 2, bytes.length - 2, count));
    }

    @Property
    void a_text_is_found_where_it_occurs_first(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 60) String text,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 7) String needle,
            @ForAll @IntRange(max = 60) int from) {
        int start = Math.min(from, text.length());
        byte[] bytes = ("aa" + text + needle).getBytes(StandardCharsets.US_ASCII);
        byte[] wanted = ("b" + needle + "b").getBytes(StandardCharsets.US_ASCII);
        int expected = text.indexOf(needle, start);
        assertEquals(
                expected < 0 ? -1 : 2 + expected,
                Utf8.indexOf(bytes, 2 + start, 2 + text.length(), wanted, 1, 1 + needle.length()));
    }
}
