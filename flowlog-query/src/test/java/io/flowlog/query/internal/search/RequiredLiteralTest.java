package io.flowlog.query.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a regular expression matches has its required literal in it; and where that is all of it, the other way round. */
class RequiredLiteralTest {

    @ParameterizedTest
    @CsvSource({
        "REJECT, REJECT, true",
        "(?i)Reject, reject in any case, true",
        "^10\\.0\\., 10.0., true",
        "OK$, OK, true",
        "REJECT.*OK, REJECT, false",
        "ab+cdef?, cde, false",
        "(x|y)abc[0-9]abcd, abcd, false",
        "abc{2}defg*, def, false",
        "(?<name>abc)d\\.e, d.e, false",
        "'eni-[0-9a-f]+ ', eni-, false",
        "(?i)asks, a in any case, ",
        "' to~', ' to~', true",
        "ab.*, ab, false",
        "abcéde, abc, false",
        "\u007Fabc, abc, false",
        "abc\\d, abc, false",
        "abc\\B, abc, false",
        "a\\ b\\~, a b~, true",
        "ab^cde, cde, false",
        "ab$cde, cde, false",
        "((ab)cdef)gh, gh, false",
        "([)])abc, abc, false",
        "(\\)x)abc, abc, false",
        "[^]a]bcd, bcd, false",
        "[]a]bcd, bcd, false",
        "[a\\]b]cd, cd, false",
    })
    void theLongestTextThatIsCertain(String regex, String needle, Boolean whole) {
        RequiredLiteral literal = RequiredLiteral.ofRegex(regex);
        if (whole == null) {
            assertNull(literal); // only letters that have a third case beside it
            return;
        }
        assertNotNull(literal);
        assertEquals(needle, literal.needle().toString());
        assertEquals(whole, literal.whole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a|b",
                "abc|def",
                "a*",
                "(abc)",
                "[abc]def{",
                "x(?i)abc",
                "\\Qabc\\E",
                "\\x41bc",
                "\\pLabc",
                ".*",
                "^$",
                "é",
                "a{,5}",
                "[[:alpha:]]abc",
                "abc)",
                "(?s)abc",
                "a.*",
                // what no expression is, and what quotes may hide
                "abc\\",
                "abc(d",
                "abc(d\\",
                "abc[d",
                "abc[d\\",
                "(a\\Q)\\E)abc",
                "(a\\E)abc",
                "[a\\Q]\\E]abc",
                "[a\\E]abc"
            })
    void whereItIsNotPlainThereIsNone(String regex) {
        assertNull(RequiredLiteral.ofRegex(regex));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, xxabcx, true",
        "abc, ab, false",
        "^abc, abc, true",
        "^abc, abcx, true",
        "^abc, xabc, false",
        "^abc, ab, false",
        "abc$, abc, true",
        "abc$, xabc, true",
        "abc$, abcx, false",
        "abc$, bc, false",
        "^abc$, abc, true",
        "^abc$, abcx, false",
        "^abc$, abcabc, false",
        "^abc$, ab, false",
        "a.*bcd, xbcd, true",
        "a.*bcd, bc, false",
    })
    void itIsLookedForWhereItHasToStandAndNowhereElse(String regex, String text, boolean isIn) {
        RequiredLiteral literal = RequiredLiteral.ofRegex(regex);
        assertNotNull(literal);
        for (String around : new String[] {"", "a", "abc", "abcabcabcabcabcabcabc"}) {
            byte[] bytes = (around + text + around).getBytes(StandardCharsets.US_ASCII);
            int from = around.length();
            assertEquals(isIn, literal.isIn(bytes, from, from + text.length()), around);
        }
    }

    @Test
    void theLettersWithAThirdCaseMatchIt() {
        // U+212A, the Kelvin sign, is a k in any case; it must not be refused for its bytes
        assertTrue(Pattern.compile("(?i)k").matcher("\u212A").find());
        assertNull(RequiredLiteral.ofRegex("(?i)k"));
    }

    @Provide
    Arbitrary<String> regexes() {
        Arbitrary<String> part = Arbitraries.of(
                "a",
                "b",
                "A",
                "k",
                "S",
                "1",
                ".",
                "\\.",
                "-",
                " ",
                "é",
                "ab",
                "a1b",
                "^",
                "$",
                "|",
                "*",
                "?",
                "+",
                "*?",
                "+?",
                "{2}",
                "{0,1}",
                "{1,}",
                "{",
                "}",
                "(",
                ")",
                "(?:",
                "(?i:",
                "(?<n>",
                "[ab]",
                "[^a]",
                "[]a]",
                "[a\\]]",
                "\\d",
                "\\b",
                "\\w+",
                "\\\\",
                "[[:digit:]]",
                "(?i)");
        return part.list().ofMinSize(1).ofMaxSize(7).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "b", "A", "B", "k", "K", "\u212A", "s", "\u017F", "1", ".", "-", " ", "é", "]", "{", "\\",
                        "n")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000)
    void nothing_matches_without_it(
            @ForAll("regexes") String inner, @ForAll("texts") String text, @ForAll boolean ignoreCase) {
        String regex = ignoreCase ? "(?i)" + inner : inner;
        Pattern pattern = compiled(regex);
        Assume.that(pattern != null);
        RequiredLiteral literal = RequiredLiteral.ofRegex(regex);
        if (literal == null || pattern == null) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean matches = pattern.matcher(text).find();
        boolean found = literal.isIn(bytes, 0, bytes.length);
        assertTrue(found || !matches, () -> regex + " matches '" + text + "' without " + literal);
        if (literal.whole()) {
            assertEquals(matches, found, () -> regex + " over '" + text + "', by " + literal);
        }
    }

    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }
}
