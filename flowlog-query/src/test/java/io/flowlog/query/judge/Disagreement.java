package io.flowlog.query.judge;

import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import org.opentest4j.AssertionFailedError;

/** All that one needs to see who is wrong. */
final class Disagreement {
    private Disagreement() {}

    /**
     * The failure of a property.
     *
     * @param judge who says something else
     * @param asked how it was asked, if otherwise than by the query
     */
    static AssertionFailedError of(Case question, Answer engine, String judge, Answer other, String asked) {
        return new AssertionFailedError("the engine and " + judge + " disagree about\n"
                + question.text().indent(2)
                + "over these records, with " + question.run() + ":\n"
                + question.log()
                + "the engine says\n" + engine
                + "\n" + judge + " says\n" + other
                + (asked.isEmpty() ? "" : "\nwhen asked\n" + asked.indent(2))
                + "\n(made from -D" + Cases.SEED + "=" + question.seed() + ")\n");
    }
}
