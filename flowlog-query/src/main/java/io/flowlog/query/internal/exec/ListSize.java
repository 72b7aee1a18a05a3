package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.value.Value;

/** How large a list has become. */
final class ListSize {
    private ListSize() {}

    /** The value itself and all that it holds. */
    static int elements(Value value) {
        int size = 1;
        if (value.kind() == Value.Kind.LIST) {
            for (Value element : value.elements()) {
                size += elements(element);
            }
        }
        return size;
    }

    /** How many lists stand inside one another; 0 for what is no list. */
    static int depth(Value value) {
        int deepest = 0;
        if (value.kind() == Value.Kind.LIST) {
            for (Value element : value.elements()) {
                deepest = Math.max(deepest, depth(element));
            }
            deepest++;
        }
        return deepest;
    }
}
