package io.flowlog.examples.talkers;

import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import java.util.Map;
import java.util.TreeMap;

/** Who sent how much. */
public final class Talkers {
    private Talkers() {}

    /** The bytes that each address sent. */
    public static Map<String, Long> bytesBySource(FlowLogSource source) {
        Map<String, Long> bytes = new TreeMap<>();
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            while (reader.next()) {
                FlowLogRecord record = reader.record();
                if (record.isPresent(FlowLogField.SRCADDR)) {
                    String address = record.stringAt(FlowLogField.SRCADDR);
                    bytes.merge(address, record.longAt(FlowLogField.BYTES, 0), Math::addExact);
                }
            }
        }
        return bytes;
    }
}
