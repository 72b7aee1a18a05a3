package io.flowlog.benchmarks.compare;

import io.flowlog.benchmarks.contender.ContenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A contender on a JVM. */
public record Entrant(ContenderKind kind, Jvm jvm) {

    /**
     * Who runs on which JVM: all on all, but for DuckDB, which is native code and runs on the last, and for extras, of which only
     * FlowLog makes something.
     *
     * @param extras sets of them, each for an entrant of its own
     */
    public static List<Entrant> of(List<ContenderKind> kinds, List<Jvm> jvms, List<Set<Jvm.Extra>> extras) {
        List<Entrant> entrants = new ArrayList<>();
        for (ContenderKind kind : kinds) {
            for (Jvm jvm : kind == ContenderKind.DUCKDB ? jvms.subList(jvms.size() - 1, jvms.size()) : jvms) {
                entrants.add(new Entrant(kind, jvm));
                if (kind == ContenderKind.FLOWLOG && jvm.takesExtras()) {
                    extras.forEach(some -> entrants.add(new Entrant(kind, jvm.with(some))));
                }
            }
        }
        return entrants;
    }

    /** For tables. */
    @Override
    public String toString() {
        return kind.title() + ", JDK " + jvm;
    }
}
