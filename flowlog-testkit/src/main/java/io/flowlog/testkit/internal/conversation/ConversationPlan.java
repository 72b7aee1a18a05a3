package io.flowlog.testkit.internal.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of conversations. Immutable.
 *
 * @param accepted    whether the traffic is let through; null if it may be or not
 * @param mostWindows the most windows, at least one
 */
public record ConversationPlan(@Nullable Boolean accepted, int mostWindows) {
    /** Any conversations. */
    public static final ConversationPlan ANY = new ConversationPlan(null, 5);

    /** Checks the number. */
    public ConversationPlan {
        if (mostWindows < 1) {
            throw new IllegalArgumentException("a conversation has at least one window");
        }
    }
}
