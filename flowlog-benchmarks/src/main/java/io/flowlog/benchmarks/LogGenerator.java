package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Makes flow logs that look real, of any size. The same seed and format always give the same lines, and a shorter log is the
 * beginning of a longer one. Plain files have no header line; gzip files have one each, as AWS delivers them.
 *
 * <p>From a shell, one plain file, and a directory of 100 gzip files:
 * <pre>{@code
 * java -cp flowlog-benchmarks/target/benchmarks.jar io.flowlog.benchmarks.LogGenerator flow.log 1g
 * java -cp flowlog-benchmarks/target/benchmarks.jar io.flowlog.benchmarks.LogGenerator logs 1g 1 default 100
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
    private final byte[] header;
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
        header = (String.join(" ", format.columns()) + '\n').getBytes(StandardCharsets.US_ASCII);
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
    public Amount writeLines(Path file, long count) {
        return write(file, count, Long.MAX_VALUE);
    }

    /** Writes the next lines to a file, which is replaced: as many as make up so many bytes, and the last one whole. */
    public Amount writeBytes(Path file, long bytes) {
        return write(file, Long.MAX_VALUE, bytes);
    }

    /**
     * Writes the next lines to gzip files in a directory, which is made if need be; each begins with a header line.
     *
     * @param bytes  of lines in all files together, before they are compressed
     * @param number how many files
     */
    public Amount writeGzipFiles(Path directory, long bytes, int number) {
        Amount amount = new Amount(0, 0);
        try {
            Files.createDirectories(directory);
            for (int i = 0; i < number; i++) {
                Path file = directory.resolve(String.format(Locale.ROOT, "flow-%05d.log.gz", i));
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), FLUSH_BYTES)) {
                    out.write(header);
                    // what earlier files have too much, because their last lines are whole, the later ones have less
                    long share = (bytes - amount.bytes()) / (number - i);
                    amount = amount.plus(write(out, Long.MAX_VALUE, share));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return amount;
    }

    private Amount write(Path file, long lines, long bytes) {
        try (OutputStream out = Files.newOutputStream(file)) {
            return write(out, lines, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Amount write(OutputStream out, long lines, long bytes) throws IOException {
        long written = 0;
        long line = 0;
        encoder.clear();
        while (line < lines && written + encoder.length() < bytes) {
            sampler.next(flow);
            encoder.add(flow);
            line++;
            if (encoder.length() >= FLUSH_BYTES) {
                out.write(encoder.buffer(), 0, encoder.length());
                written += encoder.length();
                encoder.clear();
            }
        }
        out.write(encoder.buffer(), 0, encoder.length());
        return new Amount(line, written + encoder.length());
    }

    /**
     * Writes a log: {@code FILE SIZE [SEED [default|custom [GZIP_FILES]]]}, the size in bytes or as {@code 64m} or {@code 1g}.
     * With a number of gzip files, FILE is their directory.
     */
    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 5) {
            System.err.println("usage: LogGenerator FILE SIZE [SEED [default|custom [GZIP_FILES]]]");
            System.exit(2);
        }
        Path path = Path.of(arguments[0]);
        long bytes = bytes(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        LogGenerator generator = new LogGenerator(seed, format(arguments.length > 3 ? arguments[3] : "default"));
        if (arguments.length > 4) {
            generator.writeGzipFiles(path, bytes, Integer.parseInt(arguments[4]));
        } else {
            generator.writeBytes(path, bytes);
        }
    }

    /** The format of a layout's name. */
    static FlowLogFormat format(String layout) {
        return switch (layout) {
            case "default" -> FlowLogFormat.DEFAULT;
            case "custom" -> CUSTOM;
            default -> throw new IllegalArgumentException("layout is default or custom, not " + layout);
        };
    }

    /** A size in bytes, or as {@code 64m} or {@code 1g}. */
    static long bytes(String size) {
        String text = size.toLowerCase(Locale.ROOT);
        int shift = switch (text.charAt(text.length() - 1)) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            default -> 0;
        };
        return Long.parseLong(shift == 0 ? text : text.substring(0, text.length() - 1)) << shift;
    }

    /**
     * How much was written.
     *
     * @param records lines, headers aside
     * @param bytes   of these lines, before they are compressed
     */
    public record Amount(long records, long bytes) {
        private Amount plus(Amount more) {
            return new Amount(records + more.records, bytes + more.bytes);
        }
    }
}
