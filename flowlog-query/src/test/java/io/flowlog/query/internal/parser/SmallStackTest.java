package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.SmallStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallStackTest {
    /** A column that is printed tells its name beside its value, and blanks around operators. */
    private static final QueryLimits LONGER =
            QueryLimits.builder().queryCharacters(100_000).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(~64~x~)",
                "(~65~x~)",
                "(~4000~x~",
                "f(~64~x~)",
                "not ~64~x~",
                "not(~32~x~)",
                "not -f(~21~x~)",
                "[~64~1~]",
                "-~64~x~",
                "2^~64~x~",
                "-(~32~x~)",
                "(a or a and a = a + a * ~25~x~)",
                "(a or a and a = a + a * ~65~x~)",
                "f(a or a and a = a + a * ~21~x~)",
                "f(not a = a + -a * ~31~x~)",
                "not -(1 + 2 ^ f(~12~x~)[0])",
                "~1~(f(x)~.y",
            })
    void theDeepestAllowedQueryReadsAndPrintsOnASmallStack(String pattern) {
        String[] parts = pattern.split("~", -1);
        int times = Integer.parseInt(parts[1]);
        readAndPrint("filter " + parts[0].repeat(times) + parts[2] + parts[3].repeat(times), times <= 64 && times > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" and a", " or a", "+a", "*a", " and not a", ",a", " or a = 1"})
    void aChainOfNearlyAllTokensReadsAndPrintsOnASmallStack(String step) {
        int tokens = step.strip().split("(?<=[+*,])|\\s+").length;
        readAndPrint("fields a" + step.repeat(Math.min(4_900 / tokens, 9_900 / step.length())), true);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void skippedArgumentsMayNestAsDeepAsRead(int depth) {
        readAndPrint("pattern " + "(".repeat(depth) + ")".repeat(depth), depth == 64);
    }

    private static void readAndPrint(String text, boolean reads) {
        SmallStack.run(() -> {
            if (reads) {
                String printed = Parsing.query(text).toString();
                assertEquals(printed, Parsing.query(printed, LONGER).toString());
            } else {
                assertEquals(1, Parsing.codes(text).size());
            }
        });
    }
}
