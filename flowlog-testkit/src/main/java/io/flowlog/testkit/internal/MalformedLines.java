package io.flowlog.testkit.internal;

import io.flowlog.testkit.Defect;
import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import io.flowlog.testkit.MalformedLineArbitrary;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.choice.Edge;
import io.flowlog.testkit.internal.line.DefectMaker;
import io.flowlog.testkit.internal.record.RecordMaker;
import io.flowlog.testkit.internal.record.Wishes;
import java.util.List;
import java.util.stream.IntStream;

/** Lines with a defect, as the caller narrows them down. */
public final class MalformedLines extends ChoiceArbitrary<MalformedLine> implements MalformedLineArbitrary {
    private final FormatChoice format;
    private final List<Defect> defects;

    private MalformedLines(FormatChoice format, List<Defect> defects) {
        this.format = format;
        this.defects = defects;
    }

    /** Lines of any format with any defect. */
    public static MalformedLines any() {
        return new MalformedLines(FormatChoice.ANY, List.of(Defect.values()));
    }

    @Override
    protected MalformedLine make(Choices choices) {
        LogFormat made = format.make(choices);
        List<Defect> possible = possible(made);
        // an open format that has no column for any of the defects gives way to the default one, which has
        LogFormat suitable = possible.isEmpty() ? LogFormat.DEFAULT : made;
        LogRecord record = RecordMaker.make(suitable, Wishes.NONE, choices.child("record"));
        Defect defect = choices.oneOf("defect", possible(suitable));
        return DefectMaker.make(record, defect, choices.child("broken"));
    }

    @Override
    protected List<Edge> edges() {
        int count = possible(format.simplest()).size();
        return IntStream.range(1, count)
                .mapToObj(defect -> new Edge(List.of("defect"), defect))
                .toList();
    }

    private List<Defect> possible(LogFormat of) {
        return defects.stream()
                .filter(defect -> DefectMaker.isPossible(defect, of))
                .toList();
    }

    @Override
    public MalformedLines of(LogFormat newFormat) {
        return checked(FormatChoice.of(newFormat), defects);
    }

    @Override
    public MalformedLines of(FormatArbitrary formats) {
        return checked(FormatChoice.of(formats), defects);
    }

    @Override
    public MalformedLines with(Defect... newDefects) {
        return checked(format, List.of(newDefects));
    }

    @Override
    public MalformedLines noRecords() {
        return checked(
                format, defects.stream().filter(defect -> !defect.isOfValue()).toList());
    }

    @Override
    public MalformedLines badValues() {
        return checked(format, defects.stream().filter(Defect::isOfValue).toList());
    }

    /** Only defects that leave a line one line. */
    MalformedLines withoutBreaks() {
        return checked(
                format,
                defects.stream().filter(defect -> defect != Defect.BROKEN_LINE).toList());
    }

    private static MalformedLines checked(FormatChoice format, List<Defect> defects) {
        LogFormat fixed = format.fixed();
        LogFormat of = fixed == null ? LogFormat.DEFAULT : fixed;
        if (defects.stream().noneMatch(defect -> DefectMaker.isPossible(defect, of))) {
            throw new IllegalArgumentException("no line can have a defect of " + defects);
        }
        return new MalformedLines(format, defects);
    }
}
