package io.flowlog.query.internal.checked;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.function.CallSite;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked call as its function sees it. The arguments counted are those of the call, an implicit {@code @timestamp}
 * included.
 */
public final class CheckedCallSite implements CallSite {
    private final List<CheckedExpression.Call.Argument> arguments;
    private final QueryLimits limits;
    private final long nowMillis;
    private final WorkMeter meter;
    private boolean askedForNow;

    /**
     * @param arguments the arguments of the call
     * @param limits    what the query must keep to
     * @param nowMillis the query's start in epoch milliseconds; any value while the query is only being compiled
     * @param meter     of the thread
     */
    public CheckedCallSite(
            List<CheckedExpression.Call.Argument> arguments, QueryLimits limits, long nowMillis, WorkMeter meter) {
        this.meter = meter;
        this.arguments = List.copyOf(arguments);
        this.limits = limits;
        this.nowMillis = nowMillis;
    }

    @Override
    public int argumentCount() {
        return arguments.size();
    }

    @Override
    public @Nullable Value constant(int argument) {
        return arguments.get(argument).expression() instanceof CheckedExpression.Constant constant
                ? constant.value()
                : null;
    }

    @Override
    public @Nullable Period period(int argument) {
        return arguments.get(argument).period();
    }

    @Override
    public QueryLimits limits() {
        return limits;
    }

    @Override
    public long nowMillis() {
        askedForNow = true;
        return nowMillis;
    }

    @Override
    public WorkMeter meter() {
        return meter;
    }

    /** Whether the function wanted the clock, so that the call cannot be worked out before the query starts. */
    public boolean askedForNow() {
        return askedForNow;
    }
}
