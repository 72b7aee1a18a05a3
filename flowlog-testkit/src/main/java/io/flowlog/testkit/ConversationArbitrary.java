package io.flowlog.testkit;

import net.jqwik.api.Arbitrary;

/**
 * Conversations of TCP and UDP whose records agree: addresses and ports are turned round, windows follow each other, flags are those of
 * a connection that begins and ends, counters add up. Shrinks to one window of AWS's example and its answer.
 *
 * <p>Immutable: each method gives another one.
 */
public interface ConversationArbitrary extends Arbitrary<Conversation> {

    /** Only records of this format. */
    ConversationArbitrary of(LogFormat format);

    /** Only records of such formats, one for a conversation. */
    ConversationArbitrary of(FormatArbitrary formats);

    /** Only conversations that were let through. */
    ConversationArbitrary accepted();

    /** Only conversations that were rejected: there are no responses. */
    ConversationArbitrary rejected();

    /** Only conversations of at most so many windows; 5 unless others are asked for. */
    ConversationArbitrary windows(int most);
}
