package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.reference.Functions.Scalar;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions on any value, and those that choose between values. */
final class GeneralFunctions {
    private GeneralFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("ispresent", it -> it.raw(0) != null);
        all.put(
                "coalesce",
                it -> it.values().stream().filter(Objects::nonNull).findFirst().orElse(null));
        all.put("if", it -> it.isTrue(0) ? it.raw(1) : it.raw(2));
        all.put("case", GeneralFunctions::firstThatHolds);
        all.put("unmask", it -> it.raw(0));
    }

    /** Pairs of condition and value, and perhaps a value for the case that no condition holds. */
    private static @Nullable Object firstThatHolds(Arguments arguments) {
        int i = 0;
        while (arguments.has(i + 1)) {
            if (arguments.isTrue(i)) {
                return arguments.raw(i + 1);
            }
            i += 2;
        }
        return arguments.has(i) ? arguments.raw(i) : null;
    }
}
