package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;

/** Shows one argument as the text that it prints, copying only what is no text yet. Belongs to one thread. */
final class TextArgument {
    private final TextBuffer printed = new TextBuffer();
    private final Value cell = new Value();

    /** The text; good until the next call. */
    Value of(Value value) {
        return ValueText.asText(value, printed, cell);
    }
}
