package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QueryLimitsTest {

    @Test
    void defaultsAreThePublishedOnes() {
        QueryLimits limits = QueryLimits.DEFAULTS;
        assertEquals(10_000, limits.queryCharacters());
        assertEquals(5_000, limits.tokens());
        assertEquals(64, limits.stages());
        assertEquals(256, limits.columns());
        assertEquals(10_000, limits.listElements());
        assertEquals(64, limits.nestingDepth());
        assertEquals(1_000, limits.regexCharacters());
        assertEquals(1_000, limits.regexRepeats());
        assertEquals(100_000, limits.rows());
    }

    @Test
    void everyLimitIsSetOnItsOwn() {
        QueryLimits limits = QueryLimits.builder()
                .queryCharacters(1)
                .tokens(2)
                .stages(3)
                .columns(4)
                .listElements(5)
                .nestingDepth(6)
                .regexCharacters(7)
                .regexRepeats(8)
                .rows(9)
                .build();
        assertEquals(1, limits.queryCharacters());
        assertEquals(2, limits.tokens());
        assertEquals(3, limits.stages());
        assertEquals(4, limits.columns());
        assertEquals(5, limits.listElements());
        assertEquals(6, limits.nestingDepth());
        assertEquals(7, limits.regexCharacters());
        assertEquals(8, limits.regexRepeats());
        assertEquals(9, limits.rows());
    }

    @Test
    void aLimitMustBePositive() {
        QueryLimits.Builder builder = QueryLimits.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.rows(0));
        assertThrows(IllegalArgumentException.class, () -> builder.tokens(-1));
    }
}
