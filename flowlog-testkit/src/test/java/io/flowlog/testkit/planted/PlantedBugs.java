package io.flowlog.testkit.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.testkit.Conversation;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Twenty bugs that readers of flow logs have, each in a few lines, as if they were properties. They are run by
 * {@link PlantedBugsTest}, which wants every one of them to fail.
 */
@AddLifecycleHook(value = FindsTheBug.class, propagateTo = PropagationMode.DIRECT_DESCENDANTS)
class PlantedBugs {
    @Property(seed = "1", shrinking = ShrinkingMode.FULL)
    @Label("bytes are an `int`")
    void intCounters(@ForAll LogRecord record) {
        if (record.isPresent("bytes")) {
            Integer.parseInt(record.text("bytes"));
        }
    }

    @Property(seed = "2", shrinking = ShrinkingMode.FULL)
    @Label("packets are summed up as `double`")
    void doubleCounters(@ForAll LogRecord record) {
        if (record.isPresent("packets")) {
            assertEquals(record.text("packets"), Long.toString((long) Double.parseDouble(record.text("packets"))));
        }
    }

    @Property(seed = "3", shrinking = ShrinkingMode.FULL)
    @Label("ports are a signed `short`")
    void shortPorts(@ForAll LogRecord record) {
        if (record.isPresent("srcport")) {
            assertTrue((short) record.number("srcport") >= 0);
        }
    }

    @Property(seed = "4", shrinking = ShrinkingMode.FULL)
    @Label("1024 is taken for a well-known port")
    void offByOne(@ForAll LogRecord record) {
        if (record.isPresent("dstport")) {
            assertEquals(record.number("dstport") < 1024, record.number("dstport") <= 1024);
        }
    }

    @Property(seed = "5", shrinking = ShrinkingMode.FULL)
    @Label("`-` is read as a number")
    void dashAsNumber(@ForAll LogRecord record) {
        if (record.format().contains("packets")) {
            record.number("packets");
        }
    }

    @Property(seed = "6", shrinking = ShrinkingMode.FULL)
    @Label("every record that is OK has ports")
    void okMeansPorts(@ForAll LogRecord record) {
        if (record.isPresent("log-status")
                && record.text("log-status").equals("OK")
                && record.format().contains("dstport")) {
            assertTrue(record.isPresent("dstport"));
        }
    }

    @Property(seed = "7", shrinking = ShrinkingMode.FULL)
    @Label("a record that is not OK has no bytes")
    void notOkMeansNothing(@ForAll LogRecord record) {
        if (record.isPresent("log-status") && !record.text("log-status").equals("OK")) {
            assertFalse(record.isPresent("bytes"));
        }
    }

    @Property(seed = "8", shrinking = ShrinkingMode.FULL)
    @Label("what is behind a colon is a port")
    void colonBeforePort(@ForAll LogRecord record) {
        if (record.isPresent("srcaddr")) {
            String endpoint = record.text("srcaddr") + ":443";
            assertEquals(record.text("srcaddr"), endpoint.split(":")[0]);
        }
    }

    @Property(seed = "9", shrinking = ShrinkingMode.FULL)
    @Label("an IPv6 address has eight groups")
    void eightGroups(@ForAll LogRecord record) {
        if (record.isPresent("dstaddr") && record.text("dstaddr").contains(":") && !isMac(record.text("dstaddr"))) {
            assertEquals(8, record.text("dstaddr").split(":", -1).length);
        }
    }

    @Property(seed = "10", shrinking = ShrinkingMode.FULL)
    @Label("every address is of IPv4 or IPv6")
    void noHardwareAddresses(@ForAll LogRecord record) {
        if (record.isPresent("srcaddr")) {
            assertFalse(isMac(record.text("srcaddr")));
        }
    }

    private static boolean isMac(String address) {
        return address.matches("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    }

    @Property(seed = "11", shrinking = ShrinkingMode.FULL)
    @Label("a connection that ends has the flags 1")
    void onlyFin(@ForAll LogRecord record) {
        if (record.isPresent("tcp-flags")) {
            assertEquals((record.number("tcp-flags") & 1) != 0, record.number("tcp-flags") == 1);
        }
    }

    @Property(seed = "12", shrinking = ShrinkingMode.FULL)
    @Label("an account is a number")
    void accountAsNumber(@ForAll LogRecord record) {
        if (record.isPresent("account-id") && !record.text("account-id").equals("unknown")) {
            assertEquals(record.text("account-id"), Long.toString(record.number("account-id")));
        }
    }

    @Property(seed = "13", shrinking = ShrinkingMode.FULL)
    @Label("port 0 is no port")
    void zeroIsNothing(@ForAll LogRecord record) {
        if (record.isPresent("dstport")) {
            assertTrue(record.number("dstport") > 0);
        }
    }

    @Property(seed = "14", shrinking = ShrinkingMode.FULL)
    @Label("a rate is bytes by seconds")
    void windowsWithoutLength(@ForAll LogRecord record) {
        if (record.isPresent("bytes") && record.isPresent("start") && record.isPresent("end")) {
            assertTrue(record.number("bytes") / (record.number("end") - record.number("start")) >= 0);
        }
    }

    @Property(seed = "15", shrinking = ShrinkingMode.FULL)
    @Label("times are seconds")
    void milliseconds(@ForAll LogRecord record) {
        if (record.isPresent("start")) {
            Instant start = Instant.ofEpochSecond(record.number("start"));
            assertTrue(start.atZone(ZoneOffset.UTC).getYear() < 2100);
        }
    }

    @Property(seed = "16", shrinking = ShrinkingMode.FULL)
    @Label("the action is the column before the last")
    void fixedPlaces(@ForAll LogRecord record) {
        if (record.isPresent("action")) {
            String[] columns = record.line().split(" ");
            assertEquals(record.text("action"), columns[columns.length - 2]);
        }
    }

    @Property(seed = "17", shrinking = ShrinkingMode.FULL)
    @Label("only the first line is a header")
    void oneHeader(@ForAll LogFile file) {
        assertEquals(
                file.records().size(),
                file.text().lines().skip(1).filter(line -> !line.isBlank()).count());
    }

    @Property(seed = "18", shrinking = ShrinkingMode.FULL)
    @Label("a gzip ends with its first member")
    void firstMember(@ForAll LogFile file) throws Exception {
        if (file.isGzip()) {
            byte[] bytes = file.bytes();
            Inflater inflater = new Inflater(true);
            // behind the ten bytes of a header without a name
            inflater.setInput(bytes, 10, bytes.length - 10);
            byte[] text = new byte[file.text().getBytes(StandardCharsets.UTF_8).length + 1];
            int length = inflater.inflate(text);
            inflater.end();
            assertEquals(file.text(), new String(text, 0, length, StandardCharsets.UTF_8));
        }
    }

    @Property(seed = "19", shrinking = ShrinkingMode.FULL)
    @Label("a line with columns enough is a record")
    void remarksAtTheEnd(@ForAll MalformedLine line) {
        boolean taken = line.text().split(" ").length >= line.format().size();
        assertFalse(taken && !line.defect().isOfValue(), line::toString);
    }

    @Property(seed = "20", shrinking = ShrinkingMode.FULL)
    @Label("a response comes from a smaller port")
    void smallerPortIsTheServer(@ForAll Conversation conversation) {
        for (LogRecord response : conversation.responses()) {
            assertTrue(response.number("srcport") < response.number("dstport"));
        }
    }
}
