package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTimeRangeTest {
    private static final String CONSOLE = SampleLogs.file("console.log").toString();
    private static final String KEY = "123456789012_vpcflowlogs_eu-central-1_fl-0123456789abcdef0_%s_0a1b2c3d.log.gz";

    @TempDir
    private Path directory;

    @Test
    void bothEndsAreIncluded() {
        assertEquals(3, rows("--from", "2023-02-14T05:30:47+09:00", "--to", "2023-02-13T20:30:47Z", CONSOLE));
        assertEquals(0, rows("--from", "1676320247001", CONSOLE));
        assertEquals(0, rows("--to", "1676320246", CONSOLE));
        assertEquals(3, rows("--from", "2023-02-13", "--to", "2023-02-13", CONSOLE));
    }

    @Test
    void filesWhoseNamesTellAnotherTimeAreNotOpenedAndCounted() throws IOException {
        // not gzip at all: opening one would be trouble
        Files.writeString(directory.resolve(KEY.formatted("20230213T1800Z")), "\u001f\u008b broken");
        Files.writeString(directory.resolve(KEY.formatted("20230214T0000Z")), "\u001f\u008b broken");
        Files.writeString(directory.resolve(KEY.formatted("20230213T2030Z")), SampleLogs.TUTORIAL.get(1) + "\n");
        String[] args = {
            "query",
            "fields srcAddr",
            "--output=csv",
            "--from=2023-02-13T20:25",
            "--to=2023-02-13T20:35",
            directory.toString()
        };

        CommandRun run = CommandRun.of(args);

        assertEquals("srcAddr\r\n82.209.245.153\r\n", run.out());
        assertEquals(0, run.status());
        assertEquals(
                "flowlog: 2 files not opened: the names tell that the records are from outside the range of times\n",
                run.err());
    }

    @Test
    void withoutARangeEveryFileIsOpened() throws IOException {
        Files.writeString(directory.resolve(KEY.formatted("20230213T1800Z")), SampleLogs.TUTORIAL.get(1) + "\n");
        Files.writeString(directory.resolve(KEY.formatted("20250101T0000Z")), SampleLogs.TUTORIAL.get(2) + "\n");

        assertEquals(2, rows(directory.toString()));
    }

    @Test
    void aTimeThatIsNoneOrARangeThatEndsBeforeItBeginsIsWrongUsage() {
        CommandRun noTime = CommandRun.of("query", "fields srcAddr", "--from=monday", CONSOLE);
        CommandRun backwards =
                CommandRun.of("query", "fields srcAddr", "--from=2024-01-02", "--to=2024-01-01", CONSOLE);

        assertEquals(2, noTime.status());
        assertTrue(noTime.err().startsWith("flowlog: --from: 'monday' is no time: "), noTime.err());
        assertEquals(2, backwards.status());
        assertTrue(backwards.err().contains("before it begins"), backwards.err());
    }

    @Test
    void aDeadlineThatPassesIsATimeoutWithoutRows() {
        // an input that never ends and takes its time for every byte
        InputStream endless = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return '\n';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };

        CommandRun run = CommandRun.with(
                endless, "query", "fields srcAddr", "--output=json", "--deadline=20ms", "--threads=1", "-");

        assertEquals(1, run.status());
        assertEquals("""
                {
                    "results": [],
                    "statistics": {
                        "recordsMatched": 0.0,
                        "recordsScanned": 0.0,
                        "bytesScanned": 0.0
                    },
                    "status": "Timeout"
                }
                """, run.out());
        assertTrue(run.err().startsWith("flowlog: "), run.err());
    }

    private static long rows(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "query";
        all[1] = "fields @message";
        all[2] = "--output=ndjson";
        System.arraycopy(args, 0, all, 3, args.length);
        return CommandRun.of(all).out().lines().count();
    }
}
