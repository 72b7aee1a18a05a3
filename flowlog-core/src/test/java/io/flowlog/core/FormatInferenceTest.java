package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatInferenceTest {
    private static final int ENOUGH = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                        + " log-status",
                "srcaddr dstaddr srcport dstport bytes action",
                "instance-id account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end"
                        + " action log-status",
                "version interface-id srcaddr dstaddr",
                "start end srcaddr srcport dstaddr dstport protocol bytes packets action",
                "region az-id vpc-id subnet-id instance-id interface-id srcaddr dstaddr pkt-srcaddr pkt-dstaddr type"
                        + " srcport dstport protocol tcp-flags packets bytes start end flow-direction traffic-path"
                        + " log-status"
            })
    void theOrderIsFoundInWhatTheColumnsHold(String order) {
        FlowLogFormat format = FlowLogFormat.parse(order);
        FormatCandidate best =
                FormatInference.of(sample(format, 1)).candidates().get(0);
        assertEquals(format, best.format(), String.join("\n", best.reasons()));
        assertEquals(format.size(), best.reasons().size());
        assertEquals("--format '" + format + "'", best.option());
    }

    @Property(tries = 100)
    void theFieldOfAColumnIsAlwaysAmongThosePossible(@ForAll long seed) {
        Random random = new Random(seed);
        FlowLogFormat format = shuffled(random);
        FormatInference inference = FormatInference.of(sample(format, seed));
        assertEquals(ENOUGH, inference.records());
        for (ColumnEvidence column : inference.evidence()) {
            FlowLogField field = format.field(column.column() - 1).orElseThrow();
            assertTrue(column.possible().contains(field), field + " in " + column);
        }
    }

    @Property(tries = 50)
    void whatOnlyOneFieldHoldsIsFoundInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        FlowLogFormat format = shuffled(random);
        List<FormatCandidate> candidates =
                FormatInference.of(sample(format, seed)).candidates();
        if (candidates.isEmpty()) {
            return;
        }
        FlowLogFormat best = candidates.get(0).format();
        for (FlowLogField field : List.of(
                FlowLogField.ACTION,
                FlowLogField.TYPE,
                FlowLogField.REGION,
                FlowLogField.VPC_ID,
                FlowLogField.INTERFACE_ID,
                FlowLogField.FLOW_DIRECTION)) {
            if (format.slotOf(field) >= 0) {
                assertEquals(format.slotOf(field), best.slotOf(field), field + " in " + format);
            }
        }
    }

    @Test
    void aTransitGatewaysOrderIsToldByItsRecords() {
        String line = "6 TransitGateway 210987654321 tgw-0a tgw-attach-0a 210987654321 210987654322 vpc-0a vpc-0b"
                + " subnet-0a subnet-0b eni-0a eni-0b euc1-az1 euc1-az2 tgw-attach-0b 10.1.0.4 10.2.0.4 40123 443 6 9"
                + " 1240 1700000000 1700000060 OK IPv4 0 0 0 0 3 eu-central-1 egress - -";
        FormatInference inference = FormatInference.of(List.of(line));
        assertEquals(FieldOrders.TRANSIT_GATEWAY, inference.candidates().get(0).format());
    }

    @Test
    void columnsWithoutValuesAreNamedOnlyWhereTheirPlaceSaysSo() {
        String start = "5 210987654321 eni-0a - - - - - - - 1700000000 1700000060 - NODATA vpc-0a";
        assertEquals(
                "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                        + " log-status vpc-id",
                order(start));
        assertEquals("interface-id column-2 column-3 column-4 region", order("eni-0a - - - eu-central-1"));
    }

    @Test
    void timestampsCommentsAndLinesOfAnotherShapeDoNotMatter() {
        FlowLogFormat format = FlowLogFormat.parse("interface-id srcaddr dstaddr bytes packets action");
        List<String> lines = new ArrayList<>();
        lines.add("# a note");
        lines.add("");
        lines.add("{\"message\":\"x\"}");
        lines.add("one two three");
        sample(format, 7).forEach(line -> lines.add("2023-11-14T22:13:20.000Z " + line + " #why"));
        FormatInference inference = FormatInference.of(lines);
        assertEquals(ENOUGH, inference.records());
        assertEquals(format, inference.candidates().get(0).format());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "bogus", "to be or not to be", "443", "- - - -"})
    void nothingIsMadeOfNothing(String line) {
        assertEquals(List.of(), FormatInference.of(List.of(line)).candidates());
    }

    @Property(tries = 200)
    void noTextMakesItFail(@ForAll List<String> lines) {
        FormatInference inference = FormatInference.of(lines);
        assertTrue(inference.candidates().size() <= FormatInference.CANDIDATES);
    }

    @Test
    void linesThatNoFlowLogCanWriteAreLeftOut() {
        List<String> hostile =
                List.of("1 ".repeat(2000), "10.0.0.1 " + ":".repeat(4000) + "z", "x-".repeat(2000) + " 1");
        assertEquals(0, FormatInference.of(hostile).records());
        FormatInference wide =
                FormatInference.of(List.of("10.0.0.1 443 ".repeat(45).strip()));
        assertEquals(90, wide.evidence().size());
        assertFalse(wide.candidates().isEmpty());
    }

    @Test
    void evidenceRulesOutWhatAColumnCannotBe() {
        ColumnEvidence first =
                FormatInference.of(List.of("ACCEPT 10.0.0.1 443")).evidence().get(0);
        assertEquals(FlowLogField.ACTION, first.possible().get(0));
        assertFalse(first.possible().contains(FlowLogField.LOG_STATUS));
        assertFalse(first.possible().contains(FlowLogField.SRCADDR));
        assertEquals("ACCEPT", first.example());
    }

    private static String order(String line) {
        return String.join(
                " ",
                FormatInference.of(List.of(line)).candidates().get(0).format().columns());
    }

    private static List<String> sample(FlowLogFormat format, long seed) {
        Traffic traffic = new Traffic(new Random(seed));
        return Stream.generate(() -> traffic.line(format)).limit(ENOUGH).toList();
    }

    private static FlowLogFormat shuffled(Random random) {
        List<FlowLogField> fields = new ArrayList<>(Arrays.asList(FlowLogField.values()));
        Collections.shuffle(fields, random);
        return FlowLogFormat.of(fields.subList(0, 2 + random.nextInt(28)).toArray(FlowLogField[]::new));
    }
}
