package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 1_000})
    void aDetachedTextOutlivesTheBufferItWasIn(int length) {
        byte[] buffer = ("<" + "x".repeat(length) + ">").getBytes(StandardCharsets.US_ASCII);
        Value value = new Value();
        value.setText(buffer, 1, 1 + length);
        assertSame(buffer, value.bytes());
        value.detach();
        byte[] own = value.bytes();
        assertNotSame(buffer, own);
        Arrays.fill(buffer, (byte) '?');
        assertEquals("x".repeat(length), value.toString());
        value.detach();
        assertSame(own, value.bytes());
    }

    @Test
    void aDetachedTextIsHeldWhereTheOneBeforeItWas() {
        byte[] buffer = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        Value value = new Value();
        value.setText(buffer, 0, 16);
        value.detach();
        byte[] own = value.bytes();
        for (int length = 16; length >= 0; length--) {
            value.setText(buffer, 16 - length, 16);
            value.detach();
            assertSame(own, value.bytes());
            assertEquals("0123456789abcdef".substring(16 - length), value.toString());
        }
    }

    @Test
    void aCopyOfAListHasTextsOfItsOwn() {
        byte[] buffer = "ab".getBytes(StandardCharsets.US_ASCII);
        Value element = new Value();
        element.setText(buffer, 0, 2);
        Value copy = Value.ofList(List.of(element, Value.ofInteger(7))).copy();
        Arrays.fill(buffer, (byte) '?');
        assertEquals("ab", copy.elements().get(0).toString());
        assertEquals(7, copy.elements().get(1).integer());
    }

    @Test
    void contentIsTheTextsAndSomethingForEachElement() {
        assertEquals(0, new Value().contentBytes());
        assertEquals(0, Value.ofInteger(1_234_567).contentBytes());
        Value text = new Value();
        text.setText("<abc>".getBytes(StandardCharsets.US_ASCII), 1, 4);
        assertEquals(3, text.contentBytes());
        long number = Value.ofList(List.of(Value.ofInteger(1))).contentBytes();
        assertTrue(number > 0);
        assertEquals(
                2 * number + 3, Value.ofList(List.of(Value.ofInteger(1), text)).contentBytes());
        Value inner = Value.ofList(List.of(text, text));
        assertEquals(3 * number + 6, Value.ofList(List.of(inner)).contentBytes());
    }
}
