package io.flowlog.testkit.internal;

import io.flowlog.testkit.Containing;
import io.flowlog.testkit.Conversation;
import io.flowlog.testkit.Defects;
import io.flowlog.testkit.Faults;
import io.flowlog.testkit.Fields;
import io.flowlog.testkit.FlowLogLine;
import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.Gzip;
import io.flowlog.testkit.InvalidQuery;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import io.flowlog.testkit.QueryCase;
import io.flowlog.testkit.QueryFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives parameters of properties the arbitraries of their types, narrowed down by their annotations. */
public final class FlowLogArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Function<TypeUsage, Arbitrary<?>>> BY_TYPE = Map.of(
            LogFormat.class, FlowLogArbitraryProvider::formats,
            LogRecord.class, FlowLogArbitraryProvider::records,
            String.class, target -> records(target).lines(),
            MalformedLine.class, FlowLogArbitraryProvider::malformedLines,
            LogFile.class, FlowLogArbitraryProvider::files,
            Conversation.class, FlowLogArbitraryProvider::conversations,
            QueryCase.class, FlowLogArbitraryProvider::queries,
            InvalidQuery.class, FlowLogArbitraryProvider::invalidQueries);

    @Override
    public boolean canProvideFor(TypeUsage target) {
        return target.isOfType(String.class)
                ? target.isAnnotated(FlowLogLine.class)
                : BY_TYPE.keySet().stream().anyMatch(target::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
        return BY_TYPE.entrySet().stream()
                .filter(entry -> target.isOfType(entry.getKey()))
                .findFirst()
                .<Set<Arbitrary<?>>>map(entry -> Set.of(entry.getValue().apply(target)))
                .orElseGet(Set::of);
    }

    /** Before jqwik's own texts. */
    @Override
    public int priority() {
        return 5;
    }

    private static Optional<LogFormat> fixedFormat(TypeUsage target) {
        return target.findAnnotation(Fields.class).map(fields -> LogFormat.of(fields.value()));
    }

    private static Formats openFormats(TypeUsage target) {
        return target.findAnnotation(Containing.class)
                .map(columns -> Formats.any().containing(columns.value()))
                .orElseGet(Formats::any);
    }

    /** Of the format, or the formats, that the annotations name. */
    private static <A> A narrowed(TypeUsage target, Function<LogFormat, A> ofOne, Function<FormatArbitrary, A> ofSome) {
        return fixedFormat(target).map(ofOne).orElseGet(() -> ofSome.apply(openFormats(target)));
    }

    private static Arbitrary<LogFormat> formats(TypeUsage target) {
        return fixedFormat(target).<Arbitrary<LogFormat>>map(Arbitraries::just).orElseGet(() -> openFormats(target));
    }

    private static Records records(TypeUsage target) {
        Records any = Records.any();
        return RecordAnnotations.narrow(target, narrowed(target, any::of, any::of));
    }

    private static MalformedLines malformedLines(TypeUsage target) {
        MalformedLines any = target.findAnnotation(Defects.class)
                .map(defects -> MalformedLines.any().with(defects.value()))
                .orElseGet(MalformedLines::any);
        return narrowed(target, any::of, any::of);
    }

    private static Files files(TypeUsage target) {
        Files any = target.findAnnotation(Gzip.class)
                .map(gzip ->
                        gzip.members() == 0 ? Files.any().gzip() : Files.any().gzip(gzip.members()))
                .orElseGet(Files::any);
        return narrowed(target, any::of, any::of).of(RecordAnnotations.narrow(target, Records.any()));
    }

    private static Conversations conversations(TypeUsage target) {
        Conversations any = Conversations.any();
        if (fixedFormat(target).isEmpty() && !target.isAnnotated(Containing.class)) {
            return any;
        }
        return narrowed(target, any::of, any::of);
    }

    private static Queries queries(TypeUsage target) {
        Queries any = Queries.any();
        return narrowed(target, any::of, any::of);
    }

    private static InvalidQueries invalidQueries(TypeUsage target) {
        return new InvalidQueries(target.findAnnotation(Faults.class)
                .map(faults -> List.<QueryFault>of(faults.value()))
                .orElseGet(List::of));
    }
}
