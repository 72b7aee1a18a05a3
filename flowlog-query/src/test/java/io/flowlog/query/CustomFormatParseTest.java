package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The service does not know the columns of a custom format, so that people name all of them with a glob of as many stars. Here
 * the format is known, and a query on the fields gives the same rows as that glob.
 */
class CustomFormatParseTest {
    private static final List<String> COLUMNS = List.of(
            "version",
            "vpc-id",
            "subnet-id",
            "instance-id",
            "interface-id",
            "account-id",
            "type",
            "srcaddr",
            "dstaddr",
            "srcport",
            "dstport",
            "pkt-srcaddr",
            "pkt-dstaddr",
            "protocol",
            "bytes",
            "packets",
            "start",
            "end",
            "action",
            "tcp-flags",
            "log-status",
            "region",
            "az-id",
            "sublocation-type",
            "sublocation-id",
            "flow-direction",
            "traffic-path");

    private static final String NAMES =
            COLUMNS.stream().map(column -> column.replace('-', '_')).collect(Collectors.joining(", "));

    private static final String PARSE =
            "parse @message '" + "* ".repeat(COLUMNS.size()).strip() + "' as " + NAMES + " | ";

    @Test
    void thereAre27Stars() {
        assertEquals(27, PARSE.chars().filter(c -> c == '*').count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields @timestamp, srcaddr, dstport, flow_direction | filter action = 'REJECT' | sort bytes desc | limit 20",
                "filter dstport in [22, 443] and isIpv4InSubnet(pkt_srcaddr, '10.0.0.0/16')"
                        + " | stats sum(bytes) as total, count(*) as flows, max(end - start) as longest by srcaddr, dstport"
                        + " | filter flows > 1 | sort total desc, srcaddr",
                "stats count(*) as n, count_distinct(dstaddr), avg(packets) by az_id, bin(1h) | sort n desc, az_id",
                "filter tcp_flags = 2 | dedup srcaddr, dstport | display srcaddr, dstport, interface_id",
                "fields strlen(instance_id) as length, bytes / packets as size | sort size desc, start | limit 7"
            })
    void theFieldsGiveWhatTheGlobGives(String query) {
        List<QueryRow> direct = run(query);
        assertEquals(run(PARSE + query), direct);
        assertEquals(true, direct.size() > 1, () -> "only " + direct);
    }

    private static List<QueryRow> run(String query) {
        return FlowLogQuery.compile(query)
                .run(FlowLogSource.bytes(log().getBytes(StandardCharsets.UTF_8)))
                .rows();
    }

    private static String log() {
        Random random = new Random(27);
        StringBuilder log = new StringBuilder(String.join(" ", COLUMNS)).append('\n');
        for (int i = 0; i < 500; i++) {
            int start = 1_700_000_000 + random.nextInt(20_000);
            int packets = 1 + random.nextInt(50);
            log.append("5 vpc-0a subnet-")
                    .append(random.nextInt(3))
                    .append(" i-0")
                    .append("f".repeat(random.nextInt(9)))
                    .append(" eni-")
                    .append(random.nextInt(5))
                    .append(" 123456789012 IPv4 10.0.")
                    .append(random.nextInt(3))
                    .append('.')
                    .append(random.nextInt(9))
                    .append(" 198.51.100.")
                    .append(random.nextInt(9))
                    .append(" 40000 ")
                    .append(List.of(22, 80, 443, 3389).get(random.nextInt(4)))
                    .append(" 10.")
                    .append(random.nextInt(2))
                    .append(".1.2 198.51.100.7 6 ")
                    .append(packets * (40 + random.nextInt(1400)))
                    .append(' ')
                    .append(packets)
                    .append(' ')
                    .append(start)
                    .append(' ')
                    .append(start + random.nextInt(60))
                    .append(random.nextInt(5) == 0 ? " REJECT " : " ACCEPT ")
                    .append(List.of(2, 18, 19).get(random.nextInt(3)))
                    .append(" OK eu-west-1 euw1-az")
                    .append(random.nextInt(3))
                    .append(" none none ingress 8\n");
        }
        return log.toString();
    }
}
