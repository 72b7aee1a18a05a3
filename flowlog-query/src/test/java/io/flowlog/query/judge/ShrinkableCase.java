package io.flowlog.query.judge;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.generate.Smaller;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A case that knows smaller ones.
 *
 * @param allowed whether a case is one for the property
 */
record ShrinkableCase(Case value, Predicate<Case> allowed) implements Shrinkable<Case> {

    /** Those that the language still accepts: a stage may be needed by the next one. */
    @Override
    public Stream<Shrinkable<Case>> shrink() {
        return Smaller.cases(value)
                .filter(ShrinkableCase::compiles)
                .filter(allowed)
                .map(smaller -> new ShrinkableCase(smaller, allowed));
    }

    private static boolean compiles(Case smaller) {
        return FlowLogQuery.check(smaller.text()).stream()
                .noneMatch(problem -> problem.severity() == Diagnostic.Severity.ERROR);
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.text().length()
                + value.log().toString().length()
                + value.run().threads());
    }
}
