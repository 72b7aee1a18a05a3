package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.PeriodGrid;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of times. A number in place of a time is epoch milliseconds. */
final class TimeFunctions {
    private TimeFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                Entry.of("bin(period)").period(0).timestamp().bound(TimeFunctions::bin),
                Entry.of("datefloor(time, period)").period(1).bound(site -> onGrid(grid(site, 1), false)),
                Entry.of("dateceil(time, period)").period(1).bound(site -> onGrid(grid(site, 1), true)),
                Entry.of("fromMillis(number)").stateless(TimeFunctions::fromMillis),
                Entry.of("toMillis(time)").stateless(TimeFunctions::toMillis),
                Entry.of("now()").bound(TimeFunctions::now),
                Entry.of("formatDate(time, format[, zone])").alias("strftime").bound(TimeFunctions::formatDate),
                Entry.of("parseDate(text, pattern[, zone])").bound(TimeFunctions::parseDate));
    }

    /** Makes the result the time that an argument means, or absent. */
    private static boolean toTime(Value argument, Value result) {
        if (Numbers.toNumber(argument, result) && result.kind() == Kind.DOUBLE) {
            double whole = Math.floor(result.real());
            if (Math.abs(whole) < 0x1p63) {
                result.setInteger((long) whole);
            } else {
                result.setAbsent();
            }
        }
        if (result.isAbsent()) {
            return false;
        }
        result.setTime(result.integer());
        return true;
    }

    private static void fromMillis(Value[] arguments, Value result) {
        toTime(arguments[0], result);
    }

    private static void toMillis(Value[] arguments, Value result) {
        if (toTime(arguments[0], result)) {
            result.setInteger(result.integer());
        }
    }

    private static ScalarEvaluation now(CallSite site) {
        long seconds = Math.floorDiv(site.nowMillis(), 1000L);
        return (arguments, result) -> result.setInteger(seconds);
    }

    private static PeriodGrid grid(CallSite site, int argument) {
        Period period = site.period(argument);
        if (period == null) {
            throw new ArgumentException(
                    argument, DiagnosticCode.BAD_ARGUMENT, "expected a period such as 5m", List.of());
        }
        return PeriodGrid.of(period);
    }

    private static ScalarEvaluation bin(CallSite site) {
        PeriodGrid grid = grid(site, 0);
        return (arguments, result) -> place(grid, false, arguments[arguments.length - 1], result);
    }

    private static ScalarEvaluation onGrid(PeriodGrid grid, boolean ceil) {
        return (arguments, result) -> place(grid, ceil, arguments[0], result);
    }

    private static void place(PeriodGrid grid, boolean ceil, Value time, Value result) {
        if (toTime(time, result)) {
            long placed = ceil ? grid.ceil(result.integer()) : grid.floor(result.integer());
            if (placed == PeriodGrid.OUT_OF_RANGE) {
                result.setAbsent();
            } else {
                result.setTime(placed);
            }
        }
    }

    private static ScalarEvaluation formatDate(CallSite site) {
        CompiledArgument<TimeFormat> format = new CompiledArgument<>(site, 1, text -> TimeFormat.compile(text, 1));
        CompiledArgument<ZoneId> zone = zone(site);
        TextBuffer text = new TextBuffer();
        return (arguments, result) -> {
            TimeFormat compiled = format.of(arguments);
            ZoneId at = zone == null ? ZoneOffset.UTC : zone.of(arguments);
            if (compiled == null || at == null || !toTime(arguments[0], result)) {
                result.setAbsent();
                return;
            }
            compiled.append(result.integer(), at, text.clear());
            text.into(result);
        };
    }

    private static ScalarEvaluation parseDate(CallSite site) {
        CompiledArgument<TimePattern> pattern = new CompiledArgument<>(site, 1, text -> TimePattern.compile(text, 1));
        CompiledArgument<ZoneId> zone = zone(site);
        return (arguments, result) -> {
            TimePattern compiled = pattern.of(arguments);
            ZoneId at = zone == null ? ZoneOffset.UTC : zone.of(arguments);
            if (compiled == null || at == null) {
                result.setAbsent();
            } else {
                compiled.parse(arguments[0], at, result);
            }
        };
    }

    /** The optional time zone, the third argument; null if the call has none. */
    private static @Nullable CompiledArgument<ZoneId> zone(CallSite site) {
        return site.argumentCount() < 3 ? null : new CompiledArgument<>(site, 2, text -> TimePattern.zone(text, 2));
    }
}
