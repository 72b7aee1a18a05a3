package io.flowlog.events.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How inputs begin that are read here, and what they are called. */
public enum Layout {
    /** Documents one after another; other lines may stand between them. */
    JSON("JSON"),
    /** Payloads one a line. */
    BASE64("base64"),
    /** Rows of time and message. */
    CSV("console CSV"),
    /** Words separated by tabs, the first of which says what the line is. */
    CLI_TEXT("aws logs text output"),
    /** Cells within a frame. */
    CLI_TABLE("aws logs table output"),
    /** Time, stream and record. */
    TAIL("aws logs tail output");

    private final String title;

    Layout(String title) {
        this.title = title;
    }

    /** The name that people see. */
    public String title() {
        return title;
    }

    /** The layout of what begins with these bytes; empty for plain records and all else. */
    public static Optional<Layout> of(byte[] start, int length) {
        int from = Lines.skipMark(start, 0, length);
        while (from < length && Lines.isBlank(start[from])) {
            from++;
        }
        int to = from;
        while (to < length && start[to] != '\n') {
            to++;
        }
        if (from == to) {
            return Optional.empty();
        }
        if (start[from] == '{' || start[from] == '[') {
            return Optional.of(JSON);
        }
        if (Base64Text.isPayload(start, from, to)) {
            return Optional.of(BASE64);
        }
        return ofLine(new String(start, from, to - from, StandardCharsets.UTF_8).stripTrailing());
    }

    private static Optional<Layout> ofLine(String line) {
        if (CsvRows.isFirst(line)) {
            return Optional.of(CSV);
        }
        if (TabLines.isFirst(line)) {
            return Optional.of(CLI_TEXT);
        }
        if (TableLines.isFirst(line)) {
            return Optional.of(CLI_TABLE);
        }
        return TailLines.isTail(line) ? Optional.of(TAIL) : Optional.empty();
    }
}
