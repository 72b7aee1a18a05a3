package io.flowlog.query.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** Values of every kind, rich in neighbours: numbers near the edges of long and double, texts that almost look like numbers. */
final class ValueArbitraries extends DomainContextBase {

    @Provide
    static Arbitrary<Value> values() {
        Arbitrary<Value> flat = Arbitraries.oneOf(
                longs().map(Value::ofInteger),
                doubles().map(Value::ofDouble).filter(value -> !value.isAbsent()),
                texts().map(Value::ofText),
                Arbitraries.of(true, false).map(Value::ofBoolean),
                longs().map(Value::ofTime));
        Arbitrary<Value> lists = flat.list().ofMaxSize(3).map(Value::ofList);
        return Arbitraries.frequencyOf(Tuple.of(9, flat), Tuple.of(1, lists)).withoutEdgeCases();
    }

    static Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-3, 3),
                Arbitraries.longs().between((1L << 53) - 2, (1L << 53) + 2),
                Arbitraries.longs().between(Long.MAX_VALUE - 2, Long.MAX_VALUE),
                Arbitraries.longs().between(Long.MIN_VALUE, Long.MIN_VALUE + 2));
    }

    static Arbitrary<Double> doubles() {
        Arbitrary<Double> anyBits =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        return Arbitraries.oneOf(
                anyBits,
                longs().map(Long::doubleValue),
                Arbitraries.integers().between(-3000, 3000).map(i -> i / 100.0),
                Arbitraries.of(0.0, -0.0, 0x1p63, -0x1p63, Double.MIN_VALUE, Double.MAX_VALUE));
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "0",
                "00",
                "1",
                "7",
                "12",
                "9223372036854775807",
                "9223372036854775808",
                "-",
                ".",
                "a",
                "A",
                "_",
                "é",
                "😀",
                " ");
        return pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    }

    /** The number that a value is, by the plainest means; null if none. */
    static @Nullable BigDecimal number(Value value) {
        return switch (value.kind()) {
            case INTEGER, BOOLEAN, TIME -> BigDecimal.valueOf(value.integer());
            case DOUBLE -> new BigDecimal(value.real());
            case TEXT -> number(ValueText.of(value));
            default -> null;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        BigDecimal exact = new BigDecimal(text);
        boolean isLong =
                !text.contains(".") && BigInteger.valueOf(exact.longValue()).equals(exact.toBigInteger());
        double real = Double.parseDouble(text);
        return isLong ? exact : Double.isInfinite(real) ? null : new BigDecimal(real);
    }

    static String show(List<Value> values) {
        return values.stream().map(Value::toString).collect(Collectors.joining(" "));
    }
}
