package io.flowlog.benchmarks.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void rowsOfOneTimeMayStandInAnyOrder() {
        assertEquals(
                Answer.ofNewest(List.of("1700000002 a", "1700000002 b", "1700000001 c"), 4),
                Answer.ofNewest(List.of("1700000002 b", "1700000002 a", "1700000001 c"), 4));
    }

    @Test
    void ofTheLastTimeOthersMayHaveBeenKeptButAsMany() {
        Answer answer = Answer.ofNewest(List.of("1700000002 a", "1700000001 b"), 2);
        assertEquals(answer, Answer.ofNewest(List.of("1700000002 a", "1700000001 c"), 2));
        assertNotEquals(answer, Answer.ofNewest(List.of("1700000001 b", "1700000001 c"), 2));
        assertNotEquals(answer, Answer.ofNewest(List.of("1700000002 c", "1700000001 b"), 2));
    }

    @Test
    void fewerRowsThanAskedForAreAllCertain() {
        assertNotEquals(Answer.ofNewest(List.of("1700000001 b"), 2), Answer.ofNewest(List.of("1700000001 c"), 2));
    }

    @Test
    void anAnswerIsTheSameAfterItsWayThroughALine() {
        for (Answer answer : List.of(new Answer(List.of()), new Answer(List.of("1 a", "2 b")))) {
            assertEquals(answer, Answer.ofLine(answer.toLine()));
        }
    }
}
