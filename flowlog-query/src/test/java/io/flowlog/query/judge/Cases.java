package io.flowlog.query.judge;

import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.reference.Reference;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Where the cases of the properties come from, and how many there are. */
final class Cases {
    /** How many pairs of query and records to try instead of the usual number. */
    static final String PAIRS = "flowlog.judge.pairs";

    /** The one case to try, by the number that its failure named. */
    static final String SEED = "flowlog.judge.seed";

    private Cases() {}

    /** Of all commands and values; nine of ten have at least one cell in their answer, for an empty one says little. */
    static Arbitrary<Case> thatSaySomething() {
        return thatSaySomething(Case::ofEverything, any -> true);
    }

    /** The same of cases of another kind, and of those only some. */
    static Arbitrary<Case> thatSaySomething(LongFunction<Case> maker, Predicate<Case> allowed) {
        return of(maker, allowed.and(Cases::saysSomething), allowed);
    }

    private static boolean saysSomething(Case made) {
        return Long.remainderUnsigned(made.seed(), 10) == 0
                || Reference.answer(made.query(), made.log(), made.run(), Engine.NOW_MILLIS).rows().stream()
                        .anyMatch(row -> !row.isEmpty());
    }

    /**
     * One case for each seed; a case that fails is made smaller.
     *
     * @param maker   makes a case from a seed
     * @param wanted  whether the case is worth a try
     * @param allowed whether a smaller case is one for the property
     */
    private static Arbitrary<Case> of(LongFunction<Case> maker, Predicate<Case> wanted, Predicate<Case> allowed) {
        Long only = Long.getLong(SEED);
        return Arbitraries.fromGenerator(random -> {
            Case made = maker.apply(only != null ? only : random.nextLong());
            while (only == null && !wanted.test(made)) {
                made = maker.apply(random.nextLong());
            }
            return new ShrinkableCase(made, allowed);
        });
    }

    /**
     * Sets the number of tries of a property as the caller of the build wishes. Without a wish the cases are the same in every
     * run, so that the build of one commit ends in one way; asked for a number, they are new ones.
     */
    static final class AsManyAsAskedFor implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            Integer pairs = Integer.getInteger(PAIRS);
            if (Long.getLong(SEED) != null) {
                context.attributes().setTries(1);
            } else if (pairs != null) {
                context.attributes().setTries(pairs);
            } else {
                context.attributes().setSeed("2026");
            }
            return property.execute();
        }
    }
}
