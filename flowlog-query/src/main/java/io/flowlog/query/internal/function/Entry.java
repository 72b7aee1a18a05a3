package io.flowlog.query.internal.function;

import io.flowlog.query.internal.function.ScalarFunction.Binder;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One entry of the function table in the making. The signature says the name and how many arguments a call takes:
 * {@code substr(text, start[, length])} takes two or three, {@code concat(value, ...)} one or more.
 */
final class Entry {
    private final String signature;
    private final List<String> aliases = new ArrayList<>();
    private final List<Integer> periods = new ArrayList<>();
    private boolean strict = true;
    private boolean timestamp;

    private Entry(String signature) {
        this.signature = signature;
    }

    static Entry of(String signature) {
        return new Entry(signature);
    }

    /** A test of one argument whatever it is, absent only if that is. */
    static ScalarFunction test(String signature, ValueTest test) {
        return of(signature).stateless((arguments, result) -> result.setBoolean(test.holds(arguments[0])));
    }

    Entry alias(String name) {
        aliases.add(name);
        return this;
    }

    /** The evaluation wants to see absent arguments. */
    Entry lenient() {
        strict = false;
        return this;
    }

    /** The argument at this index is a period. Such a call is lenient, since a period is no value. */
    Entry period(int argument) {
        periods.add(argument);
        return lenient();
    }

    /** The call gets {@code @timestamp} as its last argument. */
    Entry timestamp() {
        timestamp = true;
        return this;
    }

    /** The evaluation holds nothing, so that one serves all calls. */
    ScalarFunction stateless(ScalarEvaluation evaluation) {
        return bound(site -> evaluation);
    }

    /** Every call gets an evaluation of its own, which has scratch memory. */
    ScalarFunction scratch(Supplier<ScalarEvaluation> evaluation) {
        return bound(site -> evaluation.get());
    }

    ScalarFunction bound(Binder binder) {
        int open = signature.indexOf('(');
        String arguments = signature.substring(open + 1, signature.length() - 1);
        boolean unbounded = arguments.contains("...");
        String needed = arguments.split("\\[|, \\.\\.\\.", 2)[0];
        int most = unbounded ? Integer.MAX_VALUE : count(arguments);
        String name = signature.substring(0, open);
        return new ScalarFunction(name, aliases, signature, count(needed), most, strict, periods, timestamp, binder);
    }

    private static int count(String arguments) {
        return arguments.isEmpty()
                ? 0
                : (int) arguments.chars().filter(c -> c == ',').count() + 1;
    }

    /** A condition on one value. */
    @FunctionalInterface
    interface ValueTest {
        boolean holds(Value value);
    }
}
