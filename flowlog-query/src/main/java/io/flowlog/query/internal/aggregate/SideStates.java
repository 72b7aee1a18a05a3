package io.flowlog.query.internal.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects of groups, by ordinal, for what does not fit into words.
 *
 * @param <T> what a group has
 */
final class SideStates<T> {
    private @Nullable Object[] states = {};

    /** The group's object, or null. */
    @SuppressWarnings("unchecked")
    @Nullable T get(int group) {
        return group < states.length ? (T) states[group] : null;
    }

    void set(int group, T state) {
        if (group >= states.length) {
            states = Arrays.copyOf(states, Math.max(group + 1, 2 * states.length));
        }
        states[group] = state;
    }
}
