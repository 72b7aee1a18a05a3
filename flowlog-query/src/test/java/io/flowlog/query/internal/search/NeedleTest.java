package io.flowlog.query.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A needle is found where {@link String#indexOf(String)} finds it, whatever lies around it. */
class NeedleTest {

    /** Few letters, so that needles occur in part, in full and more than once. */
    @Provide
    Arbitrary<String> needles() {
        return Arbitraries.strings().withChars("aAbR@`").ofMinLength(1).ofMaxLength(12);
    }

    @Property(tries = 2_000)
    void it_is_found_where_it_first_occurs_within_the_range(@ForAll("needles") String needle, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = haystack(needle, random);
        int from = random.nextInt(bytes.length / 2);
        int to = from + random.nextInt(bytes.length - from + 1);
        String range = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        byte[] text = needle.getBytes(StandardCharsets.ISO_8859_1);

        int exact = range.indexOf(needle);
        assertEquals(exact < 0 ? -1 : from + exact, Needle.of(text).find(bytes, from, to), range);
        assertEquals(exact >= 0, Needle.of(text).isIn(bytes, from, to), range);

        int inAnyCase = lower(range).indexOf(lower(needle));
        assertEquals(
                inAnyCase < 0 ? -1 : from + inAnyCase, Needle.ignoringCase(text).find(bytes, from, to), range);
        assertEquals(inAnyCase >= 0, Needle.ignoringCase(text).isIn(bytes, from, to), range);
    }

    @Test
    void it_is_found_at_every_place_up_to_the_ends_of_the_array() {
        Needle needle = Needle.of("REJECT".getBytes(StandardCharsets.US_ASCII));
        for (int length = 6; length < 100; length++) {
            for (int place = 0; place + 6 <= length; place++) {
                byte[] bytes = (" ".repeat(place) + "REJECT" + " ".repeat(length - place - 6))
                        .getBytes(StandardCharsets.US_ASCII);
                assertEquals(place, needle.find(bytes, 0, length));
                assertEquals(-1, needle.find(bytes, place + 1, length));
                assertEquals(-1, needle.find(bytes, 0, place + 5));
                assertEquals(place, needle.find(bytes, place, place + 6));
            }
        }
    }

    @Test
    void what_differs_from_a_letter_by_one_bit_only_is_no_other_case_of_it() {
        byte[] bytes = "[{@` \u00C1\u00E1".getBytes(StandardCharsets.ISO_8859_1);
        for (String letter : new String[] {"a", "A", "z", "[", "@", "!"}) {
            byte[] text = letter.getBytes(StandardCharsets.US_ASCII);
            int place = "[{@` ".indexOf(letter);
            assertEquals(place, Needle.ignoringCase(text).find(bytes, 0, bytes.length), letter);
        }
    }

    @Test
    void ignoring_case_every_ascii_letter_is_found_in_either() {
        for (char c = 'a'; c <= 'z'; c++) {
            byte[] lower = {(byte) c};
            byte[] upper = {(byte) (c - 32)};
            assertEquals(0, Needle.ignoringCase(lower).find(upper, 0, 1));
            assertEquals(0, Needle.ignoringCase(upper).find(lower, 0, 1));
            assertEquals(-1, Needle.of(upper).find(lower, 0, 1));
        }
    }

    @Test
    void the_first_eight_bytes_of_a_longer_one_are_not_enough() {
        Needle needle = Needle.of("aabbaabbR".getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = "..aabbaabbb aabbaabbR........".getBytes(StandardCharsets.US_ASCII);
        assertFalse(needle.isIn(bytes, 0, 20));
        assertTrue(needle.isIn(bytes, 0, 21));
    }

    private static byte[] haystack(String needle, Random random) {
        String letters = "aAbR@`\u0000\u0080\u00FF" + needle;
        StringBuilder hay = new StringBuilder();
        int length = 2 + random.nextInt(90);
        while (hay.length() < length) {
            if (random.nextInt(12) == 0) {
                hay.append(random.nextBoolean() ? needle : needle.toUpperCase(Locale.ROOT));
            } else {
                hay.append(letters.charAt(random.nextInt(letters.length())));
            }
        }
        return hay.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** ASCII only, as the language's regular expressions are asked for it. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }
}
