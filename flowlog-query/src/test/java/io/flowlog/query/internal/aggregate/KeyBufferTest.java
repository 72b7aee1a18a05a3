package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyBufferTest {

    @Provide
    Arbitrary<List<Value>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.just(new Value()),
                        Arbitraries.longs().map(Value::ofInteger),
                        Arbitraries.longs().map(Value::ofTime),
                        Arbitraries.of(true, false).map(Value::ofBoolean),
                        Arbitraries.doubles().map(Value::ofDouble),
                        Arbitraries.of("", "a", "80", "é", "\0", "x".repeat(252), "x".repeat(253), "y".repeat(70_000))
                                .map(Value::ofText))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void values_read_back_as_they_were(@ForAll("values") List<Value> values) {
        KeyBuffer key = keyOf(values);
        Value read = new Value();
        int at = 0;
        for (Value value : values) {
            at = key.read(at, value.kind(), read);
            assertEquals(value.kind(), read.kind());
            assertEquals(value.toString(), read.toString());
        }
        assertEquals(key.length(), at);
    }

    @Property
    void keys_are_equal_exactly_if_their_values_print_alike(
            @ForAll("values") List<Value> values, @ForAll("values") List<Value> others) {
        boolean alike = print(values).equals(print(others));
        assertEquals(alike, Arrays.equals(keyOf(values).toBytes(), keyOf(others).toBytes()));
    }

    @Example
    void a_number_and_its_text_are_one_key_but_a_time_is_none_of_them() {
        byte[] number = keyOf(List.of(Value.ofInteger(80))).toBytes();
        assertArrayEquals(number, keyOf(List.of(Value.ofText("80"))).toBytes());
        assertArrayEquals(number, keyOf(List.of(Value.ofDouble(80))).toBytes());
        assertEquals(
                false, Arrays.equals(number, keyOf(List.of(Value.ofTime(80))).toBytes()));
    }

    @Example
    void a_text_of_252_bytes_still_has_its_length_in_one_byte() {
        assertEquals(253, keyOf(List.of(Value.ofText("x".repeat(252)))).length());
        assertEquals(258, keyOf(List.of(Value.ofText("x".repeat(253)))).length());
    }

    private static KeyBuffer keyOf(List<Value> values) {
        KeyBuffer key = new KeyBuffer();
        key.clear();
        values.forEach(key::append);
        return key;
    }

    private static List<String> print(List<Value> values) {
        return values.stream()
                .map(value -> (value.kind() == Kind.TIME ? "time " : "") + (value.isAbsent() ? "absent" : "'" + value))
                .toList();
    }
}
