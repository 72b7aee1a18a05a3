package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.testkit.internal.record.PublishedFields;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Formats are formats, and the fields are those of flowlog-core, told a second time. */
class FormatsTest {
    @Test
    void thePublishedFieldsAreThoseOfCore() {
        List<String> expected = Arrays.stream(FlowLogField.values())
                .map(FlowLogField::canonicalName)
                .toList();
        assertEquals(new HashSet<>(expected), new HashSet<>(PublishedFields.names()));
        assertEquals(expected.size(), PublishedFields.names().size());
        for (FlowLogField field : FlowLogField.values()) {
            String name = field.canonicalName();
            boolean number = field.type() == FieldType.INTEGER;
            assertEquals(number, PublishedFields.isNumber(name), name);
            assertEquals(number ? field.maxValue() : 0, PublishedFields.largest(name), name);
            assertEquals(field.type() == FieldType.ADDRESS, PublishedFields.isAddress(name), name);
            assertEquals(field.sinceVersion() <= 5, PublishedFields.names(5).contains(name), name);
        }
    }

    @Property(seed = "2026")
    void coreReadsTheFormatStringAndTheHeader(@ForAll LogFormat format) {
        FlowLogFormat read = FlowLogFormat.parse(format.formatString());
        assertEquals(format.columns(), read.columns());
        byte[] header = format.headerLine().getBytes(StandardCharsets.UTF_8);
        assertEquals(read, FlowLogFormat.detectHeader(header, 0, header.length).orElseThrow());
    }

    @Provide
    Arbitrary<LogFormat> narrow() {
        return FlowLogs.formats().containing("dstPort", "cost-center").without("srcaddr", "srcport");
    }

    @Property(seed = "2026")
    void wishesAreMet(@ForAll("narrow") LogFormat format) {
        assertTrue(format.contains("dstport"));
        assertTrue(format.contains("cost-center"));
        assertFalse(format.contains("srcaddr"));
        assertFalse(format.contains("srcport"));
    }

    @Provide
    Arbitrary<LogFormat> old() {
        return FlowLogs.formats().upToVersion(3);
    }

    @Property(seed = "2026")
    void noFieldIsNewerThanAskedFor(@ForAll("old") LogFormat format) {
        format.columns()
                .forEach(column ->
                        assertTrue(FlowLogField.find(column).orElseThrow().sinceVersion() <= 3, column));
    }

    @Test
    void everyFieldAndEveryVersionComesUp() {
        Set<String> columns = new HashSet<>();
        Set<String> versions = new HashSet<>();
        FlowLogs.draw(FlowLogs.records(), 1, 2000).forEach(record -> {
            columns.addAll(record.format().columns());
            if (record.isPresent("version")) {
                versions.add(record.text("version"));
            }
        });
        assertTrue(columns.containsAll(PublishedFields.names()));
        assertEquals(11, versions.size());
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> LogFormat.of());
        assertThrows(IllegalArgumentException.class, () -> LogFormat.of("srcaddr", "srcAddr"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FlowLogs.formats().containing("bytes").without("bytes"));
        assertThrows(IllegalArgumentException.class, () -> FlowLogs.records().inCidr("srcaddr", "10.0.0.1/8"));
        assertThrows(IllegalArgumentException.class, () -> FlowLogs.records().inCidr("bytes", "10.0.0.0/8"));
        assertThrows(IllegalArgumentException.class, () -> FlowLogs.records().ofType("IPv5"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FlowLogs.records().ofType("IPv6").inCidr("srcaddr", "10.0.0.0/8"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FlowLogs.records(LogFormat.of("action")).with("bytes", "1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FlowLogs.malformedLines(LogFormat.of("action")).badValues());
        assertThrows(IllegalArgumentException.class, () -> FlowLogs.files().gzip(0));
    }
}
