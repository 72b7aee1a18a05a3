package io.flowlog.testkit.internal;

import io.flowlog.testkit.FileArbitrary;
import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.RecordArbitrary;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.choice.Edge;
import io.flowlog.testkit.internal.file.FileMaker;
import io.flowlog.testkit.internal.file.FilePlan;
import io.flowlog.testkit.internal.file.FilePlan.Gzip;
import java.util.List;

/** Files, as the caller narrows them down. */
public final class Files extends ChoiceArbitrary<LogFile> implements FileArbitrary {
    private final FilePlan plan;
    private final FormatChoice format;
    private final Records records;
    private final boolean malformed;

    private Files(FilePlan plan, FormatChoice format, Records records, boolean malformed) {
        this.plan = plan;
        this.format = format;
        this.records = records;
        this.malformed = malformed;
    }

    /** Any files. */
    public static Files any() {
        return new Files(FilePlan.ANY, FormatChoice.ANY, Records.any(), false);
    }

    @Override
    protected LogFile make(Choices choices) {
        MalformedLines defects = MalformedLines.any().noRecords().withoutBreaks();
        return FileMaker.make(
                plan,
                format::make,
                records::make,
                malformed ? (columns, element) -> defects.of(columns).make(element) : null,
                choices);
    }

    @Override
    protected List<Edge> edges() {
        return List.of(
                new Edge(List.of("gzip"), 1),
                new Edge(List.of("carriage returns"), 1),
                new Edge(List.of("underscores"), 1),
                new Edge(List.of("no line break at the end"), 1));
    }

    @Override
    public Files of(LogFormat newFormat) {
        return new Files(plan, FormatChoice.of(newFormat).containing(records.wished()), records, malformed);
    }

    @Override
    public Files of(FormatArbitrary formats) {
        return new Files(plan, FormatChoice.of(formats).containing(records.wished()), records, malformed);
    }

    @Override
    public Files of(RecordArbitrary newRecords) {
        if (newRecords instanceof Records ours) {
            FormatChoice both = format == FormatChoice.ANY ? ours.format() : format;
            return new Files(plan, both.containing(ours.wished()), ours, malformed);
        }
        throw new IllegalArgumentException("records come from FlowLogs.records()");
    }

    @Override
    public Files withRecords(int fewest, int most) {
        return with(plan.withRecords(fewest, most));
    }

    @Override
    public Files oneHeader() {
        return with(plan.withOneHeader(true));
    }

    @Override
    public Files noHeader() {
        FormatChoice one = format.fixed() == null ? FormatChoice.of(LogFormat.DEFAULT) : format;
        return new Files(plan.withOneHeader(false), one, records, malformed);
    }

    @Override
    public Files plain() {
        return with(plan.compressed(Gzip.NO, 0));
    }

    @Override
    public Files gzip() {
        return with(plan.compressed(Gzip.YES, 0));
    }

    @Override
    public Files gzip(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("a gzip has at least one member");
        }
        return with(plan.compressed(Gzip.YES, members));
    }

    @Override
    public Files withMalformedLines() {
        return new Files(plan, format, records, true);
    }

    private Files with(FilePlan newPlan) {
        return new Files(newPlan, format, records, malformed);
    }
}
