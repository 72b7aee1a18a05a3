package io.flowlog.benchmarks.compare;

import io.flowlog.benchmarks.contender.ContenderKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of several races as tables. Belongs to one thread. */
public final class Report {
    private static final List<String> DETAILS = List.of(
            "contender",
            "ns/record",
            "least – most",
            "CPU ns/record",
            "GB/s",
            "times DuckDB",
            "cold process, s",
            "peak MiB");

    /** By the number of threads: of each entrant, by the name of the race, how many times as fast as DuckDB it was. */
    private final Map<Integer, Map<Entrant, Map<String, String>>> ratios = new TreeMap<>();

    private final Map<Integer, List<String>> races = new TreeMap<>();

    /**
     * The figures of one race.
     *
     * @param title of the question and its log, without the threads
     */
    public String details(String title, int threads, List<Result> results) {
        Optional<Result> baseline = results.stream()
                .filter(result -> result.entrant().kind() == ContenderKind.DUCKDB)
                .findFirst();
        MarkdownTable table = new MarkdownTable(DETAILS);
        races.computeIfAbsent(threads, any -> new ArrayList<>()).add(title);
        for (Result result : results) {
            String ratio = baseline.map(duckDb -> format("%.2f", result.timesAsFastAs(duckDb)))
                    .orElse("–");
            ratios.computeIfAbsent(threads, any -> new LinkedHashMap<>())
                    .computeIfAbsent(result.entrant(), any -> new LinkedHashMap<>())
                    .put(title, ratio);
            table.add(List.of(
                    result.entrant().toString(),
                    format("%.1f", result.nanosPerRecord()),
                    format("%.1f – %.1f", result.leastNanosPerRecord(), result.mostNanosPerRecord()),
                    format("%.1f", result.cpuNanosPerRecord()),
                    format("%.2f", result.gigabytesPerSecond()),
                    ratio,
                    format("%.2f", result.coldNanos() / 1e9),
                    result.peakMebibytes() < 0 ? "–" : Long.toString(result.peakMebibytes())));
        }
        return "### " + title + ", " + threads(threads) + "\n\n" + table;
    }

    /** All ratios, a table for each number of threads. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        ratios.forEach((threads, byEntrant) -> {
            List<String> head = new ArrayList<>(List.of("contender"));
            head.addAll(races.getOrDefault(threads, List.of()));
            MarkdownTable table = new MarkdownTable(head);
            byEntrant.forEach((entrant, byRace) -> {
                List<String> row = new ArrayList<>(List.of(entrant.toString()));
                head.stream().skip(1).forEach(race -> row.add(byRace.getOrDefault(race, "–")));
                table.add(row);
            });
            summary.append("### Times as fast as DuckDB, ")
                    .append(threads(threads))
                    .append("\n\n")
                    .append(table)
                    .append('\n');
        });
        return summary.toString();
    }

    private static String threads(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
