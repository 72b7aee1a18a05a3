package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.internal.search.Needle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Searches that compare little even where the beginning of what is looked for occurs all over. */
class PatternSearchTest {

    /** Few letters, so that nearly everything repeats. */
    @Property(tries = 2_000)
    void every_search_finds_what_a_string_finds(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 60) String text,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 6) String part,
            @ForAll @IntRange(min = 1, max = 12) int times,
            @ForAll @IntRange(max = 10) int from) {
        String needle = part.repeat(times);
        String whole = "#".repeat(from) + text + needle.substring(1) + text + needle + text;
        int expected = whole.indexOf(needle, from);
        byte[] bytes = utf8(whole);
        byte[] wanted = utf8(needle);
        assertEquals(expected, Utf8.indexOf(bytes, from, bytes.length, wanted, 0, wanted.length));
        assertEquals(expected, PatternSearch.indexOf(bytes, from, bytes.length, wanted, 0, wanted.length, false));
        assertEquals(expected, Needle.of(wanted).find(bytes, from, bytes.length));
        byte[] upper = utf8(whole.toUpperCase(Locale.ROOT));
        assertEquals(expected, PatternSearch.indexOf(upper, from, upper.length, wanted, 0, wanted.length, true));
        assertEquals(expected, Needle.ignoringCase(wanted).find(upper, from, upper.length));
        int before = expected + needle.length() - 1;
        assertEquals(-1, Utf8.indexOf(bytes, from, before, wanted, 0, wanted.length));
        assertEquals(-1, PatternSearch.indexOf(bytes, from, before, wanted, 0, wanted.length, false));
    }

    /** Some 30 ms; comparing at every place would be some 10^13 bytes. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_needle_of_millions_that_nearly_occurs_everywhere_is_looked_for_in_one_pass() {
        byte[] bytes = utf8("a".repeat(8 << 20));
        byte[] wanted = utf8("a".repeat(4 << 20) + "b");
        assertEquals(-1, Utf8.indexOf(bytes, 0, bytes.length, wanted, 0, wanted.length));
        assertEquals(-1, Needle.of(wanted).find(bytes, 0, bytes.length));
        assertEquals(-1, Needle.ignoringCase(wanted).find(bytes, 0, bytes.length));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
