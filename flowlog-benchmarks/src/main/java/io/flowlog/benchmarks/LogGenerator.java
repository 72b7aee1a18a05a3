package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes flow logs that look real, of any size, without a header line. The same seed and format always give the same bytes, and
 * a shorter log is the beginning of a longer one.
 *
 * <p>From a shell:
 * <pre>{@code
 * java -cp flowlog-benchmarks/target/benchmarks.jar io.flowlog.benchmarks.LogGenerator flow.log 1g
 * }</pre>
 *
 * <p>Belongs to one thread.
 */
public final class LogGenerator {
    /** Every field of versions 2 to 5, in an order that is not the published one. */
    public static final FlowLogFormat CUSTOM =
            FlowLogFormat.parse("${region} ${vpc-id} ${az-id} ${subnet-id} ${instance-id}"
                    + " ${interface-id} ${account-id} ${type} ${srcaddr} ${pkt-srcaddr} ${srcport} ${dstaddr} ${pkt-dstaddr}"
                    + " ${dstport} ${protocol} ${tcp-flags} ${flow-direction} ${traffic-path} ${pkt-src-aws-service}"
                    + " ${pkt-dst-aws-service} ${sublocation-type} ${sublocation-id} ${bytes} ${packets} ${start} ${end}"
                    + " ${action} ${log-status} ${version}");

    private static final int FLUSH_BYTES = 1 << 16;

    private final FlowSampler sampler;
    private final LineEncoder encoder;
    private final Flow flow = new Flow();

    /**
     * A generator at the beginning of its log.
     *
     * @param seed   makes the log
     * @param format the order of the columns; published fields of versions 2 to 5 only
     */
    public LogGenerator(long seed, FlowLogFormat format) {
        sampler = new FlowSampler(seed);
        encoder = new LineEncoder(format);
    }

    /** The next lines, in memory. */
    public byte[] lines(int count) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            write(lines, count, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toByteArray();
    }

    /** Writes the next lines to a file, which is replaced. */
    public void writeLines(Path file, long count) {
        write(file, count, Long.MAX_VALUE);
    }

    /** Writes the next lines to a file, which is replaced: as many as make up so many bytes, and the last one whole. */
    public void writeBytes(Path file, long bytes) {
        write(file, Long.MAX_VALUE, bytes);
    }

    private void write(Path file, long lines, long bytes) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, lines, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out, long lines, long bytes) throws IOException {
        long written = 0;
        encoder.clear();
        for (long line = 0; line < lines && written + encoder.length() < bytes; line++) {
            sampler.next(flow);
            encoder.add(flow);
            if (encoder.length() >= FLUSH_BYTES) {
                out.write(encoder.buffer(), 0, encoder.length());
                written += encoder.length();
                encoder.clear();
            }
        }
        out.write(encoder.buffer(), 0, encoder.length());
    }

    /** Writes a log to a file: {@code FILE SIZE [SEED [default|custom]]}, the size in bytes or as {@code 64m} or {@code 1g}. */
    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 4) {
            System.err.println("usage: LogGenerator FILE SIZE [SEED [default|custom]]");
            System.exit(2);
        }
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        FlowLogFormat format = format(arguments.length > 3 ? arguments[3] : "default");
        new LogGenerator(seed, format).writeBytes(Path.of(arguments[0]), bytes(arguments[1]));
    }

    /** The format of a layout's name. */
    static FlowLogFormat format(String layout) {
        return switch (layout) {
            case "default" -> FlowLogFormat.DEFAULT;
            case "custom" -> CUSTOM;
            default -> throw new IllegalArgumentException("layout is default or custom, not " + layout);
        };
    }

    private static long bytes(String size) {
        String text = size.toLowerCase(Locale.ROOT);
        int shift = switch (text.charAt(text.length() - 1)) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            default -> 0;
        };
        return Long.parseLong(shift == 0 ? text : text.substring(0, text.length() - 1)) << shift;
    }
}
