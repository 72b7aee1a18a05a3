package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateCatalog;
import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.function.ScalarFunction;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A handful of functions, one of each shape that the analyzer treats in its own way. */
final class FakeFunctions implements FunctionLookup {
    private final List<ScalarFunction> functions = List.of(
            function(
                    "strlen",
                    "strlen(text)",
                    1,
                    1,
                    List.of(),
                    site -> (arguments, result) ->
                            result.setInteger(ValueText.of(arguments[0]).length())),
            function(
                    "tolower",
                    "tolower(text)",
                    1,
                    1,
                    List.of(),
                    site -> (arguments, result) ->
                            result.setText(ValueText.of(arguments[0]).toLowerCase(Locale.ROOT))),
            function(
                    "substr",
                    "substr(text, start[, length])",
                    2,
                    3,
                    List.of(),
                    site -> (arguments, result) ->
                            result.setText(ValueText.of(arguments[0]).substring((int) arguments[1].integer()))),
            function(
                    "split",
                    "split(text, separator)",
                    2,
                    2,
                    List.of(),
                    site -> (arguments, result) -> result.setList(List.of(Value.ofText("a"), Value.ofText("b")))),
            function(
                    "datefloor",
                    "datefloor(time, period)",
                    2,
                    2,
                    List.of(1),
                    site -> (arguments, result) -> result.setTime(arguments[0].integer()
                            / site.period(1).amount()
                            * site.period(1).amount())),
            new ScalarFunction("bin", List.of(), "bin(period)", 1, 1, true, List.of(0), true, site -> {
                if (site.argumentCount() != 2) {
                    throw new AssertionError(site.argumentCount());
                }
                return (arguments, result) -> result.setAbsent();
            }),
            new ScalarFunction(
                    "ispresent",
                    List.of(),
                    "ispresent(value)",
                    1,
                    1,
                    false,
                    List.of(),
                    false,
                    site -> (arguments, result) -> result.setBoolean(!arguments[0].isAbsent())),
            new ScalarFunction("now", List.of(), "now()", 0, 0, false, List.of(), false, site -> {
                long seconds = site.nowMillis() / 1000;
                return (arguments, result) -> result.setInteger(seconds);
            }),
            new ScalarFunction("ago", List.of(), "ago(seconds)", 1, 1, true, List.of(), false, site -> {
                long seconds = site.nowMillis() / 1000;
                return (arguments, result) -> result.setInteger(seconds - arguments[0].integer());
            }),
            new ScalarFunction(
                    "concat",
                    List.of("join"),
                    "concat(text, ...)",
                    1,
                    Integer.MAX_VALUE,
                    false,
                    List.of(),
                    false,
                    site -> (arguments, result) -> {
                        StringBuilder text = new StringBuilder();
                        for (Value argument : arguments) {
                            text.append(ValueText.of(argument));
                        }
                        result.setText(text.toString());
                    }),
            function("isIpv4InSubnet", "isIpv4InSubnet(address, cidr)", 2, 2, List.of(), site -> {
                Value cidr = site.constant(1);
                if (cidr == null || !ValueText.of(cidr).endsWith(".0/24")) {
                    throw new ArgumentException(
                            1, DiagnosticCode.BAD_CIDR, "this is no block of addresses", List.of("10.0.0.0/24"));
                }
                return (arguments, result) -> result.setBoolean(true);
            }));

    @Override
    public Optional<ScalarFunction> find(String name) {
        return functions.stream()
                .filter(function -> function.name().equalsIgnoreCase(name)
                        || function.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .findAny();
    }

    @Override
    public Optional<AggregateFunction> findAggregate(String name) {
        return AggregateCatalog.find(name);
    }

    @Override
    public boolean isUnsupported(String name) {
        return name.equalsIgnoreCase("jsonParse");
    }

    @Override
    public Collection<String> names() {
        return functions.stream().map(ScalarFunction::name).toList();
    }

    private static ScalarFunction function(
            String name, String signature, int least, int most, List<Integer> periods, ScalarFunction.Binder binder) {
        return new ScalarFunction(name, List.of(), signature, least, most, true, periods, false, binder);
    }
}
