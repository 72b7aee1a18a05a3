package io.flowlog.core.internal.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.internal.io.InputFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    private static final byte[] TEXT = "2 123456789010 eni-1235b8ca - -\n".getBytes(ISO_8859_1);

    @Test
    void plainBytesComeThroughAtEveryLengthAndFromEveryKindOfInput(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("plain.log.gz"); // names do not decide
        for (int length = 0; length <= TEXT.length; length++) {
            byte[] text = Arrays.copyOf(TEXT, length);
            Files.write(file, text);
            for (int chunk : new int[] {1, 4, 100}) {
                assertPlain(text, Drained.of(() -> Inputs.open(text, "array"), chunk));
                assertPlain(text, Drained.of(() -> Inputs.open(oneByteAtATime(text), "stream"), chunk));
                assertPlain(text, Drained.of(() -> Inputs.open(file), chunk));
            }
        }
    }

    @Test
    void compressedBytesAreKnownByTheirStart(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("compressed.log");
        byte[] gzip = Gzip.member(TEXT, Gzip.NAME);
        Files.write(file, gzip);
        assertPlain(TEXT, Drained.of(() -> Inputs.open(file), 9));
        assertPlain(TEXT, Drained.of(() -> Inputs.open(oneByteAtATime(gzip), "stream"), 9));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "PAR1\u0015\u0004,Apache Parquet",
                "ORC\u0011\u0000,Apache ORC",
                "Obj\u0001\u0004,Apache Avro",
                "\u0028\u00b5\u002f\u00fd\u0004,zstd",
                "BZh91AY&SY,bzip2",
                "\u00fd7zXZ\u0000\u0000,xz",
                "PK\u0003\u0004\u0014,zip"
            })
    void otherKindsOfFilesAreNamed(String start, String kind) throws IOException {
        Drained drained = Drained.of(start.getBytes(ISO_8859_1));
        assertEquals(Kind.NOT_TEXT, drained.kind());
        String message = String.valueOf(drained.fault().orElseThrow().getMessage());
        assertTrue(message.contains("is " + kind + ", not plain text or gzip; "), message);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "PAR1\u0015\u0004,Apache Parquet",
                "ORC\u0011\u0000,Apache ORC",
                "Obj\u0001\u0004,Apache Avro",
                "\u0028\u00b5\u002f\u00fd\u0004,zstd",
                "\u001f\u008b\u0008,gzip"
            })
    void otherKindsInsideOfGzipAreNamedToo(String start, String kind, @TempDir Path directory) throws IOException {
        byte[] gzip = Gzip.member(start.getBytes(ISO_8859_1), 0);
        Path file = directory.resolve("inside.gz");
        Files.write(file, gzip);
        for (int chunk : new int[] {1, 100}) {
            for (Drained drained : List.of(
                    Drained.of(() -> Inputs.open(gzip, "array"), chunk),
                    Drained.of(() -> Inputs.open(oneByteAtATime(gzip), "stream"), chunk),
                    Drained.of(() -> Inputs.openAhead(file, false), chunk))) {
                assertEquals(Kind.NOT_TEXT, drained.kind());
                assertEquals(0, drained.bytes().length);
                String message = String.valueOf(drained.fault().orElseThrow().getMessage());
                assertTrue(message.contains("is " + kind + " inside of gzip, not plain text; "), message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORCHID version", "BZhello", "PAR", "PK ", "OR", "B", "", "\u001f", "Obj 1"})
    void textInsideOfGzipThatOnlyResemblesThemIsText(String text) throws IOException {
        byte[] gzip = Gzip.member(text.getBytes(ISO_8859_1), 0);
        assertPlain(text.getBytes(ISO_8859_1), Drained.of(gzip));
        byte[] cut = Arrays.copyOf(gzip, gzip.length - 1);
        Drained damaged = Drained.of(cut);
        assertEquals(Kind.TRUNCATED_GZIP, damaged.kind());
        assertArrayEquals(text.getBytes(ISO_8859_1), damaged.bytes(), "what comes before the fault is delivered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORCHID version", "BZhello", "PAR", "PK ", "OR", "B"})
    void textThatOnlyResemblesThemIsText(String text) throws IOException {
        assertPlain(text.getBytes(ISO_8859_1), Drained.of(text.getBytes(ISO_8859_1)));
    }

    @Test
    void aFileThatIsNotThereIsToldByName(@TempDir Path directory) {
        Path missing = directory.resolve("missing.log");
        InputFault fault = assertThrows(InputFault.class, () -> Inputs.open(missing));
        assertEquals(Kind.READ_FAILED, fault.kind());
        assertEquals(missing.toString(), fault.inputName());
        assertTrue(String.valueOf(fault.getMessage()).contains("no such file"), fault.getMessage());
    }

    @Test
    void positionCountsWhatWasDelivered() throws IOException {
        try (ByteInput input = Inputs.open(TEXT, "array")) {
            assertEquals("array", input.name());
            byte[] buffer = new byte[TEXT.length];
            assertEquals(0, input.position());
            int delivered = input.read(buffer, 0, 4);
            assertEquals(delivered, input.position());
            while (delivered < TEXT.length) {
                delivered += input.read(buffer, delivered, 9 < TEXT.length - delivered ? 9 : TEXT.length - delivered);
                assertEquals(delivered, input.position());
            }
            assertEquals(-1, input.read(buffer, 0, 1));
        }
    }

    @Test
    void aStreamIsClosedWithItsInputAndWhenOpeningFails() throws IOException {
        int[] closed = {0};
        class Watched extends ByteArrayInputStream {
            Watched(byte[] bytes) {
                super(bytes);
            }

            @Override
            public void close() {
                closed[0]++;
            }
        }
        Inputs.open(new Watched(TEXT), "plain").close();
        assertEquals(1, closed[0]);
        Inputs.open(new Watched(Gzip.member(TEXT, 0)), "gzip").close();
        assertEquals(2, closed[0]);
        Watched parquet = new Watched("PAR1".getBytes(ISO_8859_1));
        assertThrows(InputFault.class, () -> Inputs.open(parquet, "parquet"));
        assertEquals(3, closed[0]);
    }

    @Test
    void aStreamThatGivesNothingNowAndThenIsStillRead() throws IOException {
        InputStream lazy = new ByteArrayInputStream(TEXT) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return 0;
            }
        };
        assertPlain(TEXT, Drained.of(() -> Inputs.open(lazy, "lazy"), 8));
    }

    private static InputStream oneByteAtATime(byte[] bytes) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < bytes.length ? bytes[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                into[from] = (byte) next;
                return 1;
            }
        };
    }

    private static void assertPlain(byte[] expected, Drained drained) {
        assertEquals(Optional.empty(), drained.fault());
        assertArrayEquals(expected, drained.bytes());
    }
}
