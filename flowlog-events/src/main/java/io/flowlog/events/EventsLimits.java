package io.flowlog.events;

/**
 * What an envelope may hold. A document beyond a limit is counted as malformed, and reading goes on behind it.
 *
 * @param nestedPayloads  how often a payload may hold a payload, at least 1; 4 unless set
 * @param jsonDepth       how deeply objects and arrays may be nested, at least 1; 64 unless set
 * @param textBytes       the longest text in a document, a payload in base64 among them, and the longest line, in bytes; 32 MiB
 *                        unless set
 * @param payloadBytes    what a payload may become when it is decompressed, in bytes; 256 MiB unless set
 * @param eventsAtOnce    how many events of one subscription message are held until its end, which may name their stream; 100,000
 *                        unless set
 */
public record EventsLimits(int nestedPayloads, int jsonDepth, int textBytes, long payloadBytes, int eventsAtOnce) {
    /** The limits that hold unless others are given. */
    public static final EventsLimits DEFAULTS = new EventsLimits(4, 64, 32 << 20, 256L << 20, 100_000);

    /** Refuses limits below 1. */
    public EventsLimits {
        if (nestedPayloads < 1 || jsonDepth < 1 || textBytes < 1 || payloadBytes < 1 || eventsAtOnce < 1) {
            throw new IllegalArgumentException("limits must be 1 or more");
        }
    }
}
