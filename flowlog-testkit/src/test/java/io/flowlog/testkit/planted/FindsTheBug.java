package io.flowlog.testkit.planted;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** A property is expected to fail, and what it failed for is kept. */
class FindsTheBug implements AroundPropertyHook {
    static final List<FoundBug> FOUND = new ArrayList<>();

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        if (result.status() != PropertyExecutionResult.Status.FAILED) {
            return result.mapToFailed("the bug was not found in " + result.countTries() + " tries");
        }
        List<Object> shrunk = result.falsifiedParameters().orElseThrow();
        FOUND.add(new FoundBug(context.label(), result.countTries(), shrunk.get(0)));
        return result.mapToSuccessful();
    }
}
