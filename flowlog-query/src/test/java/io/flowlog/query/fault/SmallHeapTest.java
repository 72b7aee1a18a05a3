package io.flowlog.query.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query in a JVM with little memory: its own limit ends it, not an OutOfMemoryError. */
class SmallHeapTest {
    private static final String HEAP = "-Xmx64m";

    /** A fifth of the heap: tables that grow are there twice for a while. */
    private static final long BYTES = 12L << 20;

    @ParameterizedTest(name = "{0} on {1} threads")
    @CsvSource(
            delimiter = ';',
            value = {
                "stats count(*) by @message; 1; ports; GROUP_BYTES",
                "stats count(*) by @message; 2; ports; GROUP_BYTES",
                "stats count_distinct(@message); 1; ports; GROUP_BYTES",
                "stats values(@message); 1; ports; LIMIT",
                "dedup @message | limit 100000; 1; ports; GROUP_BYTES",
                "fields concat(@message, @message, @message) as m | sort m | limit 100000; 1; ports; GROUP_BYTES",
                "fields @message | limit 100000; 1; ports; GROUP_BYTES",
                "fields @message | limit 100000; 1; headers; GROUP_BYTES",
                "sort bytes | limit 100000; 2; headers; GROUP_BYTES",
                // what is made for each header is let go of
                "filter bytes = 6; 1; headers; DONE",
                "filter bytes = 6; 2; headers; DONE"
            })
    void theLimitComesBeforeTheEndOfTheMemory(String query, int threads, String log, String outcome) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                SmallHeapTest.class.getName(),
                query,
                String.valueOf(threads),
                log);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(outcome, said.strip());
        assertEquals(0, process.waitFor());
    }

    /** What the child does: runs a query over a log without end, and says how that ended. */
    public static void main(String[] args) {
        QueryOptions options = QueryOptions.builder()
                .threads(Integer.parseInt(args[1]))
                .limits(QueryLimits.builder().groupBytes(BYTES).build())
                .build();
        boolean headers = args[2].equals("headers");
        FlowLogSource[] sources = {FlowLogSource.stream(new Log(0, headers)), FlowLogSource.stream(new Log(1, headers))
        };
        try {
            FlowLogQuery.compile(args[0], options).run(sources);
            System.out.println("DONE");
        } catch (QueryAbortedException e) {
            System.out.println(e.reason());
        }
    }

    private static String classPath() {
        String base = System.getProperty("basedir", ".");
        return Stream.of(
                        base + "/target/test-classes",
                        base + "/target/classes",
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** 200,000 records of as many messages; or 20,000 records, each behind another header. */
    private static final class Log extends InputStream {
        private final int input;
        private final boolean headers;
        private byte[] line = {};
        private int at;
        private int count;

        Log(int input, boolean headers) {
            this.input = input;
            this.headers = headers;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == line.length) {
                if (count == (headers ? 200 : 2_000)) {
                    return -1;
                }
                line = next().getBytes(StandardCharsets.US_ASCII);
                at = 0;
                count++;
            }
            int given = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, from, given);
            at += given;
            return given;
        }

        /** Many lines: what is measured is not this. */
        private String next() {
            StringBuilder lines = new StringBuilder(count == 0 && !headers ? "start account-id srcport\n" : "");
            for (int i = 100 * count; i < 100 * count + 100; i++) {
                if (headers) {
                    lines.append("srcaddr bytes x")
                            .append(input)
                            .append('-')
                            .append(i)
                            .append("q\n10.0.0.1 5 v\n");
                } else {
                    lines.append(1_700_000_000 + i).append(" 12345678").append(1_000_000 * input + i);
                    lines.append(' ').append(i % 65_536).append('\n');
                }
            }
            return lines.toString();
        }
    }
}
