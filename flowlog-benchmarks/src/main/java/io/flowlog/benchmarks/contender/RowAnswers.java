package io.flowlog.benchmarks.contender;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The questions in plain Java over rows of texts, as somebody would write them who minds the speed. */
final class RowAnswers {
    private static final String ABSENT = "-";

    private RowAnswers() {}

    static Collector<String[], ?, Answer> of(Question question, FlowLogFormat format) {
        return switch (question) {
            case Q1 -> acceptedUdp(format);
            case Q2 -> newestProbes(format);
            case Q3 -> topTalkers(format);
            case Q4 -> sums(format);
        };
    }

    private static Collector<String[], long[], Answer> acceptedUdp(FlowLogFormat format) {
        int protocol = format.slotOf(FlowLogField.PROTOCOL);
        int action = format.slotOf(FlowLogField.ACTION);
        return Collector.of(
                () -> new long[1],
                (count, row) -> {
                    if (row[protocol].equals("17") && row[action].equals("ACCEPT")) {
                        count[0]++;
                    }
                },
                RowAnswers::add,
                count -> new Answer(List.of(Long.toString(count[0]))));
    }

    private static Collector<String[], PriorityQueue<Probe>, Answer> newestProbes(FlowLogFormat format) {
        int[] columns = {
            format.slotOf(FlowLogField.START),
            format.slotOf(FlowLogField.SRCADDR),
            format.slotOf(FlowLogField.DSTADDR),
            format.slotOf(FlowLogField.DSTPORT)
        };
        int start = columns[0];
        int port = columns[3];
        int action = format.slotOf(FlowLogField.ACTION);
        return Collector.of(
                () -> new PriorityQueue<>(Comparator.comparingLong(Probe::start)),
                (newest, row) -> {
                    if (row[action].equals("REJECT") && (row[port].equals("22") || row[port].equals("3389"))) {
                        keep(newest, Probe.of(row, start, columns));
                    }
                },
                (newest, others) -> {
                    others.forEach(probe -> keep(newest, probe));
                    return newest;
                },
                newest -> Question.Q2.answer(newest.stream().map(Probe::cells).toList()));
    }

    private static void keep(PriorityQueue<Probe> newest, Probe probe) {
        newest.add(probe);
        if (newest.size() > Question.NEWEST) {
            newest.remove();
        }
    }

    private static Collector<String[], Map<String, long[]>, Answer> topTalkers(FlowLogFormat format) {
        int source = format.slotOf(FlowLogField.SRCADDR);
        int bytes = format.slotOf(FlowLogField.BYTES);
        return Collector.of(
                HashMap::new,
                (totals, row) -> {
                    if (!row[bytes].equals(ABSENT)) {
                        totals.computeIfAbsent(row[source], address -> new long[1])[0] += Long.parseLong(row[bytes]);
                    }
                },
                (totals, others) -> {
                    others.forEach((address, total) -> totals.merge(address, total, RowAnswers::add));
                    return totals;
                },
                RowAnswers::top);
    }

    private static Answer top(Map<String, long[]> totals) {
        Comparator<Map.Entry<String, long[]>> byTotal = Comparator.comparingLong(entry -> entry.getValue()[0]);
        return new Answer(totals.entrySet().stream()
                .sorted(byTotal.reversed())
                .limit(Question.TOP)
                .map(entry -> entry.getKey() + " " + entry.getValue()[0])
                .toList());
    }

    private static Collector<String[], long[], Answer> sums(FlowLogFormat format) {
        List<FlowLogField> fields = Question.Q4.fields();
        int[] slots = fields.stream().mapToInt(format::slotOf).toArray();
        boolean[] numeric = new boolean[slots.length];
        for (int i = 0; i < slots.length; i++) {
            numeric[i] = fields.get(i).type() == FieldType.INTEGER;
        }
        return Collector.of(
                () -> new long[slots.length],
                (sums, row) -> {
                    for (int i = 0; i < slots.length; i++) {
                        String text = row[slots[i]];
                        if (!text.equals(ABSENT)) {
                            sums[i] += numeric[i] ? Long.parseLong(text) : text.length();
                        }
                    }
                },
                RowAnswers::add,
                sums -> new Answer(
                        List.of(LongStream.of(sums).mapToObj(Long::toString).collect(Collectors.joining(" ")))));
    }

    private static long[] add(long[] numbers, long[] others) {
        Arrays.setAll(numbers, i -> numbers[i] + others[i]);
        return numbers;
    }

    /** A row that may be among the newest. */
    private record Probe(long start, String cells) {
        static Probe of(String[] row, int start, int[] columns) {
            String cells =
                    Arrays.stream(columns).mapToObj(column -> row[column]).collect(Collectors.joining(" "));
            return new Probe(Long.parseLong(row[start]), cells);
        }
    }
}
