package io.flowlog.query.judge.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns an answer has, as the commands before decide one after another. */
public final class ShownColumns {
    private Set<String> names = new LinkedHashSet<>(List.of("@timestamp", "@message"));
    private boolean fieldsBegin = true;
    private boolean displayed;

    /** The names, in order. */
    public Set<String> names() {
        return names;
    }

    /** The first {@code fields} of all, and the first behind a {@code stats}, begin anew; others add; none counts after a {@code display}. */
    public void fields(Collection<Column> columns) {
        if (displayed) {
            return;
        }
        if (fieldsBegin) {
            names = new LinkedHashSet<>();
            fieldsBegin = false;
        }
        add(columns);
    }

    /** Of several {@code display} the last counts. */
    public void display(Collection<Column> columns) {
        names = new LinkedHashSet<>();
        add(columns);
        displayed = true;
    }

    /** Whatever was shown before, {@code stats} shows its keys and aggregates. */
    public void stats(Stage.Stats stats) {
        display(stats.keys());
        add(stats.aggregates());
        fieldsBegin = true;
        displayed = false;
    }

    private void add(Collection<Column> columns) {
        columns.forEach(column -> names.add(column.name()));
    }
}
