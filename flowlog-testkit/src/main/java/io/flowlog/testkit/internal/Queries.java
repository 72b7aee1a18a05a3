package io.flowlog.testkit.internal;

import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.QueryArbitrary;
import io.flowlog.testkit.QueryCase;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.query.QueryMaker;

/** Queries, as the caller narrows them down. */
public final class Queries extends ChoiceArbitrary<QueryCase> implements QueryArbitrary {
    private final FormatChoice format;

    private Queries(FormatChoice format) {
        this.format = format;
    }

    /** Queries over records of any format. */
    public static Queries any() {
        return new Queries(FormatChoice.ANY);
    }

    @Override
    protected QueryCase make(Choices choices) {
        return QueryMaker.make(format.make(choices), choices.child("query"));
    }

    @Override
    public Queries of(LogFormat newFormat) {
        return new Queries(FormatChoice.of(newFormat));
    }

    @Override
    public Queries of(FormatArbitrary formats) {
        return new Queries(FormatChoice.of(formats));
    }
}
