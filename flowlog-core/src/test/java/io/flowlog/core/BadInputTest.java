package io.flowlog.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with inputs is told in words, and what was good before it is delivered. */
class BadInputTest {
    private static final FlowLogFormat FORMAT = FlowLogFormat.parse("${interface-id} ${bytes}");
    private static final String LINE = "eni-a 1\n";
    private static final int MANY = 10_000;

    @TempDir
    Path directory;

    private record Read(int records, ReadStatistics statistics) {
        List<String> problems() {
            return statistics.problems().stream().map(InputProblem::message).toList();
        }
    }

    @Test
    void aFileThatGrowsIsReadAsFarAsItGoes() throws IOException {
        Path file = write("a.log", LINE.repeat(MANY));
        Read read = readWhile(file, () -> Files.writeString(file, LINE.repeat(5) + "eni-b", StandardOpenOption.APPEND));
        assertEquals(List.of(), read.problems());
        assertEquals(MANY + 5, read.records());
        assertEquals(1, read.statistics().malformed(), "the line that is not whole yet");
    }

    @Test
    void aFileThatShrinksGivesTheLinesThatWereReadBefore() throws IOException {
        Path file = write("a.log", LINE.repeat(MANY));
        Read read = readWhile(file, () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(8);
            }
        });
        assertEquals(List.of(), read.problems());
        assertTrue(read.records() > 0 && read.records() < MANY, read.toString());
        assertEquals(
                read.records() + read.statistics().malformed(),
                read.statistics().linesRead());
    }

    @Test
    void aFileThatVanishesBeforeItIsOpenedIsToldAndTheOthersAreRead() throws IOException {
        Path first = write("a.log", LINE);
        Path second = write("b.log", LINE);
        Path third = write("c.log", LINE);
        FlowLogSource source = FlowLogSource.path(directory, FORMAT);
        List<FlowLogSource> parts = source.parts();
        Files.delete(second);
        Read read = read(FlowLogSource.concat(parts));
        assertEquals(2, read.records());
        assertEquals(List.of("there is no such file; check the path"), read.problems());
        assertEquals(second.toString(), read.statistics().problems().get(0).source());
        assertTrue(Files.exists(first) && Files.exists(third));
    }

    @Test
    void aFileThatMayNotBeReadIsToldWithAWayOut() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = write("a.log", LINE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "some users may read everything");
        Read read = read(FlowLogSource.path(file, FORMAT));
        assertEquals(List.of("no permission to read it; check the file's owner and mode"), read.problems());
    }

    @Test
    void whatElseIsInADirectoryIsNamedOrCounted() throws IOException {
        write("a.log", LINE);
        write("b.parquet", "PAR1\u0015");
        write("c.zip", "PK\u0003\u0004");
        write("d.txt", "Dear reader, this is no log.\n");
        write(".hidden", "hidden\n");
        write("e.log", "");
        Files.createDirectory(directory.resolve("empty"));
        Read read = read(FlowLogSource.path(directory, FORMAT));
        assertEquals(1, read.records());
        assertEquals(Map.of(ParseStatus.TOO_MANY_COLUMNS, 1L), read.statistics().malformedByReason());
        assertEquals(2, read.problems().size());
        assertTrue(read.problems().get(0).startsWith("is Apache Parquet, not plain text or gzip; "));
        assertTrue(read.problems().get(1).startsWith("is zip, not plain text or gzip; "));
    }

    @Test
    void anEmptyInputHasNoLinesAndNoProblem() {
        Read read = read(FlowLogSource.bytes(new byte[0]));
        assertEquals(0, read.statistics().linesRead());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void nulsAreOneMalformedLineHoweverMany() {
        Read few = read(FlowLogSource.bytes(new byte[1000], FORMAT));
        assertEquals(Map.of(ParseStatus.TOO_FEW_COLUMNS, 1L), few.statistics().malformedByReason());
        Read many = read(FlowLogSource.stream(repeated(0, 3 << 20), FORMAT));
        assertEquals(Map.of(ParseStatus.LINE_TOO_LONG, 1L), many.statistics().malformedByReason());
        assertEquals(3 << 20, many.statistics().bytes());
    }

    @Test
    void aLineOfAHundredMegabytesIsPassedOverWithoutBeingHeld() {
        long length = 100L << 20;
        InputStream stream = new SequenceInputStream(
                new SequenceInputStream(bytes(LINE), repeated('x', length)), bytes("\n" + LINE));
        Read read = read(FlowLogSource.stream(stream, FORMAT));
        assertEquals(2, read.records());
        assertEquals(Map.of(ParseStatus.LINE_TOO_LONG, 1L), read.statistics().malformedByReason());
        assertEquals(length + 1 + 2 * LINE.length(), read.statistics().bytes());
        assertTrue(read.statistics().malformedExamples().get(0).excerpt().length() <= 121);
    }

    @Test
    void bytesThatAreNoUtf8AreKeptAsTheyAre() {
        byte[] text = {'e', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, ' ', '7', '\n'};
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(text, FORMAT))) {
            assertTrue(reader.next());
            assertEquals(7, reader.record().longAt(1));
            assertEquals(4, reader.record().textAt(0).length());
        }
    }

    @Test
    void aStreamThatNeverSaysWhatIsAvailableIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int member = 0; member < 3; member++) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(members)) {
                gzip.write(LINE.repeat(2).getBytes(UTF_8));
            }
        }
        InputStream silent = new ByteArrayInputStream(members.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };
        assertEquals(6, read(FlowLogSource.stream(silent, FORMAT)).records());
    }

    /** Something that is done to a file. */
    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    /** Reads a file, and does something to it after its first chunk. */
    private static Read readWhile(Path file, Action action) throws IOException {
        ReaderOptions options = ReaderOptions.builder()
                .bufferBytes(4096)
                .inputProblems(InputProblemPolicy.REPORT)
                .build();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.path(file, FORMAT), options)) {
            FlowLogBatch batch = reader.nextBatch();
            int records = 0;
            action.run();
            while (batch != null) {
                records += batch.size();
                batch = reader.nextBatch();
            }
            return new Read(records, reader.statistics());
        }
    }

    private static Read read(FlowLogSource source) {
        ReaderOptions options =
                ReaderOptions.builder().inputProblems(InputProblemPolicy.REPORT).build();
        try (FlowLogReader reader = FlowLogReader.open(source, options)) {
            int records = 0;
            while (reader.next()) {
                records++;
            }
            return new Read(records, reader.statistics());
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream repeated(int value, long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? value : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int given = (int) Math.min(length, left);
                Arrays.fill(into, from, from + given, (byte) value);
                left -= given;
                return given == 0 && length > 0 ? -1 : given;
            }
        };
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
