package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.internal.value.SortOrder;
import io.flowlog.query.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sort and limit are a stable sort of all rows, cut at the limit, however the rows are shared out among partials. */
class TopRowsPropertyTest {

    /** The two sort keys of a row; absent ones are a dash. */
    record Keys(String action, String bytes) {}

    @Provide
    Arbitrary<List<Keys>> rows() {
        Arbitrary<String> actions = Arbitraries.of("A", "B", "a1", "a10", "a9", "5", "05", "-");
        Arbitrary<String> bytes = Arbitraries.of("0", "1", "7", "10", "9007199254740993", "x", "-");
        return Combinators.combine(actions, bytes)
                .as(Keys::new)
                .list()
                .ofMaxSize(200)
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void any_cut_of_the_input_merged_in_any_order_gives_the_first_rows_of_a_stable_sort(
            @ForAll("rows") List<Keys> rows,
            @ForAll boolean actionDescending,
            @ForAll boolean bytesDescending,
            @ForAll @IntRange(min = 1, max = 60) int limit,
            @ForAll @IntRange(min = 1, max = 4) int partials,
            @ForAll int seed) {
        String query = "fields srcPort | sort action " + direction(actionDescending) + ", bytes "
                + direction(bytesDescending) + " | limit " + limit;
        List<Integer> expected =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        expected.sort((a, b) -> {
            int byAction = SortOrder.compare(
                    text(rows.get(a).action()), text(rows.get(b).action()), actionDescending);
            return byAction != 0
                    ? byAction
                    : SortOrder.compare(
                            number(rows.get(a).bytes()), number(rows.get(b).bytes()), bytesDescending);
        });
        assertEquals(
                expected.subList(0, Math.min(limit, rows.size())), run(query, rows, partials, new Random(seed)), query);
    }

    @Property(tries = 100)
    void without_keys_the_newest_come_first_and_equal_ones_in_input_order(
            @ForAll("rows") List<Keys> rows,
            @ForAll @IntRange(min = 1, max = 60) int limit,
            @ForAll @IntRange(min = 1, max = 4) int partials,
            @ForAll int seed) {
        // the time of a row is a tenth of its place, so that ten rows share one
        List<Integer> expected =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        expected.sort((a, b) -> Integer.compare(b / 10, a / 10));
        assertEquals(
                expected.subList(0, Math.min(limit, rows.size())),
                run("fields srcPort | limit " + limit, rows, partials, new Random(seed)));
    }

    /** The places of the rows that the query gives, each row having gone to some partial. */
    private static List<Integer> run(String query, List<Keys> rows, int count, Random random) {
        Execution execution = execution(query);
        List<Partial> partials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            partials.add(new Partial(execution));
        }
        StringBuilder log = new StringBuilder("srcport start action bytes\n");
        for (int i = 0; i < rows.size(); i++) {
            Keys row = rows.get(i);
            log.append(i).append(' ').append(1_700_000_000 + i / 10);
            log.append(' ').append(row.action()).append(' ').append(row.bytes()).append('\n');
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);
        int next = 0;
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(bytes))) {
            for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                for (int from = 0; from < batch.size(); ) {
                    int size = Math.min(1 + random.nextInt(40), batch.size() - from);
                    partials.get(random.nextInt(count)).accept(batch, from, size, next + from);
                    from += size;
                }
                next += batch.size();
            }
        }
        Collections.shuffle(partials, random);
        for (int i = 1; i < partials.size(); i++) {
            partials.get(0).merge(partials.get(i));
        }
        List<Integer> places = new ArrayList<>();
        partials.get(0).finish(row -> places.add(Integer.valueOf(String.valueOf(row.text("srcPort")))), false);
        assertEquals(rows.size(), partials.get(0).matched());
        return places;
    }

    private static Execution execution(String query) {
        QueryOptions options = QueryOptions.DEFAULTS;
        LogicalPlan plan = Compilation.of(query, options).plan();
        assertNotNull(plan);
        return Execution.of(
                plan, options.limits(), 0, Long.MIN_VALUE, Long.MAX_VALUE, new StopSignal(Optional.empty()));
    }

    private static String direction(boolean descending) {
        return descending ? "desc" : "asc";
    }

    private static Value text(String written) {
        return written.equals("-") ? new Value() : Value.ofText(written);
    }

    private static Value number(String written) {
        return written.matches("[0-9]+") ? Value.ofInteger(Long.parseLong(written)) : new Value();
    }
}
