package io.flowlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command in JVMs of other languages, zones and encodings: the same bytes. Of the languages, one has another small i,
 * one its own digits, and one its own digits and years.
 */
class LanguageTest {
    private static final String LOG =
            "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 4711 443 6 10 3200 1676320247 1676320307 ACCEPT OK\n"
                    + "2 123456789012 eni-\u0130\u0131i\u0e51\u0661 10.0.0.1 10.0.0.2 4711 80 17 1 16 1676320248 1676320307 REJECT OK\n";

    private static final List<String> QUERIES = List.of(
            "FILTER ACTION LIKE /(?i)reject/ | FIELDS INTERFACEID, @timestamp | LIMIT 10",
            "fields toupper(interfaceId) as up, tolower(concat('TITLE ', up)) as low, bytes / 7 as part, bytes * 1e20 as big",
            "stats sum(bytes), avg(bytes), min(@timestamp), count(*) by bin(1h), action | sort action",
            "fields formatDate(@timestamp, 'yyyy-MM-dd HH:mm:ss') as day, datefloor(@timestamp, 1d) as floor, strlen(@message) as n",
            "filter interfaceId = 'eni-\u0130\u0131i\u0e51\u0661' | fields interfaceId, @message",
            "fields no_such_field, \u0130\u0131 + 'I",
            "filter isIpv4InSubnet(srcAddr, '10.0.0.0/8') | stats count_distinct(dstPort), pct(bytes, 50)");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "tr-TR, UTF-8",
        "ar-EG-u-nu-arab, US-ASCII",
        "th-TH-u-ca-buddhist-u-nu-thai, ISO-8859-1",
        "ja-JP-u-ca-japanese, UTF-16",
    })
    void everyByteIsTheSame(String language, String encoding) throws Exception {
        Process child = ChildJvm.start(List.of("-Dfile.encoding=" + encoding), LanguageTest.class, language);
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertEquals(everything(), said);
        assertEquals(0, child.waitFor());
    }

    /** What the child does. */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(args[0]));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        OutputStream out = System.out;
        out.write(everything().getBytes(UTF_8));
        out.flush();
    }

    /** Each query in each form, checked and inspected: statuses, output and errors. */
    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (String query : QUERIES) {
            for (String form : List.of("table", "json", "ndjson", "csv")) {
                all.append(run("query", "--no-stats", "--threads=1", "--output", form, query, "-"));
            }
            all.append(run("check", query));
        }
        all.append(run("query", "--from=2023-02-13", "--to=2023-02-14T05:30", "--no-stats", "fields @message", "-"));
        all.append(run("inspect", "-"));
        all.append(run("inspect", "--output", "json", "-"));
        return all.toString();
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(Streams.of(new ByteArrayInputStream(LOG.getBytes(UTF_8)), out, err, false), arguments);
        return status + "\n" + out.toString(UTF_8) + err.toString(UTF_8);
    }
}
