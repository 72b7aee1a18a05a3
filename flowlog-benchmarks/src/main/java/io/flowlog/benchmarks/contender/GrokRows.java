package io.flowlog.benchmarks.contender;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.krakens.grok.api.Grok;
import io.krakens.grok.api.GrokCompiler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * java-grok, with the pattern that is usual for flow logs: {@code %{NUMBER:…}} for numbers, {@code %{IP:…}} for addresses, each
 * or {@code -}, and {@code %{NOTSPACE:…}} for texts.
 */
final class GrokRows implements Rows {
    private final Grok grok;
    private final String[] names;

    GrokRows(FlowLogFormat format) {
        names = IntStream.range(0, format.size())
                .mapToObj(slot -> format.field(slot).orElseThrow().queryName())
                .toArray(String[]::new);
        GrokCompiler compiler = GrokCompiler.newInstance();
        compiler.registerDefaultPatterns();
        grok = compiler.compile(
                IntStream.range(0, format.size())
                        .mapToObj(slot -> pattern(format.field(slot).orElseThrow()))
                        .collect(Collectors.joining(" ", "^", "$")),
                true);
    }

    private static String pattern(FlowLogField field) {
        FieldType type = field.type();
        if (type == FieldType.INTEGER) {
            return "(?:%{NUMBER:" + field.queryName() + "}|-)";
        }
        return type == FieldType.ADDRESS
                ? "(?:%{IP:" + field.queryName() + "}|-)"
                : "%{NOTSPACE:" + field.queryName() + "}";
    }

    @Override
    public void read(InputStream stream, Consumer<String[]> sink) throws IOException {
        String[] row = new String[names.length];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Object> captured = grok.match(line).capture();
                for (int slot = 0; slot < names.length; slot++) {
                    Object value = captured.get(names[slot]);
                    row[slot] = value == null ? "-" : value.toString();
                }
                sink.accept(row);
            }
        }
    }
}
