package io.flowlog.query.judge;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.reference.Reference;

/** Queries over records: the engine says what the reference says. */
class RecordsFuzzTest {

    @FuzzTest
    void theEngineSaysWhatTheReferenceSays(long seed) {
        Case question = Case.ofEverything(seed);
        Answer expected = Reference.answer(question.query(), question.log(), question.run(), Engine.NOW_MILLIS);
        Answer actual = Engine.answer(question);
        if (!actual.equals(expected)) {
            throw Disagreement.of(question, actual, "the reference", expected, "");
        }
    }
}
