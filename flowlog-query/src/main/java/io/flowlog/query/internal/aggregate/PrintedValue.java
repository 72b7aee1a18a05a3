package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;

/** Values from the text that they print. */
final class PrintedValue {
    private PrintedValue() {}

    /**
     * Turns a text into the value that printed it.
     *
     * @param kind of the value that was printed
     * @param text becomes the value
     */
    static void restore(Kind kind, Value text) {
        switch (kind) {
            case INTEGER -> Numbers.toNumber(text, text);
            case DOUBLE -> {
                Numbers.toNumber(text, text);
                text.setDouble(Numbers.real(text));
            }
            case BOOLEAN -> text.setBoolean(text.bytes()[text.from()] == '1');
            default -> {}
        }
    }
}
