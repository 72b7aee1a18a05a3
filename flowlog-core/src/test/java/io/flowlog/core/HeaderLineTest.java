package io.flowlog.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFieldTest.Published;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLineTest {
    private static final List<Published> FIELDS = Published.all();

    @Property
    void anyFieldsInAnyOrderAndSpellingAreAHeader(
            @ForAll("fields") List<Published> fields,
            @ForAll Random random,
            @ForAll @IntRange(max = 3) int blanks,
            @ForAll boolean carriageReturn) {
        StringJoiner header = new StringJoiner(" ".repeat(blanks + 1), " ".repeat(blanks), carriageReturn ? "\r" : "");
        for (Published field : fields) {
            List<String> spellings = field.spellings();
            boolean alone = fields.size() == 1;
            header.add(spellings.get(alone ? random.nextInt(2) : random.nextInt(spellings.size())));
        }
        FlowLogFormat expected =
                FlowLogFormat.of(fields.stream().map(Published::field).toArray(FlowLogField[]::new));
        assertEquals(Optional.of(expected), detect(header.toString()), header.toString());
    }

    @Property
    void noRecordIsAHeader(@ForAll("records") List<String> values) {
        assertEquals(Optional.empty(), detect(String.join(" ", values)), String.join(" ", values));
    }

    @Test
    void newColumnsBesideKnownOnesMakeAHeaderWithOpaqueColumns() {
        assertEquals(
                Optional.of(List.of("vpc-owner-id", "srcaddr", "tgw-attach-kind", "dstaddr", "subnet-type", "bytes")),
                detect("vpc-owner-id srcaddr tgw-attach-kind dstaddr subnet-type bytes")
                        .map(FlowLogFormat::columns));
        assertEquals(
                Optional.of(List.of("eni-role", "end")), detect("eni-role end").map(FlowLogFormat::columns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "start \r", "start \r \r", "\uFEFFstart\r \r"})
    void aReaderTakesForAHeaderWhatIsDetected(String line) {
        assertEquals(Optional.of(List.of("start")), detect(line).map(FlowLogFormat::columns));
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes((line + "\n5\n").getBytes(UTF_8)))) {
            assertEquals(List.of("5"), FlowLogReaderTest.lines(reader));
            assertEquals(1, reader.statistics().header());
        }
    }

    @Test
    void aMarkAtTheStartOfAFileIsPassedOver() {
        assertEquals(
                Optional.of(List.of("version", "action")),
                detect("\uFEFFversion action\r\n").map(FlowLogFormat::columns));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\uFEFF",
                "# version account-id",
                "version account-id 443",
                "version account-id -",
                "version account-id 10.0.0.1",
                "version account-id fe80::1",
                "version account-id ::1",
                "action log-status ACCEPT",
                "action log-status REJECT",
                "action log-status OK",
                "action log-status NODATA",
                "action log-status SKIPDATA",
                "action log-status eni-1235b8ca",
                "action log-status vpc-xxxxxxxx",
                "instance-tag us-gov-west-1",
                "instance-tag use1-az2",
                "srcaddr the rest of it",
                "the quick brown fox",
                "hello",
                "account",
                "VERSION",
                "version version",
                "srcaddr srcAddr",
                "version\taccount-id",
                "${version} ${account-id}",
                "version, account-id",
                "{\"version\": 2}",
                "version account-id \u0001",
                "2024-05-06T07:08:09Z version account-id"
            })
    void everythingElseIsNoHeader(String line) {
        assertEquals(Optional.empty(), detect(line));
    }

    @Test
    void bytesThatAreNoTextAreNoHeader() {
        byte[] line = "version account-id \uFFFDxx".getBytes(UTF_8);
        line[line.length - 5] = (byte) 0xFF;
        assertEquals(Optional.empty(), FlowLogFormat.detectHeader(line, 0, line.length));
    }

    @Test
    void aLoneFieldNameIsAHeaderAsAwsWritesIt() {
        assertEquals(Optional.of(FlowLogFormat.of(FlowLogField.LOG_STATUS)), detect("log-status"));
        assertEquals(Optional.of(FlowLogFormat.of(FlowLogField.LOG_STATUS)), detect("log_status"));
        assertEquals(Optional.empty(), detect("logStatus"));
    }

    @Provide
    Arbitrary<List<Published>> fields() {
        return Arbitraries.of(FIELDS).list().uniqueElements().ofMinSize(1).ofMaxSize(FIELDS.size());
    }

    /** Values of random fields in random order, each absent now and then. */
    @Provide
    Arbitrary<List<String>> records() {
        return fields().flatMap(fields -> Combinators.combine(
                        fields.stream().map(HeaderLineTest::value).toList())
                .as(values -> values));
    }

    private static Arbitrary<String> value(Published field) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("-")), Tuple.of(6, present(field)));
    }

    private static Arbitrary<String> present(Published field) {
        if (field.type() == FieldType.INTEGER) {
            return Arbitraries.longs().between(0, 1_700_000_000L).map(String::valueOf);
        }
        if (field.type() == FieldType.ADDRESS) {
            return Arbitraries.of("10.0.0.1", "172.31.16.21", "2001:db8::7", "fe80::", "06:ab:cd:00:11:22");
        }
        String id = field.name();
        if (id.endsWith("az-id")) {
            return Arbitraries.of("use1-az2", "apne1-az4");
        }
        if (id.endsWith("-arn")) {
            return Arbitraries.just("arn:aws:ecs:us-east-1:123456789010:task/main");
        }
        if (id.endsWith("account-id")) {
            return Arbitraries.of("123456789010", "000000000012");
        }
        return switch (id) {
            case "action" -> Arbitraries.of("ACCEPT", "REJECT");
            case "log-status" -> Arbitraries.of("OK", "NODATA", "SKIPDATA");
            case "type" -> Arbitraries.of("IPv4", "IPv6", "EFA");
            case "flow-direction" -> Arbitraries.of("ingress", "egress");
            case "region" -> Arbitraries.of("us-east-1", "ap-southeast-2", "us-gov-west-1", "il-central-1");
            case "resource-type" -> Arbitraries.of("TransitGateway", "TransitGatewayAttachment");
            case "sublocation-type" -> Arbitraries.of("wavelength", "outpost", "localzone");
            case "reject-reason" -> Arbitraries.of("BPA", "EC");
            case "pkt-src-aws-service", "pkt-dst-aws-service" -> Arbitraries.of("AMAZON", "S3", "EC2", "CLOUD9");
            case "interface-type", "next-hop-interface-type" -> Arbitraries.of("nat_gateway", "vpc_endpoint");
            default ->
                Arbitraries.of(
                        "eni-1235b8ca123456789",
                        "vpc-abcdefab012345678",
                        "i-0c50d5961bcb2d47b",
                        "tgw-attach-0ab",
                        "prod%2Dweb");
        };
    }

    private static Optional<FlowLogFormat> detect(String line) {
        byte[] bytes = ("9" + line + " 443").getBytes(UTF_8);
        return FlowLogFormat.detectHeader(bytes, 1, bytes.length - 4);
    }
}
