package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateCatalog;
import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.function.FunctionCatalog;
import io.flowlog.query.internal.function.ScalarFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The functions of the language. */
final class CatalogFunctions implements FunctionLookup {
    @Override
    public Optional<ScalarFunction> find(String name) {
        return FunctionCatalog.find(name);
    }

    @Override
    public Optional<AggregateFunction> findAggregate(String name) {
        return AggregateCatalog.find(name);
    }

    @Override
    public boolean isUnsupported(String name) {
        return FunctionCatalog.isUnsupported(name);
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        AggregateCatalog.all().forEach(function -> names.add(function.name()));
        FunctionCatalog.scalars().forEach(function -> names.add(function.name()));
        return names;
    }
}
