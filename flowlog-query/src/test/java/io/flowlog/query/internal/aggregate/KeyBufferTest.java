package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.internal.value.Value;
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
        Arbitrary<Value> texts = Arbitraries.of(
                        "",
                        "a",
                        "80",
                        "é",
                        "\0",
                        "[a, 80]",
                        "x".repeat(251),
                        "x".repeat(252),
                        "x".repeat(253),
                        "y".repeat(70_000))
                .map(Value::ofText);
        Arbitrary<Value> times = Arbitraries.longs().map(Value::ofTime);
        Arbitrary<Value> elements = Arbitraries.oneOf(
                Arbitraries.just(new Value()), times, texts, listsOf(Arbitraries.oneOf(times, texts)));
        return Arbitraries.oneOf(
                        Arbitraries.just(new Value()),
                        Arbitraries.longs().map(Value::ofInteger),
                        times,
                        Arbitraries.of(true, false).map(Value::ofBoolean),
                        Arbitraries.doubles().map(Value::ofDouble),
                        texts,
                        listsOf(elements))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Value> listsOf(Arbitrary<Value> elements) {
        return elements.list().ofMaxSize(3).map(Value::ofList);
    }

    @Property
    void values_read_back_as_they_were(@ForAll("values") List<Value> values) {
        KeyBuffer key = keyOf(values);
        Value read = new Value();
        int at = 0;
        for (Value value : values) {
            at = key.read(at, value.kind(), read);
            assertEquals(value.kind(), read.kind());
            assertEquals(print(List.of(value)), print(List.of(read)));
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
    void a_text_of_251_bytes_still_has_its_length_in_one_byte() {
        assertEquals(252, keyOf(List.of(Value.ofText("x".repeat(251)))).length());
        assertEquals(257, keyOf(List.of(Value.ofText("x".repeat(252)))).length());
    }

    private static KeyBuffer keyOf(List<Value> values) {
        KeyBuffer key = new KeyBuffer();
        key.clear();
        values.forEach(key::append);
        return key;
    }

    private static List<String> print(List<Value> values) {
        return values.stream().map(KeyBufferTest::print).toList();
    }

    private static String print(Value value) {
        return switch (value.kind()) {
            case ABSENT -> "absent";
            case LIST -> "list " + print(value.elements());
            case TIME -> "time " + value;
            default -> "'" + value + "'";
        };
    }
}
