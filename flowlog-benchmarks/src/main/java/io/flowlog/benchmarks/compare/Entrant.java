package io.flowlog.benchmarks.compare;

import io.flowlog.benchmarks.contender.ContenderKind;
import java.util.ArrayList;
import java.util.List;

/** A contender on a JVM. */
public record Entrant(ContenderKind kind, Jvm jvm) {

    /**
     * Who runs on which JVM: all on all, but for DuckDB, which is native code and runs on the last, and for vectors, which only
     * FlowLog has.
     */
    public static List<Entrant> of(List<ContenderKind> kinds, List<Jvm> jvms, boolean vectors) {
        List<Entrant> entrants = new ArrayList<>();
        for (ContenderKind kind : kinds) {
            for (Jvm jvm : kind == ContenderKind.DUCKDB ? jvms.subList(jvms.size() - 1, jvms.size()) : jvms) {
                entrants.add(new Entrant(kind, jvm));
                if (kind == ContenderKind.FLOWLOG && vectors && jvm.canUseVectors()) {
                    entrants.add(new Entrant(kind, jvm.withVectors()));
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
