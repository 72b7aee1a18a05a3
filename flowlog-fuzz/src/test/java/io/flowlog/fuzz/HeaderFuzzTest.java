package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.core.FlowLogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Header lines: detected or not, and read or refused with the documented exception. */
class HeaderFuzzTest {

    @FuzzTest
    void isRefusedOrPrintsWhatParsesToTheSame(byte[] input) {
        Optional<FlowLogFormat> detected = FlowLogFormat.detectHeader(input, 0, input.length);
        detected.ifPresent(format -> assertEquals(format, FlowLogFormat.parse(format.toString())));
        FlowLogFormat format;
        try {
            format = FlowLogFormat.fromHeader(new String(input, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertEquals(format, FlowLogFormat.fromHeader(String.join(" ", format.columns())));
        assertEquals(format, FlowLogFormat.parse(format.toString()));
    }
}
