package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as services and tools write them. */
final class EventTime {
    private static final int LONGEST_NUMBER = 18;

    private EventTime() {}

    /**
     * Milliseconds since 1970, written so or as a moment in ISO 8601, with a T or a blank between date and time, in UTC if it
     * names no offset.
     *
     * @return the time in epoch milliseconds, or {@link FlowLogEvent#NO_TIME}
     */
    static long of(String text) {
        String time = text.strip();
        if (time.isEmpty()) {
            return FlowLogEvent.NO_TIME;
        }
        if (time.length() <= LONGEST_NUMBER && time.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(time);
        }
        String iso = time.length() > 10 && time.charAt(10) == ' ' ? time.replaceFirst(" ", "T") : time;
        try {
            boolean offset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
            return offset
                    ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return FlowLogEvent.NO_TIME;
        }
    }
}
