package io.flowlog.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the orders that fit a sample best: column by column from the left, going on with those beginnings that have scored
 * most (a beam search). Each field is given once.
 */
final class FormatSearch {
    private static final int BEAM = 120;
    private static final FlowLogField[] FIELDS = FlowLogField.values();
    /** For a column that is left without a field: less than any evidence, more than a field without any. */
    private static final int UNKNOWN = 1;

    private static final int ALONE = 30;
    /** Fields that nobody asks for without another. */
    private static final List<Companion> COMPANIONS = List.of(
            new Companion(FlowLogField.PKT_SRCADDR, FlowLogField.SRCADDR),
            new Companion(FlowLogField.PKT_SRCADDR, FlowLogField.DSTADDR),
            new Companion(FlowLogField.PKT_DSTADDR, FlowLogField.SRCADDR),
            new Companion(FlowLogField.PKT_DSTADDR, FlowLogField.DSTADDR),
            new Companion(FlowLogField.TGW_SRC_VPC_ACCOUNT_ID, FlowLogField.ACCOUNT_ID),
            new Companion(FlowLogField.TGW_DST_VPC_ACCOUNT_ID, FlowLogField.ACCOUNT_ID),
            new Companion(FlowLogField.TGW_PAIR_ATTACHMENT_ID, FlowLogField.TGW_ATTACHMENT_ID),
            new Companion(FlowLogField.NEXT_HOP_INTERFACE_ID, FlowLogField.INTERFACE_ID),
            new Companion(FlowLogField.NEXT_HOP_AZ_ID, FlowLogField.AZ_ID));

    private static final int GUESSED_RUN = 2;
    private static final int TRANSIT_GATEWAY = 25;

    private final List<ColumnSample> columns;
    private final int[][] evidence;
    /** Fields that some column clearly is: no column without values is guessed to be one of them. */
    private final boolean[] claimed = new boolean[FIELDS.length];

    private record Companion(FlowLogField field, FlowLogField without) {}

    /** Fields for the first columns; null stands for a column of which nothing is known. */
    private record Beginning(@Nullable FlowLogField[] fields, int score) {
        @Nullable FlowLogField last() {
            return fields.length == 0 ? null : fields[fields.length - 1];
        }

        boolean has(FlowLogField wanted) {
            for (FlowLogField field : fields) {
                if (field == wanted) {
                    return true;
                }
            }
            return false;
        }

        Beginning with(@Nullable FlowLogField field, int more) {
            @Nullable FlowLogField[] longer = Arrays.copyOf(fields, fields.length + 1);
            longer[fields.length] = field;
            return new Beginning(longer, score + more);
        }
    }

    private FormatSearch(List<ColumnSample> columns) {
        this.columns = columns;
        boolean transitGateway = columns.stream()
                .anyMatch(column -> FieldEvidence.score(FlowLogField.TGW_ID, column) > 0
                        || FieldEvidence.score(FlowLogField.RESOURCE_TYPE, column) > 0);
        evidence = new int[columns.size()][FIELDS.length];
        for (int column = 0; column < columns.size(); column++) {
            for (FlowLogField field : FIELDS) {
                int score = FieldEvidence.score(field, columns.get(column));
                boolean favoured = score > 0 && transitGateway && field.name().startsWith("TGW_");
                claimed[field.ordinal()] |= score >= FieldEvidence.CLEAR;
                evidence[column][field.ordinal()] = score + (favoured ? TRANSIT_GATEWAY : 0);
            }
        }
    }

    /** The orders with the highest scores, at most {@code count}. */
    static List<FormatCandidate> best(List<ColumnSample> columns, int count) {
        FormatSearch search = new FormatSearch(columns);
        List<Beginning> beam = List.of(new Beginning(new FlowLogField[0], 0));
        for (int column = 0; column < columns.size(); column++) {
            beam = search.longer(beam, column);
        }
        List<Beginning> whole =
                new ArrayList<>(beam.stream().map(FormatSearch::judged).toList());
        whole.sort(Comparator.comparingInt((Beginning one) -> one.score).reversed());
        Map<FlowLogFormat, FormatCandidate> candidates = new LinkedHashMap<>();
        for (Beginning order : whole) {
            FormatCandidate candidate = search.candidate(order);
            if (candidates.size() < count) {
                candidates.putIfAbsent(candidate.format(), candidate);
            }
        }
        return List.copyOf(candidates.values());
    }

    private static Beginning judged(Beginning whole) {
        int score = whole.score;
        for (Companion pair : COMPANIONS) {
            score -= whole.has(pair.field) && !whole.has(pair.without) ? ALONE : 0;
        }
        return new Beginning(whole.fields, score);
    }

    private List<Beginning> longer(List<Beginning> beam, int column) {
        List<Beginning> longer = new ArrayList<>();
        for (Beginning beginning : beam) {
            longer.add(beginning.with(null, UNKNOWN));
            for (FlowLogField field : FIELDS) {
                int score = evidence[column][field.ordinal()];
                if (score != FieldEvidence.IMPOSSIBLE && !beginning.has(field)) {
                    if (!columns.get(column).isAbsent()) {
                        int place = FieldOrders.score(beginning.last(), field);
                        longer.add(beginning.with(field, score + place + together(beginning, field, column)));
                    } else if (!claimed[field.ordinal()] && FieldOrders.follows(beginning.last(), field)) {
                        longer.add(beginning.with(field, guess(column)));
                    }
                }
            }
        }
        longer.sort(Comparator.comparingInt((Beginning one) -> one.score).reversed());
        return longer.subList(0, Math.min(BEAM, longer.size()));
    }

    /** A column without values is named after its neighbour if it stands nearly alone, or if that leads to what comes next. */
    private int guess(int column) {
        int from = column;
        while (from > 0 && columns.get(from - 1).isAbsent()) {
            from--;
        }
        int to = column;
        while (to < columns.size() && columns.get(to).isAbsent()) {
            to++;
        }
        return to - from <= GUESSED_RUN ? UNKNOWN + 2 : 0;
    }

    private int together(Beginning beginning, FlowLogField field, int column) {
        int sum = 0;
        for (int i = 0; i < beginning.fields.length; i++) {
            FlowLogField other = beginning.fields[i];
            if (other != null) {
                sum += PairEvidence.score(other, columns.get(i), field, columns.get(column));
            }
        }
        return sum;
    }

    private FormatCandidate candidate(Beginning whole) {
        List<String> names = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnSample column = columns.get(i);
            FlowLogField field = whole.fields[i];
            String name = field == null ? "column-" + column.number() : field.canonicalName();
            names.add(name);
            reasons.add("column " + column.number() + ", "
                    + (field == null
                            ? "unknown: " + (column.isAbsent() ? "holds nothing but '-' here" : column.example())
                            : name + ": " + FieldEvidence.reason(field, column)));
        }
        return new FormatCandidate(FlowLogFormat.ofColumns(names), reasons);
    }
}
