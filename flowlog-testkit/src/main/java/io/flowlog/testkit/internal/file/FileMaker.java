package io.flowlog.testkit.internal.file;

import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.PublishedFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes files. */
public final class FileMaker {
    private static final int MORE_HEADERS = 10;
    private static final int MOST_MEMBERS = 4;

    private final FilePlan plan;
    private final Function<Choices, LogFormat> formats;
    private final BiFunction<LogFormat, Choices, LogRecord> recordMaker;
    private final @Nullable BiFunction<LogFormat, Choices, MalformedLine> defectMaker;

    private final List<LogRecord> records = new ArrayList<>();
    private final List<MalformedLine> malformed = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int headers;
    private LogFormat format = LogFormat.DEFAULT;

    private FileMaker(
            FilePlan plan,
            Function<Choices, LogFormat> formats,
            BiFunction<LogFormat, Choices, LogRecord> recordMaker,
            @Nullable BiFunction<LogFormat, Choices, MalformedLine> defectMaker) {
        this.plan = plan;
        this.formats = formats;
        this.recordMaker = recordMaker;
        this.defectMaker = defectMaker;
    }

    /**
     * A file.
     *
     * @param formats     makes the format of a part
     * @param recordMaker makes a record of a format
     * @param defectMaker makes a line of a format with a defect; null if there are to be none
     */
    public static LogFile make(
            FilePlan plan,
            Function<Choices, LogFormat> formats,
            BiFunction<LogFormat, Choices, LogRecord> recordMaker,
            @Nullable BiFunction<LogFormat, Choices, MalformedLine> defectMaker,
            Choices choices) {
        return new FileMaker(plan, formats, recordMaker, defectMaker).make(choices);
    }

    private LogFile make(Choices choices) {
        String lineEnd = choices.chance("carriage returns", 5) ? "\r\n" : "\n";
        format = formats.apply(choices);
        if (plan.headers()) {
            header(lineEnd, choices);
        }
        // not a list of parts: a record need not be lost with the header before it
        choices.list("records", plan.fewest(), plan.most(), element -> {
            nextFile(lineEnd, element);
            return record(lineEnd, element);
        });
        nextFile(lineEnd, choices.child("end"));
        if (choices.chance("no line break at the end", 10) && text.length() > 0) {
            text.setLength(text.length() - lineEnd.length());
        }
        return delivered(choices);
    }

    /** Where another file begins, now and then, if there may be several; perhaps of another format. */
    private void nextFile(String lineEnd, Choices choices) {
        if (plan.headers() && !plan.oneHeader() && choices.chance("header", MORE_HEADERS)) {
            if (choices.chance("other format", 50)) {
                format = formats.apply(choices);
            }
            header(lineEnd, choices);
        }
    }

    private void header(String lineEnd, Choices choices) {
        headers++;
        boolean underscores = choices.chance("underscores", 10);
        for (int i = 0; i < format.size(); i++) {
            String column = format.columns().get(i);
            boolean replaced = underscores && PublishedFields.names().contains(column);
            text.append(i == 0 ? "" : " ").append(replaced ? column.replace('-', '_') : column);
        }
        text.append(lineEnd);
    }

    private boolean record(String lineEnd, Choices choices) {
        if (choices.chance("empty line before", 3)) {
            text.append(lineEnd);
        }
        BiFunction<LogFormat, Choices, MalformedLine> defects = defectMaker;
        if (defects != null && choices.chance("malformed line before", 20)) {
            MalformedLine line = defects.apply(format, choices.child("malformed"));
            malformed.add(line);
            text.append(line.text()).append(lineEnd);
        }
        LogRecord made = recordMaker.apply(format, choices);
        text.append(made.line()).append(lineEnd);
        return records.add(made);
    }

    private LogFile delivered(Choices choices) {
        byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
        boolean gzip =
                plan.gzip() == FilePlan.Gzip.YES || plan.gzip() == FilePlan.Gzip.MAYBE && choices.chance("gzip", 60);
        if (!gzip) {
            return new LogFile(text.toString(), plain, 0, records, malformed, headers);
        }
        int fewest = plan.members() == 0 ? 0 : plan.members() - 1;
        int most = plan.members() == 0 ? MOST_MEMBERS - 1 : plan.members() - 1;
        List<Integer> cuts = choices.list("cuts", fewest, most, cut -> (int) cut.upTo("place", plain.length)).stream()
                .sorted()
                .toList();
        byte[] bytes = GzipMembers.of(plain, cuts);
        return new LogFile(text.toString(), bytes, cuts.size() + 1, records, malformed, headers);
    }
}
