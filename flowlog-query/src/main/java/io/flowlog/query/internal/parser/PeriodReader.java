package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.Expression.PeriodLiteral;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.diagnostic.Suggestions;
import io.flowlog.query.internal.value.PeriodUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads periods such as {@code 5m}: the spellings of the units, and the service's caps. */
final class PeriodReader {
    /** No longer period can be meant, and none up to it overflows when counted in milliseconds. */
    private static final long MOST = 1_000_000;

    private static final Map<String, PeriodUnit> UNITS = new HashMap<>();

    static {
        spell(PeriodUnit.MILLISECOND, "ms", "msec", "millisecond");
        spell(PeriodUnit.SECOND, "s", "sec", "second");
        spell(PeriodUnit.MINUTE, "m", "min", "minute");
        spell(PeriodUnit.HOUR, "h", "hr", "hour");
        spell(PeriodUnit.DAY, "d", "day");
        spell(PeriodUnit.WEEK, "w", "wk", "week");
        spell(PeriodUnit.MONTH, "mo", "mon", "month");
        spell(PeriodUnit.QUARTER, "q", "qtr", "quarter");
        spell(PeriodUnit.YEAR, "y", "yr", "year");
    }

    private PeriodReader() {}

    /** Every spelling of more than one letter has a plural. */
    private static void spell(PeriodUnit unit, String... spellings) {
        for (String spelling : spellings) {
            UNITS.put(spelling, unit);
            if (spelling.length() > 1) {
                UNITS.put(spelling + "s", unit);
            }
        }
    }

    static PeriodLiteral read(String written, SourceSpan span, Problems problems) {
        int digits = 0;
        while (Character.isDigit(written.charAt(digits))) {
            digits++;
        }
        String unitText = written.substring(digits);
        PeriodUnit unit = UNITS.get(unitText);
        if (unit == null) {
            throw unknownUnit(written, written.substring(0, digits), unitText, span);
        }
        long amount = Literals.wholeNumber(written.substring(0, digits));
        long cap = cap(unit);
        if (amount > cap && cap < MOST) {
            problems.add(
                    DiagnosticCode.PERIOD_CAPPED,
                    span,
                    "'" + written + "' counts as " + cap + unit.symbol() + ", the longest period of its unit");
            amount = cap;
        }
        if (amount < 1 || amount > MOST) {
            throw new SyntaxProblem(
                    DiagnosticCode.BAD_PERIOD,
                    span,
                    "the number of '" + written + "' is out of range: expected a number from 1 to "
                            + Math.min(cap, MOST));
        }
        return new PeriodLiteral(amount, unit, span);
    }

    private static SyntaxProblem unknownUnit(String written, String amount, String unitText, SourceSpan span) {
        if (unitText.matches("[eE][0-9]+")) {
            return new SyntaxProblem(
                    DiagnosticCode.BAD_NUMBER, span, "a number has no exponent: write '" + written + "' in full");
        }
        List<String> suggestions = Suggestions.nearest(unitText, UNITS.keySet()).stream()
                .map(unit -> amount + unit)
                .toList();
        return new SyntaxProblem(
                DiagnosticCode.BAD_PERIOD,
                span,
                "'" + written + "' is no period: expected a number and one of the units ms, s, m, h, d, w, mo, q, y",
                suggestions);
    }

    private static long cap(PeriodUnit unit) {
        return switch (unit) {
            case MILLISECOND -> 1_000;
            case SECOND, MINUTE -> 60;
            case HOUR -> 24;
            default -> MOST;
        };
    }
}
