package io.flowlog.query.judge.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Percentiles by nearest rank. */
final class Ranks {
    private Ranks() {}

    /** The least value that at least so many percent of all values do not exceed. */
    static Number percentile(List<Number> numbers, BigDecimal percentage) {
        BigDecimal rank = percentage
                .multiply(BigDecimal.valueOf(numbers.size()))
                .divide(BigDecimal.valueOf(100))
                .setScale(0, RoundingMode.CEILING);
        return ranked(numbers, Math.max(1, rank.intValueExact()));
    }

    /** The value in the middle, or the mean of the two there. */
    static @Nullable Number median(List<Number> numbers) {
        Number lower = ranked(numbers, (numbers.size() + 1) / 2);
        Number upper = ranked(numbers, numbers.size() / 2 + 1);
        return Moments.average(List.of(lower, upper));
    }

    private static Number ranked(List<Number> numbers, int rank) {
        return numbers.stream()
                .map(Ranks::integerIfWhole)
                .sorted(Comparator.comparing(Values::exact))
                .skip(rank - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** So that it does not matter which of 2 and 2.0 is taken. */
    private static Number integerIfWhole(Number number) {
        BigDecimal exact = Values.exact(number);
        boolean whole = exact.stripTrailingZeros().scale() <= 0 && Values.isLong(exact.toBigInteger());
        return whole ? (Number) exact.longValueExact() : number;
    }
}
