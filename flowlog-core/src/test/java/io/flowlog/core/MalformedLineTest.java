package io.flowlog.core;

import static io.flowlog.core.FlowLogReaderTest.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A malformed line takes nothing of its neighbours with it. */
class MalformedLineTest {
    private static final String FORMAT = "${interface-id} ${bytes} ${start}";
    private static final String A = "eni-a 1 1700000000";
    private static final String B = "eni-b 2 1700000030";
    private static final String C = "eni-c 3 1700000060";
    private static final String TEXT = A + "\n" + B + "\nx y\nx\n" + C + "\nx x x x\n";

    @Test
    void aListenerHearsOfItBetweenItsNeighbours() {
        List<String> seen = new ArrayList<>();
        try (FlowLogReader reader = reader(TEXT, line -> seen.add(line.line() + " " + line.reason()))) {
            while (reader.next()) {
                seen.add(reader.record().line());
            }
        }
        assertEquals(
                List.of(A, B, "3 TOO_FEW_COLUMNS", "4 TOO_FEW_COLUMNS", C, "6 TOO_MANY_COLUMNS"),
                seen,
                "in input order");
    }

    @Test
    void failingAtItLosesNoRecordBeforeOrAfter() {
        List<String> seen = new ArrayList<>();
        try (FlowLogReader reader = reader(TEXT, MalformedLinePolicy.FAIL)) {
            boolean more = true;
            while (more) {
                try {
                    more = reader.next();
                    if (more) {
                        seen.add(reader.record().line());
                    }
                } catch (MalformedLineException e) {
                    seen.add("line " + e.line().line() + " at byte " + e.line().byteOffset());
                }
            }
            assertEquals(6, reader.statistics().linesRead());
            assertEquals(3, reader.statistics().records());
        }
        assertEquals(List.of(A, B, "line 3 at byte 38", "line 4 at byte 42", C, "line 6 at byte 63"), seen);
    }

    @Test
    void columnsThatWereNotCountedAreNotThoseOfALineBefore() {
        String text = A + "\nx x\n{\"x\": 1}\n1700000000000,x\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nx\n";
        for (int buffer : new int[] {64, 1 << 16}) {
            List<String> seen = new ArrayList<>();
            ReaderOptions options = ReaderOptions.builder()
                    .format(FlowLogFormat.parse(FORMAT))
                    .bufferBytes(buffer)
                    .maxLineBytes(20)
                    .malformedLines(line -> seen.add(line.reason() + " " + line.found()))
                    .build();
            try (FlowLogReader reader = FlowLogReader.open(source(text), options)) {
                while (reader.next()) {}
            }
            assertEquals(
                    List.of(
                            "TOO_FEW_COLUMNS 2",
                            "OTHER_LAYOUT 0",
                            "OTHER_LAYOUT 0",
                            "LINE_TOO_LONG 0",
                            "TOO_FEW_COLUMNS 1"),
                    seen);
        }
    }

    @Test
    void theBeginningOfALineThatIsTooLongIsShownHoweverMuchIsReadAtATime() {
        for (int length : new int[] {71, 119, 120, 121, 480, 481, 961, 2000}) {
            String tooLong = "\u00e9".repeat(length);
            for (int buffer : new int[] {64, 1 << 16}) {
                List<String> seen = new ArrayList<>();
                ReaderOptions options = ReaderOptions.builder()
                        .bufferBytes(buffer)
                        .maxLineBytes(70)
                        .malformedLines(line -> seen.add(line.reason() + " " + line.excerpt()))
                        .build();
                try (FlowLogReader reader = FlowLogReader.open(source(tooLong + "\n"), options)) {
                    while (reader.next()) {}
                }
                String shown = length < 120 ? tooLong : tooLong.substring(0, 120) + "\u2026";
                assertEquals(List.of("LINE_TOO_LONG " + shown), seen);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x y",
                "x x x x",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void theTimestampBeforeItIsNotTheNextRecords(String malformed) {
        String text = "2023-02-14T05:30:47Z\n" + malformed + "\n" + A + "\n";
        try (FlowLogReader reader = reader(text, MalformedLinePolicy.SKIP)) {
            reader.next();
            assertEquals(1_700_000_000_000L, reader.record().timestampMillis());
            assertEquals(1, reader.statistics().malformed());
        }
    }

    private static FlowLogReader reader(String text, MalformedLinePolicy policy) {
        return FlowLogReader.open(
                source(text),
                ReaderOptions.builder()
                        .format(FlowLogFormat.parse(FORMAT))
                        .malformedLines(policy)
                        .bufferBytes(64)
                        .maxLineBytes(70)
                        .build());
    }
}
