package io.flowlog.query.judge.reference;

import static io.flowlog.query.judge.reference.Questions.aggregate;
import static io.flowlog.query.judge.reference.Questions.answer;
import static io.flowlog.query.judge.reference.Questions.as;
import static io.flowlog.query.judge.reference.Questions.binary;
import static io.flowlog.query.judge.reference.Questions.log;
import static io.flowlog.query.judge.reference.Questions.name;
import static io.flowlog.query.judge.reference.Questions.number;
import static io.flowlog.query.judge.reference.Questions.plain;
import static io.flowlog.query.judge.reference.Questions.sort;
import static io.flowlog.query.judge.reference.Questions.stats;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge is judged by cases that one can work out by hand. */
class ReferenceTest {
    private static final Log LOG = log(
            "srcaddr dstport bytes start",
            "10.0.0.9 80 10 1700000002",
            "10.0.0.1 080 - 1700000003",
            "- 443 30 1700000001",
            "10.0.0.9 x 5 -",
            "10.0.0.1 80 2 1700000003");

    @Test
    void without_a_sort_the_newest_comes_first_and_ties_keep_the_order_of_the_input() {
        assertEquals("-, 2, 10, 30, 5", answer(LOG, new Stage.Fields(List.of(plain(name("bytes"))))));
    }

    @Test
    void groups_come_in_the_order_of_their_first_record_and_an_absent_key_is_a_group() {
        assertEquals(
                "80 12 3, 443 30 1, - 5 1",
                answer(
                        LOG,
                        stats(List.of(plain(aggregate("sum", name("bytes"))), plain(aggregate("count"))), "dstPort")));
    }

    @Test
    void a_sort_before_a_single_grouping_has_no_effect_but_a_limit_cuts() {
        Stage count = stats(List.of(plain(aggregate("count"))), "srcAddr");
        assertEquals("10.0.0.9 2, 10.0.0.1 2, - 1", answer(LOG, sort("bytes", false), count));
        assertEquals("10.0.0.9 1, 10.0.0.1 2", answer(LOG, new Stage.Limit(3, false), count));
    }

    @Test
    void aggregates_over_no_value_give_no_cell_and_over_no_rows_no_row() {
        Stage sums = stats(List.of(
                plain(aggregate("count", name("vpcId"))),
                plain(aggregate("sum", name("vpcId"))),
                plain(aggregate("max", name("vpcId"))),
                plain(aggregate("count"))));
        assertEquals("- - - 5", answer(LOG, sums));
        assertEquals("", answer(LOG, new Stage.Filter(binary(name("bytes"), ">", number("99"))), sums));
    }

    @Test
    void outside_of_an_aggregate_a_name_is_a_sibling_and_inside_it_is_the_input_s() {
        assertEquals(
                "47 46 30",
                answer(
                        LOG,
                        stats(List.of(
                                as(aggregate("sum", name("bytes")), "bytes"),
                                as(binary(name("bytes"), "-", number("1")), "less"),
                                as(aggregate("max", name("bytes")), "most")))));
    }

    @Test
    void ranks_moments_and_edges() {
        assertEquals(
                "5 30 7.5 11.75 119.1875 2 10",
                answer(
                        LOG,
                        stats(List.of(
                                plain(aggregate("pct", name("bytes"), number("50"))),
                                plain(aggregate("pct", name("bytes"), number("99"))),
                                plain(aggregate("median", name("bytes"))),
                                plain(aggregate("avg", name("bytes"))),
                                plain(aggregate("variance", name("bytes"))),
                                plain(aggregate("latest", name("bytes"))),
                                plain(aggregate("earliest", binary(name("bytes"), "%", number("20"))))))));
    }

    @Test
    void sums_beyond_64_bits_are_the_nearest_double() {
        Log large = log("bytes", "9223372036854775807", "9223372036854775807", "1");
        assertEquals("18446744073709552000", answer(large, stats(List.of(plain(aggregate("sum", name("bytes")))))));
    }

    @Test
    void values_are_distinct_by_what_they_print_in_the_order_of_the_input() {
        assertEquals(
                "[10, 30, 5, 2] 2",
                answer(
                        LOG,
                        stats(List.of(
                                plain(aggregate("values", name("bytes"))),
                                plain(aggregate("count_distinct", binary(name("bytes"), ">", number("5"))))))));
    }

    @Test
    void dedup_keeps_the_first_in_order_and_all_that_lack_a_value() {
        assertEquals(
                "10.0.0.1 -, 10.0.0.9 10, - 30",
                answer(
                        LOG,
                        new Stage.Fields(List.of(plain(name("srcAddr")), plain(name("bytes")))),
                        new Stage.Dedup(List.of("srcAddr"))));
        assertEquals(
                "2, 5, 10, 30, -",
                answer(
                        LOG,
                        new Stage.Fields(List.of(plain(name("bytes")))),
                        sort("bytes", false),
                        new Stage.Dedup(List.of("bytes"))));
    }

    @Test
    void a_glob_takes_the_first_places_of_its_fixed_parts_and_the_last_star_the_rest() {
        assertEquals("10 0 0.9", parsed(new Stage.ParseGlob("srcAddr", "*.*.*", List.of("a", "b", "c"))));
        assertEquals("- - -", parsed(new Stage.ParseGlob("srcAddr", "*.*.*.7", List.of("a", "b", "c"))));
        assertEquals(" 0 0.0.9", parsed(new Stage.ParseGlob("srcAddr", "1**.*", List.of("a", "b", "c"))));
    }

    private static String parsed(Stage parse) {
        Log one = log("srcaddr", "10.0.0.9");
        return answer(one, parse, new Stage.Display(List.of(plain(name("a")), plain(name("b")), plain(name("c")))));
    }
}
