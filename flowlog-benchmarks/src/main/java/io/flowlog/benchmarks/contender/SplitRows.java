package io.flowlog.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** {@link BufferedReader} and {@link String#split(String)}, which has a fast path for a single character. */
final class SplitRows implements Rows {
    @Override
    public void read(InputStream stream, Consumer<String[]> sink) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.accept(line.split(" "));
            }
        }
    }
}
