package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.ParseStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines of several flow logs that mix: what becomes of a line depends on nothing but the line and the set of formats. */
class MixFuzzTest {
    private static final int MAX_LINE_BYTES = 200;

    /** Formats of which some have as many columns as others, some columns are of no published field, and some are of one. */
    private static final List<List<FlowLogFormat>> MIXES = List.of(
            mix(
                    "${bytes} ${action}",
                    "${srcaddr} ${dstport} ${log-status}",
                    "${interface-id} ${dstport} ${log-status}"),
            mix("${srcaddr} ${start}", "${start} ${srcaddr}", "${action} ${log-status}", "${vpc-id}"),
            mix("${version} note ${bytes}", "${dstaddr} remark ${action}", "${version} ${action} ${type} note"),
            mix("${instance-id} ${subnet-id} ${tcp-flags}", "${vpc-id} ${region} ${packets}", "${srcport} ${tgw-id}"));

    @DictionaryEntries({
        " ACCEPT",
        " OK",
        " SKIPDATA",
        "eni-0a1b2c3d",
        "vpc-0a1b",
        "subnet-0a1b",
        "i-0a1b",
        "tgw-0a1b",
        "10.0.0.5",
        "fd00::1",
        " 1700000000",
        " 443",
        " -",
        "2023-02-14T05:30:47Z ",
        "srcaddr dstaddr",
        "\\x0A"
    })
    @FuzzTest
    void aLineIsWhatItIsAlone(byte[] input) {
        if (input.length == 0) {
            return;
        }
        List<FlowLogFormat> formats = MIXES.get(Math.floorMod(input[0], MIXES.size()));
        byte[] text = input.clone();
        text[0] = '#'; // a comment first, so that the input is neither gzip nor an envelope
        Reading whole = Reading.ofFormats(text, MAX_LINE_BYTES, formats);
        List<FlowLogFormat> reversed = new ArrayList<>(formats);
        Collections.reverse(reversed);
        Reading other = Reading.ofFormats(text, MAX_LINE_BYTES, reversed);
        assertEquals(whole.records(), other.records());
        assertEquals(whole.statistics().malformedByReason(), other.statistics().malformedByReason());
        if (whole.statistics().header() == 0) {
            // behind a header all lines are of its order
            whole.malformed().forEach(line -> isSo(line, formats));
            linesAgree(whole, text, formats);
        }
    }

    private static void isSo(MalformedLine line, List<FlowLogFormat> formats) {
        long asWide =
                formats.stream().filter(format -> format.size() == line.found()).count();
        if (line.reason() == ParseStatus.TOO_FEW_COLUMNS || line.reason() == ParseStatus.TOO_MANY_COLUMNS) {
            assertEquals(0, asWide);
            assertEquals(line.reason() == ParseStatus.TOO_FEW_COLUMNS, line.found() < line.expected());
            assertTrue(formats.stream().anyMatch(format -> format.size() == line.expected()));
        } else if (line.reason() == ParseStatus.AMBIGUOUS_ORDER || line.reason() == ParseStatus.OTHER_ORDER) {
            assertTrue(asWide > 1);
        }
    }

    private static void linesAgree(Reading whole, byte[] text, List<FlowLogFormat> formats) {
        List<String> records = new ArrayList<>();
        List<ParseStatus> malformed = new ArrayList<>();
        for (String line : new String(text, StandardCharsets.ISO_8859_1).split("\n")) {
            Reading alone =
                    Reading.ofFormats(("#\n" + line).getBytes(StandardCharsets.ISO_8859_1), MAX_LINE_BYTES, formats);
            records.addAll(alone.records());
            alone.malformed().forEach(one -> malformed.add(one.reason()));
        }
        assertEquals(
                records.stream().map(MixFuzzTest::fields).toList(),
                whole.records().stream().map(MixFuzzTest::fields).toList());
        assertEquals(
                malformed, whole.malformed().stream().map(MalformedLine::reason).toList());
    }

    /** Without the time, which the line before may have told. */
    private static String fields(String record) {
        return record.substring(record.indexOf(':'));
    }

    private static List<FlowLogFormat> mix(String... formats) {
        return List.of(formats).stream().map(FlowLogFormat::parse).toList();
    }
}
