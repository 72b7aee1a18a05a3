package io.flowlog.query.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReadException;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.InvalidQueryException;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The serial forms of what a program may send to another. A form that was written once is read for ever: the resource holds one
 * of the first version. Bytes that nobody wrote never become an object that could not be built.
 */
class SerialFormTest {
    private static final Instant NOON = Instant.parse("2023-02-14T12:00:00Z");

    /** Every option and limit is another than by default. */
    private static QueryOptions options() {
        return QueryOptions.builder()
                .threads(3)
                .mapFiles(true)
                .limits(QueryLimits.builder()
                        .queryCharacters(901)
                        .tokens(902)
                        .stages(903)
                        .columns(904)
                        .listElements(905)
                        .nestingDepth(16)
                        .regexCharacters(907)
                        .regexRepeats(908)
                        .rows(909)
                        .statsCommands(910)
                        .globStars(11)
                        .groups(912)
                        .groupBytes(913L << 32)
                        .build())
                .unknownNames(QueryOptions.UnknownNames.ABSENT)
                .inputProblems(QueryOptions.InputProblems.REPORT)
                .formats(List.of(FlowLogFormat.parse("${srcaddr} ${bytes} new-column"), FlowLogFormat.DEFAULT))
                .columnNames(List.of("tag-of-mine"))
                .from(NOON.minusSeconds(60))
                .to(NOON)
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .deadline(Duration.ofSeconds(5))
                .build();
    }

    private static FlowLogQuery query() {
        return FlowLogQuery.compile("filter bytes > 5 | limit 3", options());
    }

    @Test
    void theFormOfTheFirstVersionIsStillRead() throws Exception {
        FlowLogQuery read = (FlowLogQuery) Serial.read(golden());
        assertEquals(query().text(), read.text());
        assertEquals(query().explain(), read.explain());
        QueryOptions expected = options();
        QueryOptions options = read.options();
        for (Method option : QueryOptions.class.getDeclaredMethods()) {
            if (isGetter(option) && option.getReturnType() != QueryLimits.class) {
                assertEquals(option.invoke(expected), option.invoke(options), option.getName());
            }
        }
        for (Method limit : QueryLimits.class.getDeclaredMethods()) {
            if (isGetter(limit)) {
                assertEquals(limit.invoke(expected.limits()), limit.invoke(options.limits()), limit.getName());
            }
        }
    }

    /** If this fails, either the form was changed by mistake, or there is a new one that needs a resource of its own. */
    @Test
    void whatIsWrittenIsThatForm() throws Exception {
        assertEquals(
                Base64.getMimeEncoder().encodeToString(golden()),
                Base64.getMimeEncoder().encodeToString(Serial.write(query())));
    }

    @Test
    void aFormThatIsCutOffIsRefused() throws Exception {
        byte[] form = golden();
        for (int length = 0; length < form.length; length++) {
            byte[] cut = Arrays.copyOf(form, length);
            assertThrows(IOException.class, () -> Serial.read(cut), () -> cut.length + " bytes");
        }
    }

    @Test
    void aFormWithAnyByteChangedIsRefusedOrASoundQuery() throws Exception {
        byte[] form = golden();
        int refused = 0;
        for (int at = 0; at < form.length; at++) {
            for (int change : new int[] {1, 0x80}) {
                byte[] garbled = form.clone();
                garbled[at] ^= (byte) change;
                try {
                    assertSound(Serial.read(garbled));
                } catch (IOException | ClassNotFoundException | RuntimeException e) {
                    // the stream's own complaints are of many types
                    refused++;
                }
            }
        }
        assertTrue(refused > form.length, refused + " of " + 2 * form.length);
    }

    @Test
    void limitsThatCouldNotBeBuiltAreRefusedAsInvalid() throws Exception {
        QueryLimits limits = QueryLimits.builder()
                .rows(0x51525354)
                .groupBytes(0x6162636465666768L)
                .build();
        byte[] form = Serial.write(limits);
        for (int value : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertInvalid(replaced(form, ints(0x51525354), ints(value)));
        }
        assertInvalid(replaced(form, ints(0x61626364, 0x65666768), ints(-1, -1)));
    }

    @Test
    void optionsThatCouldNotBeBuiltAreRefusedAsInvalid() throws Exception {
        QueryOptions options = QueryOptions.builder()
                .threads(0x51525354)
                .deadline(Duration.ofSeconds(0x0000617263646566L))
                .from(Instant.ofEpochSecond(0x717273747576L))
                .to(Instant.ofEpochSecond(0x717273747577L))
                .format(FlowLogFormat.parse("srcaddr bytes"))
                .build();
        byte[] form = Serial.write(options);
        assertInvalid(replaced(form, ints(0x51525354), ints(0)));
        assertInvalid(replaced(form, ints(0x00006172, 0x63646566), ints(-1, -5)));
        assertInvalid(replaced(form, ints(0x00006172, 0x63646566), ints(0, 0)));
        assertInvalid(replaced(form, ints(0x00007172, 0x73747577), ints(0, 1)));
        assertInvalid(Serial.withText(form, "${srcaddr} ${bytes}", "${srcaddr} ${srcaddr}"));
        assertInvalid(Serial.withText(form, "${srcaddr} ${bytes}", ""));
    }

    @Test
    void aQueryThatDoesNotCompileIsRefusedAsInvalidWithItsProblems() throws Exception {
        byte[] form = Serial.query("filter no_such_name = 1", QueryOptions.DEFAULTS);
        InvalidObjectException refused = assertThrows(InvalidObjectException.class, () -> Serial.read(form));
        assertInstanceOf(InvalidQueryException.class, refused.getCause());
    }

    @Test
    void whatAFormLacksIsNoNull() throws Exception {
        byte[] form = Serial.write(query());
        // the two values at the end of the outer form, text and options, as nulls
        String all = new String(form, StandardCharsets.ISO_8859_1);
        int text = all.indexOf("filter bytes > 5 | limit 3") - 3;
        byte[] nulls = (all.substring(0, text) + "pp").getBytes(StandardCharsets.ISO_8859_1);
        assertInvalid(nulls);
    }

    @Test
    void exceptionsArriveWithWhatTheyTell() throws Exception {
        FlowLogReadException unread = assertThrows(
                FlowLogReadException.class,
                () -> FlowLogReader.open(Path.of("no-such-file")).next());
        FlowLogReadException read = (FlowLogReadException) Serial.read(Serial.write(unread));
        assertEquals(unread.problem(), read.problem());
        InvalidQueryException invalid =
                assertThrows(InvalidQueryException.class, () -> FlowLogQuery.compile("limit x"));
        InvalidQueryException arrived = (InvalidQueryException) Serial.read(Serial.write(invalid));
        assertEquals(invalid.getMessage(), arrived.getMessage());
        assertEquals(List.of(), arrived.diagnostics());
    }

    private static void assertInvalid(byte[] form) {
        assertThrows(InvalidObjectException.class, () -> Serial.read(form));
    }

    private static void assertSound(Object read) {
        FlowLogQuery query = assertInstanceOf(FlowLogQuery.class, read);
        Objects.requireNonNull(query.explain());
        QueryOptions options = query.options();
        QueryOptions rebuilt = options.toBuilder()
                .threads(options.threads())
                .limits(options.limits())
                .clock(options.clock())
                .build();
        assertTrue(rebuilt.deadline()
                .map(most -> !most.isNegative() && !most.isZero())
                .orElse(true));
        QueryLimits limits = options.limits();
        for (Method limit : QueryLimits.class.getDeclaredMethods()) {
            if (isGetter(limit)) {
                try {
                    assertTrue(((Number) limit.invoke(limits)).longValue() > 0, limit.getName());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        FlowLogQuery.compile(query.text(), options.toBuilder().threads(1).build())
                .run(FlowLogSource.bytes(new byte[0]));
    }

    private static boolean isGetter(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() != QueryOptions.Builder.class;
    }

    /** Exchanges the only place of some bytes. */
    private static byte[] replaced(byte[] form, byte[] bytes, byte[] others) {
        String all = new String(form, StandardCharsets.ISO_8859_1);
        String part = new String(bytes, StandardCharsets.ISO_8859_1);
        assertEquals(all.indexOf(part), all.lastIndexOf(part));
        assertTrue(all.contains(part));
        return all.replace(part, new String(others, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SerialFormTest.class.getResourceAsStream("/query-0.1.0.serial.base64"))) {
            return Base64.getMimeDecoder().decode(in.readAllBytes());
        }
    }
}
