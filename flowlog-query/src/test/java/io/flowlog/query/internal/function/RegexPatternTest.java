package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexPatternTest {

    private static RegexPattern compile(String regex) {
        return RegexPattern.compile(regex, QueryLimits.DEFAULTS, 1);
    }

    private static DiagnosticCode refusal(String regex) {
        ArgumentException thrown = assertThrows(ArgumentException.class, () -> compile(regex), regex);
        assertEquals(1, thrown.argument());
        return thrown.code();
    }

    /** Each of them took minutes at least, most would never have ended; found by fuzzing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)\u1C80",
                "(?i)[\u1C88]",
                "(?i)\\x{1c85}",
                "(?i)[\\x01-\\x{10FFFF}]",
                "a(?s-i:b)[a-\u2000]",
                "(?i)q[-a-\\x{2000}]",
                "(?i)[[-\\x{2000}]",
                "(?i)[\t-\\x{ffff}]",
                "(?i)[^[:alpha:]b-\u1D00]"
            })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ignoringCaseWhereTheEngineWouldNotEndIsRefused(String regex) {
        assertEquals(DiagnosticCode.BAD_REGEX, refusal(regex));
    }

    /** The characters over which compiling would not end do no harm in a text. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyCharacterOfATextIsComparedIgnoringCase() {
        StringBuilder all = new StringBuilder();
        for (int c = 1; c < 0x20000; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                all.appendCodePoint(c);
            }
        }
        byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
        for (String regex :
                new String[] {"(?i)\u0432!", "(?i)k\u0432", "(?i)\uA64A!", "(?i)[\u0410-\u042F]!", "(?i).\u0434\u0434"
                }) {
            assertFalse(compile(regex).find(text, 0, text.length), regex);
        }
    }

    @Test
    void soAreRangesThatTogetherHoldMillions() {
        assertEquals(DiagnosticCode.BAD_REGEX, refusal("(?i)" + "[\\x{1c89}-\\x{1e942}]".repeat(20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u1C80",
                "[\\x01-\\x{10FFFF}]",
                "(?s)[a-\u2000]",
                "(?i)[a-z0-9_.-]+",
                "(?i)[\\x{1c89}-\\x{1e942}]",
                "(?i)[\u0410-\u042F]",
                "(?P<i>[a-\u2000])",
                "(?i)eni-0[^-]"
            })
    void otherRangesAreCompiled(String regex) {
        assertNotNull(compile(regex));
    }

    @ParameterizedTest
    @CsvSource({
        "a(?=b), look-ahead",
        "a(?!b), look-ahead",
        "(?<=a)b, look-behind",
        "(?<!a)b, look-behind",
        "(a)\\1, back-reference",
        "(?<n>a)\\k<n>, back-reference",
        "a++, possessive",
        "a{2}+, possessive",
        "(?>a), atomic",
        "[a-z&&[^b]], intersection",
        "(a, missing closing"
    })
    void what_the_engine_cannot_do_is_refused_in_words(String regex, String word) {
        ArgumentException thrown = assertThrows(ArgumentException.class, () -> compile(regex));
        assertEquals(DiagnosticCode.BAD_REGEX, thrown.code());
        assertTrue(thrown.getMessage().contains(word), thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\(\\?=",
                "[(?=]",
                "\\\\1",
                "[\\]++]",
                "\\Q(?=a)\\1++\\E",
                "a{,3}+",
                "a{2",
                "[]&]&&",
                "(?i)a|b",
                "(?:a)",
                "(?i:a)",
                "(?P<n>a)",
                "(?<n>a)",
                "\\p{L}{3}",
                "\\x{1F600}",
                "[[:alpha:]]+",
                "^$",
                "",
                "a{2,}?",
                "((a|b)*c)+"
            })
    void what_only_resembles_it_is_compiled(String regex) {
        compile(regex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{100}){100}){100}",
                "((a{100})b){100}",
                "(x|(a{50})){50}",
                "(?:(?:a{11}){10}){10}",
                "a{1001}",
                "a{99999999999999999999}",
                "((((a{2}){10}){10}){10})",
                "(?:abcdefghijk){1000}"
            })
    void repeats_that_write_out_to_too_much_are_refused(String regex) {
        assertEquals(DiagnosticCode.REGEX_TOO_LARGE, refusal(regex));
    }

    @Test
    void repeats_side_by_side_do_not_multiply() {
        compile("a{1000}b{1000}c{10}");
        compile("(\\d{1,3}\\.){3}\\d{1,3}");
        compile("(?:(?:a{10}){10}){10}");
    }

    @Test
    void a_long_or_deep_expression_is_refused() {
        assertEquals(DiagnosticCode.REGEX_TOO_LONG, refusal("a".repeat(1001)));
        compile("a".repeat(1000));
        assertEquals(DiagnosticCode.REGEX_TOO_LARGE, refusal("(".repeat(65) + "a" + ")".repeat(65)));
        compile("(".repeat(64) + "a" + ")".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x{0,1000}",
                "x{500,1000}",
                "(?:x?){1000}",
                "(?:x?){200}",
                "(?:x*){300}",
                "(?:(?:x?){30}){30}",
                "(?:()|a){900}",
                "(?:(?:x?y?){50}){10}",
                "(?:a|(?:b|(?:c|d?)?)?){90}",
                "(?:^){1000}x",
                "(?:\\b){1000}x",
                "(a?)(b?)(c?)(d?)(e?)",
                "((((((x?)?)?)?)?)?){40}",
                "(?:(?:x*)*)*{9}",
                "(?:a?b?c?d?|e?f?){100}"
            })
    void a_small_stack_compiles_and_matches_or_refuses(String regex) throws InterruptedException {
        holdsOnSmallStack(regex);
    }

    @Property(tries = 150)
    void a_small_stack_holds_for_any_expression(@ForAll("nestedRepeats") String regex) throws InterruptedException {
        holdsOnSmallStack(regex);
    }

    private static void holdsOnSmallStack(String regex) throws InterruptedException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        byte[] text = ("y".repeat(200) + "x".repeat(300) + "abcd").getBytes(StandardCharsets.UTF_8);
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        compile(regex).find(text, 0, text.length);
                    } catch (ArgumentException refused) {
                        // a named refusal is as good
                    } catch (Throwable other) {
                        failure.set(other);
                    }
                },
                "small",
                256 * 1024);
        thread.start();
        thread.join();
        assertNull(failure.get(), regex);
    }

    @Provide
    Arbitrary<String> nestedRepeats() {
        Arbitrary<String> quantifier = Arbitraries.of("", "?", "*", "+", "{3}", "{30}", "{300}", "{0,40}", "{2,}");
        return Arbitraries.recursive(
                () -> Arbitraries.of("x", "y?", "", "^", "a|b?", "\\b"),
                inner -> Combinators.combine(inner, inner, quantifier, Arbitraries.of("(?:", "("))
                        .as((left, right, times, open) -> open + left + right + ")" + times),
                5);
    }

    @Property
    void finds_what_java_finds_in_any_text(@ForAll("simpleRegex") String regex, @ForAll("texts") String text) {
        byte[] bytes = ("é-" + text + "-x").getBytes(StandardCharsets.UTF_8);
        int to = bytes.length - 2;
        Matcher expected = Pattern.compile(regex).matcher(text);
        RegexPattern actual = compile(regex);
        boolean found = actual.find(bytes, 3, to);
        for (int i = 0; i < 5; i++) {
            assertEquals(expected.find(), found);
            if (!found) {
                return;
            }
            for (int group = 0; group <= actual.groupCount(); group++) {
                String was = actual.start(group) < 0
                        ? null
                        : new String(
                                bytes,
                                actual.start(group),
                                actual.end(group) - actual.start(group),
                                StandardCharsets.UTF_8);
                assertEquals(expected.group(group), was);
            }
            found = actual.findNext();
        }
    }

    @Provide
    Arbitrary<String> simpleRegex() {
        return Arbitraries.of(
                "a",
                "é",
                "(a)|(é)",
                "[^a]",
                ".",
                "(a+)(b)?",
                "(?i)B",
                "^a",
                "b$",
                "😀+",
                "(.)(😀)",
                "a.b",
                "(a|b){2}",
                "\\d+");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "B", "é", "😀", "1", " ", "\u0800")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
    }

    @Test
    void bytes_that_are_no_utf8_are_searched_too() {
        byte[] bytes = {
            'a', (byte) 0xFF, (byte) 0xC3, 'b', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'c', (byte) 0xF0, (byte) 0x9F
        };
        RegexPattern pattern = compile("b(.+)c");
        assertTrue(pattern.find(bytes, 0, bytes.length));
        assertEquals(3, pattern.start(0));
        assertEquals(4, pattern.start(1));
        assertEquals(7, pattern.end(1));
        assertTrue(compile("^a..b...c..$").find(bytes, 0, bytes.length));
    }

    @Test
    void two_of_one_expression_work_on_their_own_and_groups_have_names() {
        RegexPattern first = compile("(?<port>\\d+)/(?P<proto>\\w+)");
        RegexPattern second = compile(first.toString());
        byte[] a = "x 443/tcp".getBytes(StandardCharsets.UTF_8);
        byte[] b = "53/udp".getBytes(StandardCharsets.UTF_8);
        assertTrue(first.find(a, 0, a.length));
        assertTrue(second.find(b, 0, b.length));
        assertEquals(2, first.start(first.namedGroups().get("port")));
        assertEquals(0, second.start(1));
        assertEquals(6, second.end(second.namedGroups().get("proto")));
        assertFalse(first.find(a, 0, 2));
    }
}
