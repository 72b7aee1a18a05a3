package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Expression.Arithmetic;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.value.ArithmeticOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was written as a difference, though it may have been meant as a name: {@code account-id}. */
final class DashedName {
    private DashedName() {}

    /** The names and numbers with dashes between them; null for anything else, or with blanks around a dash. */
    static @Nullable String of(Arithmetic difference) {
        StringBuilder name = new StringBuilder(word(difference.first()));
        SourceSpan last = difference.first().span();
        for (Arithmetic.Step step : difference.steps()) {
            SourceSpan next = step.operand().span();
            boolean joined = step.operator() == ArithmeticOperator.SUBTRACT && next.start() == last.end() + 1;
            if (!joined || word(step.operand()).isEmpty()) {
                return null;
            }
            name.append('-').append(word(step.operand()));
            last = next;
        }
        return word(difference.first()).isEmpty() ? null : name.toString();
    }

    /** The parts that are names. */
    static Stream<String> parts(Arithmetic difference) {
        return Stream.concat(
                        Stream.of(difference.first()),
                        difference.steps().stream().map(Arithmetic.Step::operand))
                .filter(Expression.Name.class::isInstance)
                .map(DashedName::word);
    }

    /** What a part adds to the name; empty if it can be none. */
    private static String word(Expression part) {
        if (part instanceof Expression.Name name) {
            return name.text();
        }
        return part instanceof Expression.NumberLiteral number ? number.digits() : "";
    }
}
