package io.flowlog.testkit.internal;

import io.flowlog.testkit.FormatArbitrary;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.RecordArbitrary;
import io.flowlog.testkit.internal.choice.ChoiceArbitrary;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.choice.Edge;
import io.flowlog.testkit.internal.record.FormatMaker;
import io.flowlog.testkit.internal.record.Network;
import io.flowlog.testkit.internal.record.PublishedFields;
import io.flowlog.testkit.internal.record.RecordMaker;
import io.flowlog.testkit.internal.record.Traffic;
import io.flowlog.testkit.internal.record.Wishes;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Records, as the caller narrows them down. */
public final class Records extends ChoiceArbitrary<LogRecord> implements RecordArbitrary {
    private final FormatChoice format;
    private final Wishes wishes;

    private Records(FormatChoice format, Wishes wishes) {
        this.format = format;
        this.wishes = wishes;
    }

    /** Any records of any format. */
    public static Records any() {
        return new Records(FormatChoice.ANY, Wishes.NONE);
    }

    @Override
    protected LogRecord make(Choices choices) {
        return RecordMaker.make(format.make(choices), wishes, choices.child("record"));
    }

    /** A record of this format, whatever the formats are. */
    LogRecord make(LogFormat of, Choices choices) {
        return RecordMaker.make(of, wishes, choices.child("record"));
    }

    @Override
    protected List<Edge> edges() {
        return RecordMaker.edges(format.simplest(), "record");
    }

    @Override
    public Records of(LogFormat newFormat) {
        return new Records(FormatChoice.of(newFormat).containing(wished()), wishes);
    }

    @Override
    public Records of(FormatArbitrary formats) {
        return new Records(FormatChoice.of(formats).containing(wished()), wishes);
    }

    @Override
    public Records with(String column, String... values) {
        String name = FormatMaker.canonical(column);
        if (name.equals("type")) {
            return new Records(format.containing(name), wishes.ofTypes(types(values)));
        }
        return new Records(format.containing(name), wishes.with(name, List.of(values)));
    }

    @Override
    public Records inCidr(String column, String cidr) {
        String name = FormatMaker.canonical(column);
        if (!PublishedFields.isAddress(name)) {
            throw new IllegalArgumentException(column + " holds no addresses");
        }
        return new Records(format.containing(name), wishes.inNetwork(name, Network.of(cidr)));
    }

    @Override
    public Records ofType(String... types) {
        return new Records(format, wishes.ofTypes(types(types)));
    }

    @Override
    public Records withTraffic() {
        return new Records(format, wishes.withTraffic());
    }

    @Override
    public Arbitrary<String> lines() {
        return map(LogRecord::line);
    }

    private static List<Traffic> types(String... types) {
        return Arrays.stream(types).map(Traffic::of).toList();
    }

    FormatChoice format() {
        return format;
    }

    /** The columns that something is asked of. */
    String[] wished() {
        return wishes.columns().keySet().toArray(String[]::new);
    }
}
