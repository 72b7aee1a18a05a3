package io.flowlog.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out of a sample of records, of which nobody says in what order their columns are, which field each column can be, and
 * what the order may be as a whole. For people who have lost the format string of a flow log; readers never use it by themselves.
 *
 * <pre>{@code
 * for (FormatCandidate candidate : FormatInference.of(lines).candidates()) {
 *     System.out.println(candidate.option());
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class FormatInference {
    /** How many candidates are given at most. */
    public static final int CANDIDATES = 3;

    private final List<ColumnEvidence> evidence;
    private final List<FormatCandidate> candidates;
    private final int records;

    private FormatInference(List<ColumnSample> columns) {
        records = columns.isEmpty() ? 0 : columns.get(0).size();
        evidence = columns.stream().map(FormatInference::evidence).toList();
        candidates = tells(columns) ? FormatSearch.best(columns, CANDIDATES) : List.of();
    }

    /**
     * Looks at lines: one record each, perhaps behind a timestamp. Those of another number of columns than most have, and those
     * that are no records, do not count. More than some hundred lines bring little.
     */
    public static FormatInference of(List<String> lines) {
        Map<Integer, List<List<String>>> byCount = new HashMap<>();
        for (String line : lines) {
            List<String> words = ColumnSample.words(line);
            if (!words.isEmpty()) {
                byCount.computeIfAbsent(words.size(), count -> new ArrayList<>())
                        .add(words);
            }
        }
        return new FormatInference(byCount.values().stream()
                .max(Comparator.<List<List<String>>>comparingInt(List::size)
                        .thenComparingInt(records -> records.get(0).size()))
                .map(ColumnSample::columns)
                .orElse(List.of()));
    }

    /** How many of the lines count. */
    public int records() {
        return records;
    }

    /** What each column can be, in their order; empty if no line counts. */
    public List<ColumnEvidence> evidence() {
        return evidence;
    }

    /** The orders for which most speaks, the best first, at most {@value #CANDIDATES}; empty if the lines tell too little. */
    public List<FormatCandidate> candidates() {
        return candidates;
    }

    private static ColumnEvidence evidence(ColumnSample column) {
        List<FlowLogField> possible = new ArrayList<>();
        for (FlowLogField field : FlowLogField.values()) {
            if (FieldEvidence.score(field, column) != FieldEvidence.IMPOSSIBLE) {
                possible.add(field);
            }
        }
        possible.sort(Comparator.comparingInt(field -> -FieldEvidence.score(field, column)));
        return new ColumnEvidence(column.number(), column.example(), possible);
    }

    /** Whether there is any sense in searching: half of the columns that hold something say what they may be. */
    private static boolean tells(List<ColumnSample> columns) {
        int holding = 0;
        int telling = 0;
        for (ColumnSample column : columns) {
            holding += column.isAbsent() ? 0 : 1;
            telling += FieldEvidence.tells(column) ? 1 : 0;
        }
        return telling > 1 && 2 * telling >= holding;
    }
}
