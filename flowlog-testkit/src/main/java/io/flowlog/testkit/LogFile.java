package io.flowlog.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A whole file of flow logs as it lies in a bucket, and what is in it. Immutable. */
public final class LogFile {
    private final String text;
    private final byte[] bytes;
    private final int members;
    private final List<LogRecord> records;
    private final List<MalformedLine> malformed;
    private final int headers;

    /**
     * A file.
     *
     * @param text      its lines
     * @param bytes     what lies in the bucket: the text in UTF-8, or a gzip of it
     * @param members   how many members the gzip has; 0 if it is none
     * @param records   its records in their order
     * @param malformed its lines that are no records, in their order
     * @param headers   how many header lines it has
     */
    public LogFile(
            String text,
            byte[] bytes,
            int members,
            List<LogRecord> records,
            List<MalformedLine> malformed,
            int headers) {
        this.text = text;
        this.bytes = bytes.clone();
        this.members = members;
        this.records = List.copyOf(records);
        this.malformed = List.copyOf(malformed);
        this.headers = headers;
    }

    /** The lines of the file, uncompressed. */
    public String text() {
        return text;
    }

    /** What lies in the bucket; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether {@link #bytes} are a gzip. */
    public boolean isGzip() {
        return members > 0;
    }

    /** How many members the gzip has, one behind the other; 0 if it is none. */
    public int members() {
        return members;
    }

    /** The records in their order, each with the format that holds where it stands. */
    public List<LogRecord> records() {
        return records;
    }

    /** The lines that are no records, in their order; none unless they were asked for. */
    public List<MalformedLine> malformed() {
        return malformed;
    }

    /** How many lines hold the names of the columns. */
    public int headers() {
        return headers;
    }

    /** How a bucket would call it, such as {@code flow.log.gz}. */
    public String name() {
        return isGzip() ? "flow.log.gz" : "flow.log";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogFile file
                && text.equals(file.text)
                && Arrays.equals(bytes, file.bytes)
                && records.equals(file.records)
                && malformed.equals(file.malformed);
    }

    @Override
    public int hashCode() {
        return text.hashCode() + 31 * members;
    }

    /** What it is, and its text. */
    @Override
    public String toString() {
        String kind = isGzip() ? "gzip of " + members + (members == 1 ? " member, " : " members, ") : "plain, ";
        return kind + text.getBytes(StandardCharsets.UTF_8).length + " bytes of text:\n" + text;
    }
}
