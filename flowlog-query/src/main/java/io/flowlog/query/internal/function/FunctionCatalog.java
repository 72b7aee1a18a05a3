package io.flowlog.query.internal.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all functions of one row, by name without regard to case. Immutable. */
public final class FunctionCatalog {
    private static final List<ScalarFunction> SCALARS = Stream.of(
                    NumericFunctions.all(),
                    TimeFunctions.all(),
                    GeneralFunctions.all(),
                    AddressFunctions.all(),
                    TextFunctions.all(),
                    SearchFunctions.all(),
                    EncodingFunctions.all())
            .flatMap(List::stream)
            .toList();

    private static final List<String> UNSUPPORTED = List.of(
            "jsonParse",
            "jsonStringify",
            "jsonArraySize",
            "jsonArrayContains",
            "topk",
            "rate",
            "sumOverTime",
            "countOverTime",
            "histogram",
            "haversine",
            "hexToAscii",
            "queryStartTime",
            "queryEndTime",
            "queryTimeRange");

    private static final Map<String, ScalarFunction> BY_NAME = byName();
    private static final Set<String> UNSUPPORTED_NAMES = withTwins(UNSUPPORTED);

    private FunctionCatalog() {}

    /** The scalar function of this name or alias. */
    public static Optional<ScalarFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** Whether the service has this function and FlowLog does not. */
    public static boolean isUnsupported(String name) {
        return UNSUPPORTED_NAMES.contains(key(name));
    }

    /** Every scalar function, in the order of the documentation. */
    public static List<ScalarFunction> scalars() {
        return SCALARS;
    }

    private static Map<String, ScalarFunction> byName() {
        Map<String, ScalarFunction> byName = new HashMap<>();
        for (ScalarFunction function : SCALARS) {
            List<String> spellings = new ArrayList<>(function.aliases());
            spellings.add(function.name());
            for (String spelling : spellings) {
                if (byName.put(key(spelling), function) != null) {
                    throw new IllegalStateException("two functions are called " + spelling);
                }
            }
        }
        return byName;
    }

    /** The names and their snake_case twins. */
    private static Set<String> withTwins(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name, name.replaceAll("(?=[A-Z])", "_")))
                .map(FunctionCatalog::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
