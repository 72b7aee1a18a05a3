package io.flowlog.testkit.internal;

import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.FormatMaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Formats, as the caller narrows them down. */
public final class Formats extends ChoiceArbitrary<LogFormat> implements FormatArbitrary {
    private final FormatMaker maker;

    private Formats(FormatMaker maker) {
        this.maker = maker;
    }

    /** Any formats. */
    public static Formats any() {
        return new Formats(FormatMaker.ANY);
    }

    FormatMaker maker() {
        return maker;
    }

    @Override
    protected LogFormat make(Choices choices) {
        return maker.make(choices);
    }

    @Override
    public Formats containing(String... columns) {
        List<String> required = canonical(maker.required(), columns);
        return checked(new FormatMaker(required, maker.excluded(), maker.version(), maker.unknown()));
    }

    @Override
    public Formats without(String... columns) {
        List<String> excluded = canonical(maker.excluded(), columns);
        return checked(new FormatMaker(maker.required(), excluded, maker.version(), maker.unknown()));
    }

    @Override
    public Formats upToVersion(int version) {
        if (version < 2 || version > 11) {
            throw new IllegalArgumentException("versions are 2 to 11, not " + version);
        }
        return new Formats(new FormatMaker(maker.required(), maker.excluded(), version, false));
    }

    @Override
    public Formats published() {
        return new Formats(new FormatMaker(maker.required(), maker.excluded(), maker.version(), false));
    }

    private static List<String> canonical(List<String> known, String... more) {
        List<String> all = new ArrayList<>(known);
        Arrays.stream(more)
                .map(FormatMaker::canonical)
                .filter(name -> !all.contains(name))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Formats checked(FormatMaker maker) {
        for (String column : maker.required()) {
            if (maker.excluded().contains(column)) {
                throw new IllegalArgumentException(column + " cannot be asked for and excluded");
            }
        }
        return new Formats(maker);
    }
}
