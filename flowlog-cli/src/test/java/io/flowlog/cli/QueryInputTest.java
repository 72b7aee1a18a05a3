package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where records come from, and what is said where they cannot be read. */
class QueryInputTest {
    private static final String COUNT_ALL = "fields srcAddr | limit 100000";

    @TempDir
    private Path directory;

    @Test
    void directoriesAreReadWithAllThatIsBelow() throws IOException {
        write("a/flow.log", record("10.0.0.1", 1676320247));
        write("a/b/c/flow.log.gz", gzip(record("10.0.0.2", 1676320248)));
        write("a/.hidden", "no record");

        CommandRun run = csv("fields srcAddr", directory.toString());

        assertEquals("srcAddr\r\n10.0.0.2\r\n10.0.0.1\r\n", run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void standardInputTakesItsTurnAmongTheFiles() throws IOException {
        Path first = write("first.log", record("10.0.0.1", 1676320247));
        Path last = write("last.log", record("10.0.0.3", 1676320247));
        byte[] input = gzip(record("10.0.0.2", 1676320247));

        CommandRun run = CommandRun.withInput(
                input, "query", "fields srcAddr", "--output=csv", first.toString(), "-", last.toString());

        assertEquals("srcAddr\r\n10.0.0.1\r\n10.0.0.2\r\n10.0.0.3\r\n", run.out());
        assertEquals(0, run.status());
    }

    @Test
    void aColumnThatOnlyTheHeadersKnowCanBeNamed() throws IOException {
        Path plain = write("plain.log", "srcaddr bytes spin-state action\n10.0.0.1 10 up ACCEPT\n");
        Path packed = write("packed.log.gz", gzip("action spin-state srcaddr bytes charm\nACCEPT - 10.0.0.2 20 c1\n"));
        Path old = write("old.log", record("10.0.0.3", 1676320247));
        String query = "fields srcAddr, `spin-state` as spin, charm | sort srcAddr";

        CommandRun run = csv(query, plain.toString(), packed.toString(), old.toString());

        assertEquals("srcAddr,spin,charm\r\n10.0.0.1,up,\r\n10.0.0.2,,c1\r\n10.0.0.3,,\r\n", run.out());
        assertEquals(0, run.status(), run.err());
    }

    @Test
    void aColumnThatOnlyTheHeaderOfStandardInputKnowsCanBeNamed() {
        String log = "srcaddr bytes spin\n" + "10.0.0.1 10 up\n".repeat(5000);

        CommandRun run = CommandRun.withInput(
                log.getBytes(StandardCharsets.UTF_8), "query", "filter spin = 'up' | fields spin", "--output=csv", "-");

        assertEquals(5001, run.out().lines().count(), run.err());
    }

    @Test
    void aNameThatNoHeaderKnowsIsRefusedUnlessItMayBeAbsent() {
        String file = SampleLogs.file("flow-custom.log").toString();

        CommandRun refused = csv("fields spin", file);
        CommandRun absent = csv("fields spin | limit 1", "--unknown-names=absent", file);

        assertEquals(2, refused.status());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("FLQ201") && refused.err().contains("^^^^"), refused.err());
        assertEquals(0, absent.status());
        assertEquals("spin\r\n\r\n", absent.out());
    }

    @Test
    void anUnknownNameThatMayBeAbsentIsAColumnWhereAHeaderHasIt() throws IOException {
        Path file = write("new.log", "srcaddr bytes spin\n10.0.0.1 10 up\n");

        assertEquals(
                "spin\r\nup\r\n",
                csv("fields spin", "--unknown-names=absent", file.toString()).out());
    }

    @Test
    void theFormatNamesTheColumnsOfFilesWithoutAHeader() throws IOException {
        Path file = write("bare.log", "443 10.0.0.1 up\n");

        CommandRun run =
                csv("fields srcAddr, dstPort, spin", "--format", "${dstport} ${srcaddr} ${spin}", file.toString());

        assertEquals("srcAddr,dstPort,spin\r\n10.0.0.1,443,up\r\n", run.out());
        assertEquals(0, run.status());
    }

    @Test
    void severalThreadsGiveTheSameRows() {
        String[] files = {"flow.log", "flow.log.gz", "flow-custom.log", "console.log"};
        String[] paths = Arrays.stream(files)
                .map(name -> SampleLogs.file(name).toString())
                .toArray(String[]::new);
        String query = "fields @timestamp, srcAddr, bytes | sort bytes desc | limit 50";

        assertEquals(
                csv(query, with(paths, "--threads=1")).out(),
                csv(query, with(paths, "--threads=4")).out());
    }

    @Test
    void aFileThatIsNotThereIsSaidAndTheOthersAreRead() throws IOException {
        Path there = write("there.log", record("10.0.0.1", 1676320247));
        String missing = directory.resolve("missing.log").toString();

        CommandRun run = csv("fields srcAddr", missing, there.toString());
        CommandRun json = CommandRun.of("query", "fields srcAddr", "--output=json", missing, there.toString());

        assertEquals(1, run.status());
        assertEquals("srcAddr\r\n10.0.0.1\r\n", run.out());
        assertTrue(run.err().contains(missing), run.err());
        assertTrue(run.err().contains("1 input of 2 not read to the end"), run.err());
        assertTrue(json.out().contains("10.0.0.1") && json.out().endsWith("\"status\": \"Failed\"\n}\n"), json.out());
    }

    @Test
    void truncatedGzipIsSaidAndItsWholeLinesAreRead() throws IOException {
        byte[] whole = gzip(SampleLogs.defaultLog());
        Path cut = write("cut.log.gz", Arrays.copyOf(whole, whole.length / 2));

        CommandRun run = csv(COUNT_ALL, cut.toString());

        assertEquals(1, run.status());
        assertTrue(run.out().lines().count() > 50, run.out());
        assertTrue(run.err().contains("cut.log.gz"), run.err());
    }

    @Test
    void aDirectoryWithoutFilesIsSaid() {
        CommandRun run = csv(COUNT_ALL, directory.toString());

        assertEquals(1, run.status());
        assertTrue(run.err().contains("a directory without files"), run.err());
    }

    @Test
    void malformedLinesAreCountedByReasonWithTheirPlaces() throws IOException {
        Path file = write("odd.log", record("10.0.0.1", 1676320247) + "one two\n" + "x ".repeat(20) + "\nthree\n");

        CommandRun run = csv(COUNT_ALL, file.toString());

        assertEquals(0, run.status());
        assertEquals("srcAddr\r\n10.0.0.1\r\n", run.out());
        assertTrue(run.err().contains("3 malformed lines skipped: 2 too few columns, 1 too many columns"), run.err());
        assertTrue(run.err().contains("odd.log, line 2, byte "), run.err());
    }

    @Test
    void anInputWithoutASingleRecordOfTheFormatIsTrouble() {
        CommandRun run =
                CommandRun.withInput("443 10.0.0.1 up\n".getBytes(StandardCharsets.UTF_8), "query", COUNT_ALL, "-");

        assertEquals(1, run.status());
        assertTrue(run.err().contains("  standard input, line 1, byte 0: "), run.err());
        assertTrue(run.err().contains("--format"), run.err());
    }

    @Test
    void emptyInputIsNoTrouble() {
        assertEquals(new CommandRun(0, "srcAddr\r\n", ""), csv(COUNT_ALL, "-"));
    }

    @Test
    void valuesThatAreNoNumbersAreCountedWithTheirColumn() throws IOException {
        Path file = write("bad.log", record("10.0.0.1", 1676320247).replace(" 443 ", " \u001b443 "));

        CommandRun run = csv("filter dstPort > 1 | fields srcAddr", file.toString());

        assertEquals("srcAddr\r\n", run.out());
        assertEquals(0, run.status());
        assertTrue(
                run.err().contains("1 value of dstport taken as absent: no numbers, such as \"\\u001b443\""),
                run.err());
    }

    @Test
    void rowsCutByTheDefaultLimitAreSaid() {
        String log = record("10.0.0.1", 1676320247).repeat(10_001);

        CommandRun run = CommandRun.withInput(
                log.getBytes(StandardCharsets.UTF_8), "query", "fields srcAddr", "--output=csv", "-");

        assertEquals(10_001, run.out().lines().count());
        assertTrue(run.err().contains("only the first 10000 are shown"), run.err());
        assertEquals(0, run.status());
    }

    private CommandRun csv(String query, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "query";
        args[1] = query;
        args[2] = "--output=csv";
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }

    private static String[] with(String[] paths, String option) {
        String[] all = Arrays.copyOf(paths, paths.length + 1);
        all[paths.length] = option;
        return all;
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static String record(String source, long start) {
        return "2 123456789012 eni-0a " + source + " 10.0.0.9 4711 443 6 10 3200 " + start + " " + (start + 60)
                + " ACCEPT OK\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
