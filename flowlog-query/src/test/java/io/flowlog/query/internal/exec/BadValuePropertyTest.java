package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** However a condition on a number field is worked out, every text that is no such number is counted once. */
class BadValuePropertyTest {

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 70_000).map(String::valueOf),
                        Arbitraries.longs().between(0, 99).map(number -> "0" + number),
                        Arbitraries.of(
                                "-", "17", "6", "256", "1x", "x1", "/7", ":7", "-1", "1.0", "99999999999999999999"),
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .ofMinLength(1)
                                .ofMaxLength(12))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> conditions() {
        return Arbitraries.of(
                "protocol = %d", "protocol in [%d, 6]", "protocol < %d", "protocol != %d", "protocol + 0 = %d");
    }

    @Property
    void bad_values_are_counted_and_numbers_found(
            @ForAll("texts") List<String> texts,
            @ForAll("conditions") String condition,
            @ForAll @LongRange(min = 0, max = 300) long number) {
        String log = "start protocol\n1 " + String.join("\n1 ", texts) + "\n";
        QueryResult result = FlowLogQuery.compile("filter " + condition.replace("%d", String.valueOf(number)))
                .run(FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8)));
        long bad = texts.stream()
                .filter(text -> !text.equals("-") && !isProtocol(text))
                .count();
        assertEquals(bad, result.statistics().read().badValues());
        if (condition.contains("=") && !condition.contains("!")) {
            long equal = texts.stream()
                    .filter(BadValuePropertyTest::isProtocol)
                    .filter(text -> Long.parseLong(text) == number)
                    .count();
            assertEquals(equal, result.statistics().recordsMatched());
        }
    }

    private static boolean isProtocol(String text) {
        return text.matches("[0-9]+") && new BigInteger(text).compareTo(BigInteger.valueOf(255)) <= 0;
    }
}
