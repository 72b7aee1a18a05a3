package io.flowlog.core;

import java.nio.charset.StandardCharsets;

/** Counts the records whose window had no traffic, or was lost, by the text of {@code log-status}. */
final class LogStatusCount {
    private static final byte[] NO_DATA = "NODATA".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SKIP_DATA = "SKIPDATA".getBytes(StandardCharsets.US_ASCII);

    private long noData;
    private long skipData;

    void clear() {
        noData = 0;
        skipData = 0;
    }

    void add(byte[] bytes, int from, int to) {
        if (isText(bytes, from, to, NO_DATA)) {
            noData++;
        } else if (isText(bytes, from, to, SKIP_DATA)) {
            skipData++;
        }
    }

    long noData() {
        return noData;
    }

    long skipData() {
        return skipData;
    }

    private static boolean isText(byte[] bytes, int from, int to, byte[] text) {
        if (to - from != text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
