package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The records and the query of the tutorial that FlowLog grew out of, to the letter. */
class TutorialTest {
    private static final String QUERY = """
            fields @timestamp, @message
            | sort @timestamp desc.
            | filter protocol=17 and action='ACCEPT'
            | limit 100""";

    private static final String RECORDS = """
            2 123456789012 eni-0322957cfa6bc9585 xxx.xxx.xxx.xxx 10.0.10.30 50611 80 6 11 688 1676320247 1676320367 REJECT OK
            2 123456789012 eni-0322957cfa6bc9585 82.209.245.153 10.0.10.30 123 35612 17 1 76 1676320247 1676320307 ACCEPT OK
            2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 82.209.245.153 35612 123 17 1 76 1676320247 1676320307 ACCEPT OK
            2 123456789012 eni-0322957cfa6bc9585 xxx.xxx.xxx.xxx 10.0.10.30 49203 80 6 9 1171 1676320861 1676320908 ACCEPT OK
            2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 xxx.xxx.xxx.xxx 80 49203 6 9 5423 1676320861 1676320908 ACCEPT OK
            2 123456789012 eni-0322957cfa6bc9585 162.159.200.123 10.0.10.30 123 50392 17 1 76 1676321508 1676321568 REJECT OK
            2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 162.159.200.123 50392 123 17 1 76 1676321508 1676321568 ACCEPT OK
            2 123456789012 eni-0322957cfa6bc9585 xxx.xxx.xxx.xxx 10.0.10.30 50859 80 6 9 576 1676322114 1676322169 REJECT OK
            """;

    @Test
    void theQueryReturnsTheAcceptedUdpRecordsNewestFirst() {
        FlowLogQuery query = FlowLogQuery.compile(QUERY);
        QueryResult result = query.run(source(RECORDS));
        List<String> lines = RECORDS.lines().toList();
        assertEquals(List.of("@timestamp", "@message"), result.columns());
        assertEquals(
                List.of(lines.get(6), lines.get(1), lines.get(2)),
                result.rows().stream().map(row -> row.text("@message")).toList());
        assertEquals("2023-02-13 20:51:48.000", result.rows().get(0).text("@timestamp"));
        assertEquals(8, result.statistics().recordsScanned());
        assertEquals(3, result.statistics().recordsMatched());
        assertEquals(RECORDS.length(), result.statistics().bytesScanned());
        assertFalse(result.truncated());
    }

    @Test
    void theStrayFullStopIsAWarningThatPointsAtIt() {
        FlowLogQuery query = FlowLogQuery.compile(QUERY);
        assertEquals(1, query.warnings().size());
        Diagnostic warning = query.warnings().get(0);
        assertEquals(Diagnostic.Severity.WARNING, warning.severity());
        assertEquals(QUERY.indexOf('.'), warning.startOffset());
        assertEquals(2, warning.line());
        assertTrue(warning.render(QUERY).contains("^"), warning.render(QUERY));
    }

    @Test
    void theConsolesTimestampsMayStandBeforeTheRecordsInEitherLayout() {
        String[] lines = RECORDS.split("\n");
        String stamp = "2023-02-14T05:30:47.000+09:00";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(stamp).append(i == 1 ? " " : "\n").append(lines[i]).append('\n');
        }
        QueryResult result = FlowLogQuery.compile(QUERY).run(source(text.toString()));
        assertEquals(2, result.rows().size());
        assertEquals("2023-02-13 20:30:47.000", result.rows().get(0).text("@timestamp"));
        assertEquals(lines[1], result.rows().get(0).text("@message"));
        assertEquals(2, result.statistics().read().timestamp());
        assertEquals(5, result.statistics().read().linesRead());
    }

    @Test
    void theCustomOrderOfTheTutorialReadsTheSame() {
        FlowLogFormat format = FlowLogFormat.parse("""
                ${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets}
                ${bytes} ${pkt-srcaddr} ${pkt-src-aws-service} ${pkt-dstaddr} ${pkt-dst-aws-service} ${start} ${end}
                ${log-status}""");
        String line = "5 123456789012 eni-0322957cfa6bc9585 10.0.10.30 52.95.128.179 35612 443 6 1 76 10.0.10.30 -"
                + " 52.95.128.179 S3 1676320247 1676320307 OK";
        QueryResult result = FlowLogQuery.compile(
                        "fields pktDstAwsService, srcPort | filter ispresent(pkt_dst_aws_service) and dstport = '443'")
                .run(FlowLogSource.bytes(line.getBytes(StandardCharsets.US_ASCII), format));
        assertEquals("[{pktDstAwsService=S3, srcPort=35612}]", result.rows().toString());
    }

    private static FlowLogSource source(String text) {
        return FlowLogSource.bytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
