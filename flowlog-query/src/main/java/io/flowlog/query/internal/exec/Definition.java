package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.checked.NamedExpression;
import java.util.BitSet;
import java.util.List;

/**
 * What a name stands for, and which names have to be worked out before it: those that it is made of, and those that these are
 * made of. Working them out in order, instead of each when it is asked for, keeps a long chain of names from becoming as
 * deep a chain of calls.
 *
 * @param evaluator works out the value
 * @param needed    indices of other definitions, ascending, each behind all that it needs itself
 */
record Definition(Evaluator evaluator, int[] needed) {

    /**
     * Builds the definitions from one to before another; each refers to earlier ones of these only.
     *
     * @return definitions by index; the others are null
     */
    static Definition[] some(List<NamedExpression> expressions, int from, int to, EvaluatorBuilder builder) {
        Definition[] definitions = new Definition[expressions.size()];
        builder.takeNamed();
        for (int i = from; i < to; i++) {
            Evaluator evaluator = builder.build(expressions.get(i).expression());
            BitSet needed = builder.takeNamed();
            for (int named : needed.stream().toArray()) {
                for (int other : definitions[named].needed()) {
                    needed.set(other);
                }
            }
            definitions[i] = new Definition(evaluator, needed.stream().toArray());
        }
        return definitions;
    }
}
