package io.flowlog.testkit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.testkit.Action;
import io.flowlog.testkit.Defect;
import io.flowlog.testkit.Fields;
import io.flowlog.testkit.FlowLogs;
import io.flowlog.testkit.InCidr;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TalkersTest {
    /** Nothing to wire: a parameter of one of the types is enough. */
    @Property
    void aLineHasOneTextForEachColumn(@ForAll LogRecord record) {
        assertEquals(record.format().size(), record.line().split(" ").length);
    }

    /** Annotations say which records. */
    @Property
    void rejectedTrafficFromInside(
            @ForAll @Fields({"srcaddr", "dstport", "action"}) @InCidr("10.0.0.0/8") @Action("REJECT")
                    LogRecord record) {
        assertTrue(record.line().matches("10\\..* [0-9]+ REJECT"));
    }

    /** The fluent way says it, too, and more. */
    @Provide
    Arbitrary<LogFile> deliveries() {
        return FlowLogs.files()
                .of(FlowLogs.formats().containing("srcaddr"))
                .of(FlowLogs.records().with("dstport", "22", "3389").ofType("IPv6"))
                .withRecords(1, 20)
                .gzip();
    }

    @Property(tries = 100)
    void deliveriesAreCompressed(@ForAll("deliveries") LogFile file) {
        assertTrue(file.isGzip());
        file.records().forEach(record -> assertTrue(record.text("srcaddr").contains(":")));
    }

    /** Plain JUnit takes values from a seed, or checks them; what fails shrinks there, too. */
    static List<MalformedLine> hostileLines() {
        return FlowLogs.draw(
                FlowLogs.malformedLines(LogFormat.DEFAULT).with(Defect.TRUNCATED, Defect.NEGATIVE_NUMBER), 42, 20);
    }

    @Test
    void everyRecordHasAnActionOrNone() {
        FlowLogs.forAll(
                FlowLogs.records(LogFormat.DEFAULT),
                42,
                1000,
                record -> assertTrue(List.of("ACCEPT", "REJECT", "-").contains(record.text("action"))));
    }

    @ParameterizedTest
    @MethodSource("hostileLines")
    void everyHostileLineIsToldApart(MalformedLine line) {
        boolean tooShort = line.text().split(" ").length < LogFormat.DEFAULT.size();
        assertEquals(line.defect() == Defect.TRUNCATED, tooShort);
    }
}
