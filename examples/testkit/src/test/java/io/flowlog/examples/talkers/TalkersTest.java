package io.flowlog.examples.talkers;

import io.flowlog.core.FlowLogSource;
import io.flowlog.testkit.Containing;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogRecord;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TalkersTest {
    /** Whatever the files are: their orders of columns, gzip or not, one header or many. */
    @Property
    void everyByteIsSomebodys(@ForAll @Containing({"srcaddr", "bytes"}) LogFile file) {
        BigInteger total = BigInteger.ZERO;
        Map<String, Long> expected = new TreeMap<>();
        for (LogRecord record : file.records()) {
            if (record.isPresent("srcaddr")) {
                long bytes = record.isPresent("bytes") ? record.number("bytes") : 0;
                total = total.add(BigInteger.valueOf(bytes));
                expected.merge(record.text("srcaddr"), bytes, Long::sum);
            }
        }
        // sums beyond 64 bits are a matter of their own
        Assume.that(total.bitLength() < Long.SIZE);
        Map<String, Long> found = Talkers.bytesBySource(FlowLogSource.bytes(file.bytes()));
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
