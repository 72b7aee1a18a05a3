package io.flowlog.testkit.internal;

import io.flowlog.testkit.Action;
import io.flowlog.testkit.Having;
import io.flowlog.testkit.InCidr;
import io.flowlog.testkit.LogStatus;
import io.flowlog.testkit.OfType;
import java.lang.annotation.Annotation;
import java.util.List;
import net.jqwik.api.providers.TypeUsage;

/** What annotations ask of records. */
final class RecordAnnotations {
    private RecordAnnotations() {}

    static Records narrow(TypeUsage target, Records records) {
        return narrow(records, target.getAnnotations());
    }

    private static Records narrow(Records records, List<? extends Annotation> annotations) {
        Records narrowed = records;
        for (Annotation annotation : annotations) {
            narrowed = narrow(narrowed, annotation);
        }
        return narrowed;
    }

    private static Records narrow(Records records, Annotation annotation) {
        if (annotation instanceof Action action) {
            return records.with("action", action.value());
        }
        if (annotation instanceof LogStatus status) {
            return records.with("log-status", status.value());
        }
        if (annotation instanceof OfType type) {
            return records.ofType(type.value());
        }
        if (annotation instanceof InCidr network) {
            return records.inCidr(network.field(), network.value());
        }
        if (annotation instanceof Having having) {
            return records.with(having.field(), having.value());
        }
        return narrow(records, several(annotation));
    }

    /** What is repeated comes in a wrapping of its own. */
    private static List<? extends Annotation> several(Annotation annotation) {
        if (annotation instanceof InCidr.All all) {
            return List.of(all.value());
        }
        return annotation instanceof Having.All all ? List.of(all.value()) : List.of();
    }
}
