package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.function.ScalarFunction;
import java.util.Collection;
import java.util.Optional;

/** What the analyzer asks about functions. Names are matched without regard to case. */
public interface FunctionLookup {

    /** The function that works on one record. */
    Optional<ScalarFunction> find(String name);

    /** The function over many rows, which only {@code stats} may call. */
    Optional<AggregateFunction> findAggregate(String name);

    /** Whether the service has this function and FlowLog does not. */
    boolean isUnsupported(String name);

    /** Every name that can be suggested, in canonical spelling. */
    Collection<String> names();
}
