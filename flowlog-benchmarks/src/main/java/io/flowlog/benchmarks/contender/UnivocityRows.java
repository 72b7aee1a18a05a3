package io.flowlog.benchmarks.contender;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.flowlog.core.FlowLogFormat;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** univocity-parsers, told which columns are wanted, so that it makes no strings of the others; in the caller's thread. */
final class UnivocityRows implements Rows {
    private final Question question;
    private final FlowLogFormat format;

    UnivocityRows(Question question, FlowLogFormat format) {
        this.question = question;
        this.format = format;
    }

    @Override
    public void read(InputStream stream, Consumer<String[]> sink) {
        CsvParser parser = new CsvParser(settings());
        parser.beginParsing(stream, StandardCharsets.UTF_8);
        for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
            sink.accept(row);
        }
    }

    private CsvParserSettings settings() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(' ');
        settings.getFormat().setQuote('\0');
        settings.getFormat().setLineSeparator("\n");
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setReadInputOnSeparateThread(false);
        settings.selectIndexes(question.fields().stream().map(format::slotOf).toArray(Integer[]::new));
        // rows stay as wide as the format: the same slots for all contenders
        settings.setColumnReorderingEnabled(false);
        return settings;
    }
}
