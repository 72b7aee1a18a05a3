package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.function.ScalarFunction;
import java.util.Collection;
import java.util.Optional;

/** What the analyzer asks about functions. Names are matched without regard to case. */
public interface FunctionLookup {

    /** The function that works on one record. */
    Optional<ScalarFunction> find(String name);

    /** Whether the name is a function over many records, which only {@code stats} may call. */
    boolean isAggregate(String name);

    /** Whether the service has this function and FlowLog does not. */
    boolean isUnsupported(String name);

    /** Every name that can be suggested, in canonical spelling. */
    Collection<String> names();
}
