package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.IpAddress;
import io.flowlog.core.ParseStatus;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every record that is generated is one, for the parser of flowlog-core, too. */
class RecordsTest {
    @Property(seed = "2026")
    void everyRecordParsesToItsValues(@ForAll LogRecord generated) {
        FlowLogRecord record = parsed(generated);
        for (int slot = 0; slot < generated.format().size(); slot++) {
            assertEquals(generated.values().get(slot), record.stringAt(slot));
        }
        assertEquals(generated.line(), record.line());
    }

    @Property(seed = "2026")
    void everyValueIsOneThatItsFieldCanHold(@ForAll LogRecord generated) {
        FlowLogRecord record = parsed(generated);
        for (String column : generated.format().columns()) {
            FlowLogField field = FlowLogField.find(column).orElse(null);
            if (field == null || !generated.isPresent(column)) {
                continue;
            }
            if (field.type() == FieldType.INTEGER) {
                assertEquals(generated.number(column), record.longAt(field));
                assertTrue(generated.number(column) <= field.maxValue());
            }
            if (field.type() == FieldType.ADDRESS) {
                boolean isAddress = IpAddress.parse(generated.text(column)).isPresent();
                boolean isMac = generated.text(column).matches("([0-9a-f]{2}:){5}[0-9a-f]{2}");
                assertTrue(isAddress != isMac, generated.text(column));
            }
        }
    }

    @Property(seed = "2026")
    void columnsOfARecordAgree(
            @ForAll
                    @Containing({
                        "type",
                        "srcaddr",
                        "dstaddr",
                        "srcport",
                        "protocol",
                        "log-status",
                        "start",
                        "end",
                        "tcp-flags"
                    })
                    LogRecord record) {
        boolean silent = !record.isPresent("dstaddr") && !record.isPresent("srcaddr");
        if (record.isPresent("type") && record.isPresent("srcaddr")) {
            boolean colons = record.text("srcaddr").contains(":");
            assertEquals(record.text("type").equals("IPv4"), !colons);
        }
        if (record.isPresent("type") && record.text("type").equals("EFA")) {
            assertFalse(record.isPresent("srcport"));
            assertFalse(record.isPresent("protocol"));
        }
        if (record.isPresent("tcp-flags") && record.number("tcp-flags") > 0) {
            assertTrue(!record.isPresent("protocol") || record.number("protocol") == 6);
        }
        if (silent && record.isPresent("protocol")) {
            assertEquals("OK", record.text("log-status"));
        }
        assertTrue(record.number("start") <= record.number("end"));
    }

    @Property(seed = "2026")
    void annotationsNarrowRecordsDown(
            @ForAll
                    @Fields({"dstaddr", "srcaddr", "action", "dstport", "protocol"})
                    @InCidr("10.0.0.0/8")
                    @InCidr(value = "192.0.2.0/30", field = "dstaddr")
                    @Action("REJECT")
                    @Having(
                            field = "dstPort",
                            value = {"22", "3389"})
                    LogRecord record) {
        assertEquals(LogFormat.of("dstaddr", "srcaddr", "action", "dstport", "protocol"), record.format());
        assertTrue(record.text("srcaddr").startsWith("10."));
        assertTrue(record.text("dstaddr").matches("192\\.0\\.2\\.[0-3]"));
        assertEquals("REJECT", record.text("action"));
        assertTrue(record.number("dstport") == 22 || record.number("dstport") == 3389);
        assertTrue(record.number("protocol") == 6 || record.number("protocol") == 17);
    }

    @Property(tries = 200, seed = "2026")
    void annotationsReachTheElementsOfLists(@ForAll List<@OfType("IPv6") @LogStatus("OK") LogRecord> records) {
        for (LogRecord record : records) {
            assertEquals("OK", record.text("log-status"));
            assertTrue(!record.isPresent("srcaddr") || record.text("srcaddr").contains(":"));
        }
    }

    @Property(tries = 200, seed = "2026")
    void annotatedTextsAreLines(@ForAll @FlowLogLine @Fields({"srcaddr", "bytes"}) String line) {
        assertEquals(2, line.split(" ").length);
    }

    @Property(tries = 300, seed = "2026")
    void otherColumnsGoWithWhatIsAskedFor(
            @ForAll
                    @Fields({"log-status", "bytes", "srcport", "protocol", "traffic-path", "start", "end"})
                    @LogStatus({"NODATA", "SKIPDATA"})
                    LogRecord silent,
            @ForAll
                    @Fields({"tcp-flags", "protocol", "srcport", "type"})
                    @Having(
                            field = "tcp-flags",
                            value = {"2", "18"})
                    LogRecord tcp,
            @ForAll
                    @Fields({"protocol", "srcport", "start", "end"})
                    @Having(
                            field = "protocol",
                            value = {"1", "58"})
                    @Having(field = "start", value = "1700000000")
                    LogRecord portless) {
        assertTrue(!silent.text("log-status").equals("OK"));
        assertEquals(6, tcp.number("protocol"));
        assertTrue(!tcp.text("type").equals("EFA") || !tcp.isPresent("srcport"));
        assertTrue(portless.number("protocol") == 1 || portless.number("protocol") == 58);
        assertEquals(0, portless.number("srcport"));
        assertTrue(portless.number("end") >= 1_700_000_000L && portless.number("end") <= 1_700_000_600L);
    }

    @Property(seed = "2026")
    void addressesOfANetworkAreInIt(@ForAll @InCidr("2001:db8:fffe::/47") LogRecord record) {
        assertTrue(record.text("srcaddr").matches("2001:db8:fff[ef]:.*"), record.text("srcaddr"));
    }

    private static FlowLogRecord parsed(LogRecord generated) {
        FlowLogFormat format = FlowLogFormat.parse(generated.format().formatString());
        FlowLogRecord record = new FlowLogRecord(format);
        assertEquals(ParseStatus.OK, new FlowLogParser(format).parse(generated.line(), record));
        return record;
    }
}
