package io.flowlog.core.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimestampTest {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final String[] OFFSET_PATTERNS = {"XXX", "XX", "xxx", "xx"};

    @Property
    void anyMomentInAnyFormIsWhatTheJdkReads(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long epochSecond,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(max = 9) int fractionDigits,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes,
            @ForAll @IntRange(max = 3) int form) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        OffsetDateTime moment = local.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        String fraction = String.format("%09d", nanos).substring(0, fractionDigits);
        String text = SECONDS.format(local)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + DateTimeFormatter.ofPattern(OFFSET_PATTERNS[form]).format(moment);
        long millis = Integer.parseInt((fraction + "000").substring(0, 3));
        assertEquals(moment.toEpochSecond() * 1_000 + millis, parse(text), text);
    }

    @Test
    void everyDayOfFiveCenturiesIsRight() {
        LocalDateTime day = LocalDateTime.of(1600, 1, 1, 23, 59, 59);
        for (; day.getYear() < 2101; day = day.plusDays(1)) {
            assertEquals(day.toEpochSecond(ZoneOffset.UTC) * 1_000, parse(SECONDS.format(day) + "Z"));
        }
    }

    @Test
    void wholeHourOffsetsAreRead() {
        assertEquals(parse("2024-05-06T05:08:09Z"), parse("2024-05-06T07:08:09+02"));
        assertEquals(parse("2024-05-06T12:08:09Z"), parse("2024-05-06T07:08:09-05"));
    }

    @Test
    void fractionsBelowAMillisecondAreDropped() {
        assertEquals(1_999, parse("1970-01-01T00:00:01.999999999Z"));
        assertEquals(-1, parse("1969-12-31T23:59:59.9999Z"));
        assertEquals(100, parse("1970-01-01T00:00:00.1Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "2024-05-06",
                "2024-05-06T07:08:09",
                "2024-05-06T07:08Z",
                "2024-05-06 07:08:09Z",
                "2024-05-06t07:08:09Z",
                "2024-05-06T07:08:09z",
                "2024-05-06T07:08:09.Z",
                "2024-05-06T07:08:09,5Z",
                "2024-05-06T07:08:09.1234567890Z",
                "2024-05-06T07:08:09.123",
                "2024-05-06T07:08:09Zx",
                "2024-05-06T07:08:09Z ",
                " 2024-05-06T07:08:09Z",
                "2024-05-06T07:08:09+1",
                "2024-05-06T07:08:09+100",
                "2024-05-06T07:08:09+1:00",
                "2024-05-06T07:08:09+01:0",
                "2024-05-06T07:08:09+01:60",
                "2024-05-06T07:08:09+18:01",
                "2024-05-06T07:08:09+01-00",
                "2024-05-06T07:08:09+",
                "2024-05-06T07:08:60Z",
                "2024-05-06T07:60:09Z",
                "2024-05-06T24:00:00Z",
                "2024-00-06T07:08:09Z",
                "2024-13-06T07:08:09Z",
                "2024-05-00T07:08:09Z",
                "2024-04-31T07:08:09Z",
                "2024-02-30T07:08:09Z",
                "2023-02-29T07:08:09Z",
                "1900-02-29T07:08:09Z",
                "20240506T070809Z",
                "+2024-05-06T07:08:09Z",
                "2024/05/06T07:08:09Z"
            })
    void anythingElseIsNoTimestamp(String text) {
        assertEquals(IsoTimestamp.NONE, parse(text), text);
    }

    @Test
    void oneChangedByteNeverReadsOutsideTheRangeOrAsAnotherForm() {
        byte[] good = "2024-05-06T07:08:09.123+01:30".getBytes(ISO_8859_1);
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            String text = new String(bad, ISO_8859_1);
            assertEquals(expected(text), parse(text), text);
        }
    }

    @Test
    void everyPrefixOfATimestampIsJudgedByItself() {
        String text = "2024-05-06T07:08:09.123+01:30";
        for (int end = 0; end < text.length(); end++) {
            String prefix = text.substring(0, end);
            assertEquals(prefix.endsWith("+01") ? parse(prefix + ":00") : IsoTimestamp.NONE, parse(prefix), prefix);
        }
    }

    private static long expected(String text) {
        // the JDK is more lenient about the shape
        if (!text.matches("\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d")) {
            return IsoTimestamp.NONE;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            return IsoTimestamp.NONE;
        }
    }

    private static long parse(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(ISO_8859_1);
        return IsoTimestamp.parse(bytes, 1, bytes.length - 1);
    }
}
