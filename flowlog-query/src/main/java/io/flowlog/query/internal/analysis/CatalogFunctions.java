package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.function.FunctionCatalog;
import io.flowlog.query.internal.function.ScalarFunction;
import java.util.Collection;
import java.util.Optional;

/** The functions of the language. */
final class CatalogFunctions implements FunctionLookup {
    @Override
    public Optional<ScalarFunction> find(String name) {
        return FunctionCatalog.find(name);
    }

    @Override
    public boolean isAggregate(String name) {
        return FunctionCatalog.isAggregate(name);
    }

    @Override
    public boolean isUnsupported(String name) {
        return FunctionCatalog.isUnsupported(name);
    }

    @Override
    public Collection<String> names() {
        return FunctionCatalog.names();
    }
}
