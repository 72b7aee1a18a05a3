package io.flowlog.query.internal.function;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import org.jspecify.annotations.Nullable;

/** What a function may know of one call before any record is seen. */
public interface CallSite {

    int argumentCount();

    /** The value of an argument that is a literal, or folds to one; null if it depends on the record. */
    @Nullable Value constant(int argument);

    /** The period of an argument that is one, else null. */
    @Nullable Period period(int argument);

    /** The limits of the query, which regular expressions must keep. */
    QueryLimits limits();

    /** The instant at which the query started, in epoch milliseconds; when a query is only being compiled, any value. */
    long nowMillis();

    /** The meter of the thread that evaluates the call; what takes longer than a look at each argument's text is counted there. */
    WorkMeter meter();
}
