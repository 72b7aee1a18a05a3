package io.flowlog.query.internal.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "dstPort, dstPort, 0",
        "dstprt, dstport, 1",
        "dstpotr, dstport, 1",
        "dstportt, dstport, 1",
        "dstporr, dstport, 1",
        "ca, abc, 3",
        "abcdef, badcfe, 3",
        "'', abc, 3"
    })
    void distanceCountsInsertedDeletedReplacedAndSwappedLetters(String a, String b, int distance) {
        assertEquals(distance, Suggestions.distance(a, b, 10));
    }

    @Test
    void aDistanceBeyondTheBoundIsOnlyKnownToBeMore() {
        assertEquals(2, Suggestions.distance("a", "abcdefgh", 1));
    }

    @Test
    void onlyTheNearestNamesAreSuggestedInTheirOwnSpelling() {
        assertEquals(List.of("dstPort"), Suggestions.nearest("dscport", List.of("srcPort", "dstPort", "bytes")));
    }

    @Test
    void nothingIsSuggestedThatDiffersInMoreThanAThirdOfTheLetters() {
        assertEquals(List.of(), Suggestions.nearest("bites", List.of("sites2", "action", "b")));
        assertEquals(List.of("bytes"), Suggestions.nearest("bites", List.of("bytes")));
        assertEquals(List.of(), Suggestions.nearest("ab", List.of("ac")));
    }

    @Test
    void caseAndJoinersDoNotCount() {
        assertEquals(List.of("@logStream"), Suggestions.nearest("@logstream", List.of("@log", "@logStream")));
        assertEquals(List.of("account-id"), Suggestions.nearest("ACCOUNT_ID", List.of("account-id")));
    }

    @Test
    void atMostThreeNamesAreSuggested() {
        assertEquals(
                3,
                Suggestions.nearest("abcd", List.of("abce", "abcf", "abcg", "abch"))
                        .size());
    }

    @Property(tries = 200)
    void distanceIsTheSameBothWaysAndAtMostTheLongerLength(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        int there = Suggestions.distance(a, b, 100);
        assertEquals(there, Suggestions.distance(b, a, 100));
        assertEquals(a.equals(b), there == 0);
        assertEquals(Math.max(a.length(), b.length()), Math.max(there, Math.max(a.length(), b.length())));
    }
}
