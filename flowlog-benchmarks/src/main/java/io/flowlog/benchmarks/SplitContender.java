package io.flowlog.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What one writes without a library: {@link BufferedReader} and {@link String#split}. */
final class SplitContender implements Contender {
    private static final int PROTOCOL = 7;
    private static final int START = 10;
    private static final int ACTION = 12;

    @Override
    public long countAcceptedUdp(Path log) {
        long count = 0;
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isAcceptedUdp(line.split(" "))) {
                    count++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    @Override
    public List<String> newestAcceptedUdp(Path log) {
        Comparator<Row> newestFirst =
                Comparator.comparingLong(Row::start).reversed().thenComparingLong(Row::place);
        PriorityQueue<Row> kept = new PriorityQueue<>(newestFirst.reversed());
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            long place = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(" ");
                if (isAcceptedUdp(fields)) {
                    kept.add(new Row(Long.parseLong(fields[START]), place, line));
                    if (kept.size() > NEWEST) {
                        kept.remove();
                    }
                }
                place++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.stream().sorted(newestFirst).map(Row::line).toList();
    }

    private static boolean isAcceptedUdp(String[] fields) {
        return fields[PROTOCOL].equals("17") && fields[ACTION].equals("ACCEPT");
    }

    private record Row(long start, long place, String line) {}
}
