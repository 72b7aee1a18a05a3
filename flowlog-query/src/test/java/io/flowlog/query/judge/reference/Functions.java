package io.flowlog.query.judge.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scalar functions of section 3 by name, but for those that ask the record or the clock. */
final class Functions {
    private static final Set<String> GIVE_MORE_THAN_ABSENT_FOR_ABSENT =
            Set.of("ispresent", "coalesce", "if", "case", "concat", "isempty", "isblank");

    private static final Map<String, Scalar> ALL = new HashMap<>();

    static {
        NumberFunctions.addTo(ALL);
        TextFunctions.addTo(ALL);
        CodingFunctions.addTo(ALL);
        AddressFunctions.addTo(ALL);
        TimeFunctions.addTo(ALL);
        GeneralFunctions.addTo(ALL);
    }

    private Functions() {}

    /** What a function gives; null or {@link Arguments.NoValue} where that is absent. */
    interface Scalar {
        @Nullable Object apply(Arguments arguments);
    }

    static @Nullable Object call(String name, List<@Nullable Object> arguments) {
        String spelling = name.toLowerCase(Locale.ROOT);
        Scalar function = ALL.get(spelling);
        if (function == null) {
            throw new IllegalArgumentException("the reference has no function " + name);
        }
        if (arguments.contains(null) && !GIVE_MORE_THAN_ABSENT_FOR_ABSENT.contains(spelling)) {
            return null;
        }
        try {
            return function.apply(new Arguments(arguments));
        } catch (Arguments.NoValue | ArithmeticException absent) {
            return null;
        }
    }
}
