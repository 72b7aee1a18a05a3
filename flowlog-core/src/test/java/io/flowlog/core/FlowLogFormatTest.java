package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFieldTest.Published;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLogFormatTest {
    private static final FlowLogFormat THREE =
            FlowLogFormat.of(FlowLogField.SRCADDR, FlowLogField.ACCOUNT_ID, FlowLogField.START);

    @Test
    void theDefaultIsVersionTwo() {
        assertEquals(
                "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol}"
                        + " ${packets} ${bytes} ${start} ${end} ${action} ${log-status}",
                FlowLogFormat.DEFAULT.toString());
        assertEquals(14, FlowLogFormat.DEFAULT.size());
        assertEquals(12, FlowLogFormat.DEFAULT.slotOf(FlowLogField.ACTION));
        assertEquals(-1, FlowLogFormat.DEFAULT.slotOf(FlowLogField.TCP_FLAGS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${srcaddr} ${account-id} ${start}",
                "srcaddr account-id start",
                "srcAddr accountId startTime",
                "${src_addr} ${account_id} ${start}",
                "  ${srcaddr}\t${account-id}\r\n   ${start}\n",
                "'${srcaddr} ${account-id} ${start}'",
                "\"${srcaddr} ${account-id} ${start}\"",
                " \" ${srcaddr} ${account-id} ${start} \" \n",
                "${srcaddr} \\\n  ${account-id} \\\r\n  ${start} \\",
                "${srcaddr}\\\n${account-id}\\\n${start}",
                "${srcaddr}\u00A0account_id ${start}",
                "\uFEFF${srcaddr} ${account-id} ${start}"
            })
    void aFormatStringIsReadHoweverItWasPasted(String text) {
        assertEquals(THREE, FlowLogFormat.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | offset 0: the format names no field",
                "`   ` | offset 3: the format names no field",
                "\"\" | offset 1: the format names no field",
                "${srcaddr | offset 0: a '${' that is never closed; expected '}'",
                "${srcaddr} ${dst | offset 11: a '${' that is never closed",
                "${srcaddr ${dstaddr} | offset 9: found the character U+0020; expected '}'",
                "${ srcaddr} | offset 2: found the character U+0020; expected '}'",
                "${} | offset 2: an empty column name",
                "$srcaddr | offset 0: a '$' that no '{' follows",
                "${srcaddr}${dstaddr} | offset 10: found the character '$'; expected a blank",
                "${srcaddr},${dstaddr} | offset 10: found the character ','; expected a blank",
                "srcaddr, dstaddr | offset 7: found the character ','; expected a blank",
                "srcaddr } | offset 8: found the character '}'; expected ${name}",
                "'srcaddr dstaddr | offset 0: a quote that is never closed",
                "'srcaddr dstaddr\" | offset 0: a quote that is never closed",
                "' | offset 0: a quote that is never closed",
                "srcaddr dstaddr' | offset 15: found the character '''; expected a blank",
                "${srcaddr} ${dstaddr} ${srcAddr} | offset 24: 'srcAddr' is column 1 already (as 'srcaddr')",
                "${start} ${startTime} | offset 11: 'startTime' is column 1 already",
                "${new-field} ${new-field} | offset 15: 'new-field' is column 1 already",
                "2 123456789010 eni-1235b8ca | offset 0: '2' is no column name because of the character '2' at its start",
                "srcaddr - | offset 8: '-' is no column name",
                "srcaddr \\ dstaddr | offset 8: found the character '\\'"
            })
    void aWrongFormatStringIsRefusedWithTheOffsetAndWhatWasExpected(String text, String message) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> FlowLogFormat.parse(text));
        assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "srcaddr account-id start",
                "srcaddr account_id start\r",
                "\uFEFFsrcAddr   accountId  startTime  ",
                "   sourceaddress account starttime\r\n"
            })
    void aHeaderIsReadInAnySpelling(String line) {
        assertEquals(THREE, FlowLogFormat.fromHeader(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r", "srcaddr srcAddr", "srcaddr ${dstaddr}", "srcaddr 443", "srcaddr,dstaddr"})
    void whatIsNoHeaderIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> FlowLogFormat.fromHeader(line));
    }

    @Test
    void columnsThatNobodyKnowsYetAreColumnsLikeAnyOther() {
        FlowLogFormat format = FlowLogFormat.parse("${srcAddr} ${quantum-State} ${instance_tag_3} ${bytes}");
        assertEquals(List.of("srcaddr", "quantum-State", "instance_tag_3", "bytes"), format.columns());
        assertEquals(1, format.slotOf("quantum-State"));
        assertEquals(2, format.slotOf("instance_tag_3"));
        assertEquals(-1, format.slotOf("quantumState"), "an opaque name is found exactly as given");
        assertEquals(3, format.slotOf("numBytes"));
        assertEquals(-1, format.slotOf("packets"));
        assertEquals(Optional.empty(), format.field(1));
        assertEquals(Optional.of(FlowLogField.BYTES), format.field(3));
        assertEquals(format, FlowLogFormat.parse(format.toString()));
    }

    @Test
    void aFormatNeedsAColumnAndEachFieldOnce() {
        assertThrows(IllegalArgumentException.class, FlowLogFormat::of);
        assertThrows(IllegalArgumentException.class, () -> FlowLogFormat.of(FlowLogField.END, FlowLogField.END));
        assertThrows(IllegalArgumentException.class, () -> FlowLogFormat.ofColumns(List.of("a", "")));
        assertThrows(IllegalArgumentException.class, () -> FlowLogFormat.ofColumns(List.of("a", "b c")));
        IllegalArgumentException twice =
                assertThrows(IllegalArgumentException.class, () -> FlowLogFormat.ofColumns(List.of("end", "endTime")));
        assertEquals(
                "column 2: 'endTime' is column 1 already (as 'end'); expected each field once", twice.getMessage());
    }

    @Property
    void everyFormatSurvivesItsTextAndItsSerialForm(@ForAll("columns") List<String> columns) throws Exception {
        FlowLogFormat format = FlowLogFormat.ofColumns(columns);
        assertEquals(columns, format.columns());
        assertEquals(format, FlowLogFormat.parse(format.toString()));
        assertEquals(format, FlowLogFormat.fromHeader(String.join(" ", columns)));
        FlowLogFormat copy = copy(format);
        assertEquals(format, copy);
        assertEquals(format.hashCode(), copy.hashCode());
        for (int slot = 0; slot < columns.size(); slot++) {
            assertEquals(slot, copy.slotOf(columns.get(slot)));
            if (copy.field(slot).isPresent()) {
                assertEquals(slot, copy.slotOf(copy.field(slot).get()));
            }
        }
        if (columns.size() > 1) {
            assertNotEquals(format, FlowLogFormat.ofColumns(columns.subList(1, columns.size())));
        }
    }

    @Provide
    Arbitrary<List<String>> columns() {
        List<String> published = Published.all().stream().map(Published::name).toList();
        Arbitrary<String> opaque = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("0123456789-_.:/#@é")
                .ofMaxLength(8)
                .map(text -> "x" + text + "q");
        return Arbitraries.oneOf(Arbitraries.of(published), opaque)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .uniqueElements();
    }

    private static FlowLogFormat copy(FlowLogFormat format) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(format);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (FlowLogFormat) in.readObject();
        }
    }
}
