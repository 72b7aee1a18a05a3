package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers read a column at a time are those read one by one, and bad ones are counted once. */
class LongColumnTest {
    private static final String[] NUMBERS = {
        "0",
        "7",
        "80",
        "65535",
        "65536",
        "1500",
        "12345678",
        "123456789",
        "9223372036854775807",
        "9223372036854775808",
        "-",
        "8x",
        "-1",
        "0080"
    };

    @ParameterizedTest
    @ValueSource(strings = {"", "# a line that makes a chunk odd\n"})
    void aColumnHoldsWhatItsRecordsHold(String odd) {
        Random random = new Random(5);
        StringBuilder log = new StringBuilder("srcport bytes start\n").append(odd);
        for (int i = 0; i < 5_000; i++) {
            log.append(NUMBERS[random.nextInt(NUMBERS.length)])
                    .append(' ')
                    .append(NUMBERS[random.nextInt(NUMBERS.length)])
                    .append(" 1700000000\n");
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.US_ASCII);
        long[] column = new long[5_000];
        try (FlowLogReader one = FlowLogReader.open(FlowLogSource.bytes(bytes));
                FlowLogReader many = FlowLogReader.open(FlowLogSource.bytes(bytes))) {
            FlowLogBatch batch = many.nextBatch();
            for (FlowLogBatch single = one.nextBatch(); single != null && batch != null; single = one.nextBatch()) {
                for (int slot = 0; slot < 3; slot++) {
                    int first = random.nextInt(single.size());
                    int count = single.size() - first;
                    for (int row = 0; row < first; row++) {
                        assertEquals(single.longAt(row, slot), batch.longAt(row, slot));
                    }
                    batch.longsAt(slot, first, count, column);
                    for (int i = 0; i < count; i++) {
                        assertEquals(single.longAt(first + i, slot), column[i]);
                    }
                    batch.lengthsAt(slot, first, count, column);
                    for (int i = 0; i < count; i++) {
                        int length = single.end(first + i, slot) - single.start(first + i, slot);
                        assertEquals(single.isPresent(first + i, slot) ? length : FlowLogBatch.ABSENT, column[i]);
                    }
                }
                batch = many.nextBatch();
            }
            assertEquals(one.statistics(), many.statistics());
        }
    }
}
