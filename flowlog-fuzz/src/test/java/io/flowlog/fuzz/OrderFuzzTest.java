package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.core.ColumnEvidence;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FormatCandidate;
import io.flowlog.core.FormatInference;
import io.flowlog.core.ParseStatus;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.UnknownOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lines whose order nobody names: what is offered fits them, and what is read does not depend on how the bytes come. */
class OrderFuzzTest {
    private static final int MAX_LINE_BYTES = 200;

    @DictionaryEntries({
        " ACCEPT",
        " REJECT",
        " OK",
        " NODATA",
        " eni-0a1b2c3d",
        " vpc-0a1b",
        " subnet-0a1b",
        " i-0a1b",
        " 10.0.0.5",
        " fd00::1",
        " 1700000000",
        " 1700000060",
        " 443",
        " 51514",
        " 6",
        " 17",
        " 111122223333",
        " us-east-1",
        " use1-az1",
        " ingress",
        " egress",
        " IPv4",
        " - - -",
        " version",
        " srcaddr",
        "\\x0A2 "
    })
    @FuzzTest
    void whatIsOfferedFitsTheLines(byte[] input) {
        byte[] text = new byte[input.length + 2];
        text[0] = '#'; // a comment first, so that the input is neither gzip nor an envelope
        text[1] = '\n';
        System.arraycopy(input, 0, text, 2, input.length);
        searchAgrees(Arrays.asList(new String(text, StandardCharsets.UTF_8).split("\n", -1)));
        readerAgrees(text);
    }

    private static void searchAgrees(List<String> lines) {
        FormatInference found = FormatInference.of(lines);
        assertTrue(found.records() <= lines.size());
        List<ColumnEvidence> evidence = found.evidence();
        assertEquals(found.records() == 0, evidence.isEmpty());
        for (int i = 0; i < evidence.size(); i++) {
            assertEquals(i + 1, evidence.get(i).column());
        }
        areGood(found.candidates());
        for (FormatCandidate candidate : found.candidates()) {
            assertEquals(evidence.size(), candidate.format().size());
            assertEquals(evidence.size(), candidate.reasons().size());
        }
    }

    /** Each can be pasted behind a shell's prompt. */
    private static void areGood(List<FormatCandidate> candidates) {
        assertTrue(candidates.size() <= FormatInference.CANDIDATES);
        for (FormatCandidate candidate : candidates) {
            String format = candidate.format().toString();
            assertEquals(candidate.format(), FlowLogFormat.parse(format));
            assertEquals("--format '" + format + "'", candidate.option());
            assertFalse(format.contains("'"));
        }
        assertEquals(
                candidates.size(),
                candidates.stream().map(FormatCandidate::format).distinct().count());
    }

    /** What is of the default order by its number of columns is a record, or refused for what its columns hold. */
    private static void readerAgrees(byte[] text) {
        PlainLines plain = PlainLines.of(text, MAX_LINE_BYTES);
        Reading reading = Reading.ofUnknownOrder(text, MAX_LINE_BYTES);
        ReadStatistics statistics = reading.statistics();
        long refused = statistics.malformedByReason().getOrDefault(ParseStatus.OTHER_ORDER, 0L);
        assertEquals(plain.count(ParseStatus.OK), statistics.records() + refused);
        assertEquals(plain.lines().size(), statistics.linesRead());
        for (UnknownOrder order : statistics.unknownOrders()) {
            areGood(order.candidates());
            assertFalse(order.message().isEmpty());
        }
    }
}
