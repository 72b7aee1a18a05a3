package io.flowlog.testkit.internal;

import io.flowlog.testkit.InvalidQuery;
import io.flowlog.testkit.QueryFault;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.choice.Edge;
import io.flowlog.testkit.internal.query.FaultMaker;
import java.util.List;
import java.util.stream.IntStream;

/** Queries with one of some faults. */
public final class InvalidQueries extends ChoiceArbitrary<InvalidQuery> {
    private final List<QueryFault> faults;

    /** Queries with one of these; all if there are none. */
    public InvalidQueries(List<QueryFault> faults) {
        this.faults = faults.isEmpty() ? List.of(QueryFault.values()) : List.copyOf(faults);
    }

    @Override
    protected InvalidQuery make(Choices choices) {
        return FaultMaker.make(choices.oneOf("fault", faults), choices);
    }

    @Override
    protected List<Edge> edges() {
        return IntStream.range(1, faults.size())
                .mapToObj(fault -> new Edge(List.of("fault"), fault))
                .toList();
    }
}
