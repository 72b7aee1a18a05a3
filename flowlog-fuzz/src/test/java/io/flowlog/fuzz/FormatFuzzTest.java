package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.core.FlowLogFormat;
import java.nio.charset.StandardCharsets;

/** Format strings: a format that prints itself, or the documented exception. */
class FormatFuzzTest {

    @FuzzTest
    void isRefusedOrPrintsWhatParsesToTheSame(byte[] input) {
        FlowLogFormat format;
        try {
            format = FlowLogFormat.parse(new String(input, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertEquals(format, FlowLogFormat.parse(format.toString()));
        assertEquals(format, FlowLogFormat.ofColumns(format.columns()));
    }
}
