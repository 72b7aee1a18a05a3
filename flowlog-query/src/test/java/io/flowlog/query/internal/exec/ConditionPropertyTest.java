package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A condition has three ways of being judged, and they agree: over batches, one record at a time, and as a column. */
class ConditionPropertyTest {
    private static final FlowLogFormat FORMAT = FlowLogFormat.fromHeader(QueryArbitraries.HEADER.strip());

    @Provide
    Arbitrary<String> conditions() {
        return QueryArbitraries.conditions();
    }

    @Provide
    Arbitrary<List<String>> records() {
        return QueryArbitraries.records();
    }

    @Property(tries = 400)
    void a_filter_keeps_the_records_for_which_its_condition_is_true_as_a_column(
            @ForAll("conditions") String condition, @ForAll("records") List<String> records) {
        assertEquals(byColumn(condition, records), byFilter(condition, records), condition);
    }

    @Property(tries = 400)
    void a_bound_query_matches_the_same_records_one_by_one(
            @ForAll("conditions") String condition, @ForAll("records") List<String> records) {
        BoundQuery bound = compiled("filter " + condition).bind(FORMAT);
        List<String> matched = new ArrayList<>();
        for (String line : records) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (bound.matches(bytes, 0, bytes.length)) {
                matched.add(line.strip());
            }
        }
        assertEquals(byFilter(condition, records), matched, condition);
    }

    /** More records than a slice holds, and than a whole number of its words. */
    @Property(tries = 60)
    void batches_of_many_slices_give_what_their_records_give(
            @ForAll("conditions") String condition, @ForAll("records") List<String> records, @ForAll int seed) {
        Random random = new Random(seed);
        List<String> many = new ArrayList<>();
        int count = 1_000 + random.nextInt(2_200);
        for (int i = 0; i < count; i++) {
            many.add(records.get(random.nextInt(records.size())));
        }
        assertEquals(byColumn(condition, many), byFilter(condition, many), condition);
    }

    @Property(tries = 200)
    void a_condition_and_its_opposite_share_the_records_out(
            @ForAll("conditions") String condition, @ForAll("records") List<String> records) {
        int kept = byFilter(condition, records).size();
        int others = byFilter("not (" + condition + ")", records).size();
        assertEquals(records.size(), kept + others, condition);
    }

    @Property(tries = 200)
    void a_condition_that_has_a_name_is_the_same_condition(
            @ForAll("conditions") String condition, @ForAll("records") List<String> records) {
        QueryResult named =
                run("fields (" + condition + ") as it | filter it | limit any 10000 | display @message", records);
        assertEquals(byFilter(condition, records), lines(named), condition);
    }

    private static List<String> byFilter(String condition, List<String> records) {
        return lines(run("filter " + condition + " | limit any 10000 | display @message", records));
    }

    private static List<String> byColumn(String condition, List<String> records) {
        QueryResult all = run("display @message, if((" + condition + "), 1, 0) as it | limit any 10000", records);
        return all.rows().stream()
                .filter(row -> "1".equals(row.text("it")))
                .map(row -> String.valueOf(row.text("@message")))
                .toList();
    }

    private static List<String> lines(QueryResult result) {
        return result.rows().stream()
                .map(row -> String.valueOf(row.text("@message")))
                .toList();
    }

    private static QueryResult run(String query, List<String> records) {
        String log = QueryArbitraries.HEADER + String.join("", records);
        return compiled(query).run(FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8)));
    }

    private static FlowLogQuery compiled(String query) {
        return FlowLogQuery.compile(QueryArbitraries.DEFINITIONS + query);
    }
}
