package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(ValueArbitraries.class)
class NaturalOrderTest {
    private static final List<String> DOCUMENTED = List.of(
            "!:",
            "#",
            "*%04",
            "0#",
            "5A",
            "111A",
            "2345_",
            "@",
            "@_",
            "A",
            "A9876fghj",
            "a12345hfh",
            "0",
            "01",
            "1",
            "2",
            "3");

    @Test
    void the_documented_sequence_comes_out_of_any_shuffle() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Value> values =
                    new ArrayList<>(DOCUMENTED.stream().map(Value::ofText).toList());
            Collections.shuffle(values, random);
            values.sort(NaturalOrder.INSTANCE);
            assertEquals(DOCUMENTED, values.stream().map(ValueText::of).toList());
        }
    }

    @Test
    void descending_reverses_and_absent_stays_last() {
        List<Value> values = new ArrayList<>(
                List.of(new Value(), Value.ofInteger(3), Value.ofText("a"), Value.ofDouble(3.5), new Value()));
        values.sort((a, b) -> SortOrder.compare(a, b, false));
        assertEquals("a 3 3.5 (absent) (absent)", ValueArbitraries.show(values));
        values.sort((a, b) -> SortOrder.compare(a, b, true));
        assertEquals("3.5 3 a (absent) (absent)", ValueArbitraries.show(values));
    }

    @Test
    void addresses_order_by_their_numbers() {
        assertTrue(NaturalOrder.INSTANCE.compare(Value.ofText("10.0.0.9"), Value.ofText("10.0.0.10")) < 0);
    }

    @Property(tries = 5000)
    void the_order_is_antisymmetric_and_transitive(@ForAll Value a, @ForAll Value b, @ForAll Value c) {
        NaturalOrder order = NaturalOrder.INSTANCE;
        int ab = Integer.signum(order.compare(a, b));
        int bc = Integer.signum(order.compare(b, c));
        assertEquals(0, order.compare(a, a));
        assertEquals(-ab, Integer.signum(order.compare(b, a)));
        if (ab == bc || ab == 0 || bc == 0) {
            assertEquals(
                    ab == 0 ? bc : ab,
                    Integer.signum(order.compare(a, c)),
                    () -> ValueArbitraries.show(List.of(a, b, c)));
        }
    }
}
