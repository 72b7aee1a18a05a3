package io.flowlog.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the files of {@code samples/}: some published records, and made-up ones after them. */
final class SampleLogs {
    static final String ACCOUNT = "123456789012";

    static final String CUSTOM_HEADER = "version account-id interface-id srcaddr dstaddr srcport dstport protocol"
            + " packets bytes pkt-srcaddr pkt-src-aws-service pkt-dstaddr pkt-dst-aws-service start end log-status";

    /** The records of the tutorial, in its order. */
    static final List<String> TUTORIAL = List.of(
            "2 123456789012 eni-0322957cfa6bc9585 xxx.xxx.xxx.xxx 10.0.10.30 50611 80 6 11 688 1676320247 1676320367 REJECT OK",
            "2 123456789012 eni-0322957cfa6bc9585 82.209.245.153 10.0.10.30 123 35612 17 1 76 1676320247 1676320307 ACCEPT OK",
            "2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 82.209.245.153 35612 123 17 1 76 1676320247 1676320307 ACCEPT OK",
            "2 123456789012 eni-0322957cfa6bc9585 xxx.xxx.xxx.xxx 10.0.10.30 49203 80 6 9 1171 1676320861 1676320908 ACCEPT OK",
            "2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 xxx.xxx.xxx.xxx 80 49203 6 9 5423 1676320861 1676320908 ACCEPT OK",
            "2 123456789012 eni-0322957cfa6bc9585 162.159.200.123 10.0.10.30 123 50392 17 1 76 1676321508 1676321568 REJECT OK",
            "2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 162.159.200.123 50392 123 17 1 76 1676321508 1676321568 ACCEPT OK",
            "2 123456789012 eni-0322957cfa6bc9585 xxx.xxx.xxx.xxx 10.0.10.30 50859 80 6 9 576 1676322114 1676322169 REJECT OK");

    private static final String CONSOLE_TIMESTAMP = "2023-02-14T05:30:47.000+09:00";

    private static final long FIRST_WINDOW = 1676322600;

    private SampleLogs() {}

    /** Writes all files anew into the given directory. */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("flow.log"), defaultLog());
        Files.writeString(directory.resolve("flow-custom.log"), customLog());
        Files.writeString(directory.resolve("console.log"), consoleLog());
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(directory.resolve("flow.log.gz")))) {
            gzip.write(defaultLog().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Default order, no header line. */
    static String defaultLog() {
        List<SampleRecord> made = new SampleTraffic(20230214, FIRST_WINDOW).atLeast(300);
        return lines(TUTORIAL)
                + lines(made.stream().map(SampleRecord::defaultLine).toList());
    }

    /** The tutorial's custom order, named by a header line. */
    static String customLog() {
        List<SampleRecord> made = new SampleTraffic(5, FIRST_WINDOW).atLeast(100);
        return CUSTOM_HEADER + "\n"
                + lines(made.stream().map(SampleRecord::customLine).toList());
    }

    /** As copied from the console: the time of every record on a line of its own before it. */
    static String consoleLog() {
        return TUTORIAL.stream()
                .limit(3)
                .map(line -> CONSOLE_TIMESTAMP + "\n" + line + "\n")
                .collect(Collectors.joining());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** A file of the repository's samples. */
    static Path file(String name) {
        // tests run in the module's directory
        Path file = Path.of("..", "samples", name);
        if (!Files.exists(file)) {
            throw new UncheckedIOException(new IOException("no sample " + file.toAbsolutePath()));
        }
        return file;
    }
}
