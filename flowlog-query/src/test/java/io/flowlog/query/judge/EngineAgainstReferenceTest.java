package io.flowlog.query.judge;

import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.reference.Reference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Random queries over random records give, cell by cell, what a plain reading of the language gives. */
class EngineAgainstReferenceTest {

    @Provide
    Arbitrary<Case> cases() {
        return Cases.thatSaySomething();
    }

    @AddLifecycleHook(Cases.AsManyAsAskedFor.class)
    @Property(tries = 10_000)
    void the_engine_says_what_the_reference_says(@ForAll("cases") Case question) {
        Answer expected = Reference.answer(question.query(), question.log(), question.run(), Engine.NOW_MILLIS);
        Answer actual = Engine.answer(question);
        if (!actual.equals(expected)) {
            throw Disagreement.of(question, actual, "the reference", expected, "");
        }
    }
}
