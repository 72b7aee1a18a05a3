package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.IpAddress;
import io.flowlog.core.ParseStatus;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every malformed line is refused for its own reason, and for no other. */
class MalformedLinesTest {
    private static final String LARGEST = "9223372036854775807";

    @Property(tries = 3000, seed = "2026")
    void theParserRefusesEachForItsOwnReason(@ForAll MalformedLine line) {
        FlowLogFormat format = FlowLogFormat.parse(line.format().formatString());
        FlowLogRecord record = new FlowLogRecord(format);
        ParseStatus status = new FlowLogParser(format).parse(line.text(), record);
        switch (line.defect()) {
            case TOO_FEW_COLUMNS, TRUNCATED, WRONG_SEPARATOR -> assertEquals(ParseStatus.TOO_FEW_COLUMNS, status);
            case TOO_MANY_COLUMNS -> assertEquals(ParseStatus.TOO_MANY_COLUMNS, status);
            case BROKEN_LINE -> assertEquals(ParseStatus.SEVERAL_LINES, status);
            case JSON, CSV -> assertEquals(ParseStatus.OTHER_LAYOUT, status);
            default -> {
                assertEquals(ParseStatus.OK, status);
                onlyTheOneValueIsBad(line, record);
            }
        }
    }

    private static void onlyTheOneValueIsBad(MalformedLine line, FlowLogRecord record) {
        for (String column : line.format().columns()) {
            FlowLogField field = FlowLogField.find(column).orElse(null);
            if (column.equals(line.column())) {
                isBad(line.defect(), record, field);
            } else if (field != null && field.type() == FieldType.INTEGER) {
                assertEquals(
                        line.origin().isPresent(column) ? line.origin().number(column) : -7, record.longAt(field, -7));
            }
        }
    }

    private static void isBad(Defect defect, FlowLogRecord record, FlowLogField field) {
        if (defect == Defect.NOT_AN_ADDRESS) {
            assertEquals(Optional.empty(), IpAddress.parse(record.stringAt(field)));
            return;
        }
        assertThrows(NumberFormatException.class, () -> record.longAt(field));
        String number = record.stringAt(field);
        assertEquals(defect != Defect.NOT_A_NUMBER, number.matches("-?[0-9]+"), number);
        assertEquals(defect == Defect.NEGATIVE_NUMBER, number.matches("-[0-9]+"), number);
        assertEquals(defect == Defect.BEYOND_64_BITS, number.matches("[0-9]{19,}") && !number.equals(LARGEST), number);
    }

    @Property(seed = "2026")
    void aQueryFindsNoValueWhereOneIsBadAndCountsIt(@ForAll MalformedLine line) {
        Assume.that(line.column() != null);
        FlowLogFormat format = FlowLogFormat.parse(line.format().formatString());
        boolean address = line.defect() == Defect.NOT_AN_ADDRESS;
        QueryResult result = FlowLogQuery.compile(
                        "filter " + (address ? "isValidIp" : "ispresent") + "(`" + line.column() + "`)")
                .run(FlowLogSource.bytes(line.text().getBytes(StandardCharsets.UTF_8), format));
        assertEquals(List.of(), result.rows());
        assertEquals(1, result.statistics().read().records());
        assertEquals(address ? 0 : 1, result.statistics().read().badValues());
    }

    @Property(seed = "2026")
    void aReaderCountsTheOthersAsMalformed(@ForAll MalformedLine line) {
        Assume.that(line.column() == null && line.defect() != Defect.BROKEN_LINE);
        FlowLogFormat format = FlowLogFormat.parse(line.format().formatString());
        FlowLogSource source = FlowLogSource.bytes(line.text().getBytes(StandardCharsets.UTF_8), format);
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            assertFalse(reader.next());
            assertEquals(1, reader.statistics().malformed());
        }
    }

    @Property(tries = 200, seed = "2026")
    void annotationsNarrowThemDown(
            @ForAll @Fields({"bytes", "action"}) @Defects({Defect.BEYOND_64_BITS, Defect.JSON}) MalformedLine line) {
        assertTrue(line.text().startsWith("{") || line.text().matches("[0-9]{19,} (ACCEPT|REJECT|-)"), line.text());
    }

    @Property(tries = 300, seed = "2026")
    void noneIsEmpty(@ForAll MalformedLine line) {
        assertTrue(!line.text().isBlank());
    }
}
