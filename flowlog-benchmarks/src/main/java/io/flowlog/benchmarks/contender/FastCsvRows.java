package io.flowlog.benchmarks.contender;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** FastCSV, with the handler that gives plain arrays. */
final class FastCsvRows implements Rows {
    @Override
    public void read(InputStream stream, Consumer<String[]> sink) throws IOException {
        try (CsvReader<String[]> rows =
                CsvReader.builder().fieldSeparator(' ').build(StringArrayHandler.of(), stream)) {
            rows.forEach(sink);
        }
    }
}
