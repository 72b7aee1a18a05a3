package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadStatistics;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whole files hold what they say, and flowlog-core finds all of it. */
class FilesTest {
    @Property(tries = 500, seed = "2026")
    void theReaderFindsEveryRecordInItsFormat(@ForAll LogFile file) {
        holdsWhatItSays(file);
    }

    @Property(tries = 500, seed = "2026")
    void malformedLinesAreCounted(@ForAll("hostile") LogFile file) {
        holdsWhatItSays(file);
    }

    @Provide
    Arbitrary<LogFile> hostile() {
        return FlowLogs.files().withMalformedLines();
    }

    private static void holdsWhatItSays(LogFile file) {
        List<String> expected = new ArrayList<>();
        file.records().forEach(record -> expected.add(record.format() + ": " + record.line()));
        List<String> found = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(file.bytes()))) {
            while (reader.next()) {
                found.add(String.join(" ", reader.record().format().columns()) + ": "
                        + reader.record().line());
            }
            ReadStatistics statistics = reader.statistics();
            assertEquals(file.headers(), statistics.header());
            assertEquals(file.records().size(), statistics.records());
            assertEquals(file.malformed().size(), statistics.malformed());
        }
        assertEquals(expected, found);
    }

    @Property(tries = 200, seed = "2026")
    void wishesAreMet(@ForAll("narrow") LogFile file) {
        assertEquals(3, file.members());
        assertTrue(file.isGzip());
        assertEquals(1, file.headers());
        assertTrue(file.records().size() >= 2 && file.records().size() <= 5);
        file.records().forEach(record -> assertEquals("REJECT", record.text("action")));
    }

    @Provide
    Arbitrary<LogFile> narrow() {
        return FlowLogs.files()
                .of(FlowLogs.records().action("REJECT"))
                .oneHeader()
                .withRecords(2, 5)
                .gzip(3);
    }

    @Property(tries = 200, seed = "2026")
    void annotationsNarrowThemDown(
            @ForAll @Fields({"srcaddr", "action"}) @Action("ACCEPT") @Gzip(members = 2) LogFile file) {
        assertEquals(2, file.members());
        file.records().forEach(record -> assertEquals("ACCEPT", record.text("action")));
        file.records().forEach(record -> assertEquals(2, record.format().size()));
    }

    @Property(tries = 200, seed = "2026")
    void withoutAHeaderThereAreRecordsOnly(@ForAll("bare") LogFile file) {
        assertEquals(0, file.headers());
        holdsWhatItSays(file);
    }

    @Provide
    Arbitrary<LogFile> bare() {
        return FlowLogs.files().noHeader().plain();
    }
}
