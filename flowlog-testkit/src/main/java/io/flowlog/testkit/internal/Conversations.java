package io.flowlog.testkit.internal;

import io.flowlog.testkit.Conversation;
import io.flowlog.testkit.ConversationArbitrary;
import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.choice.Edge;
import io.flowlog.testkit.internal.conversation.ConversationMaker;
import io.flowlog.testkit.internal.conversation.ConversationPlan;
import java.util.List;

/** Conversations, as the caller narrows them down. */
public final class Conversations extends ChoiceArbitrary<Conversation> implements ConversationArbitrary {
    private final FormatChoice format;
    private final ConversationPlan plan;

    private Conversations(FormatChoice format, ConversationPlan plan) {
        this.format = format;
        this.plan = plan;
    }

    /** Any conversations. */
    public static Conversations any() {
        return new Conversations(FormatChoice.of(LogFormat.DEFAULT), ConversationPlan.ANY);
    }

    @Override
    protected Conversation make(Choices choices) {
        return ConversationMaker.make(format.make(choices), plan, choices);
    }

    @Override
    protected List<Edge> edges() {
        return List.of(new Edge(List.of("rejected"), 1), new Edge(List.of("udp"), 1));
    }

    @Override
    public Conversations of(LogFormat newFormat) {
        return new Conversations(FormatChoice.of(newFormat), plan);
    }

    @Override
    public Conversations of(FormatArbitrary formats) {
        return new Conversations(FormatChoice.of(formats), plan);
    }

    @Override
    public Conversations accepted() {
        return new Conversations(format, new ConversationPlan(true, plan.mostWindows()));
    }

    @Override
    public Conversations rejected() {
        return new Conversations(format, new ConversationPlan(false, plan.mostWindows()));
    }

    @Override
    public Conversations windows(int most) {
        return new Conversations(format, new ConversationPlan(plan.accepted(), most));
    }
}
