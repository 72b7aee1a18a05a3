package io.flowlog.query.internal.exec;

import java.util.List;

/** The conditions that are made of others. Masks are cheap, so none of them looks at a row twice. */
final class LogicalConditions {
    private LogicalConditions() {}

    /** True if every operand is: each sees only the rows that the ones before it left in. */
    static Condition and(List<Condition> operands) {
        Condition[] all = operands.toArray(Condition[]::new);
        return (slice, selection) -> {
            for (Condition operand : all) {
                slice.spend();
                operand.retain(slice, selection);
            }
        };
    }

    /** True if any operand is: each sees only the rows that the ones before it refused. */
    static Condition or(List<Condition> operands) {
        Condition[] all = operands.toArray(Condition[]::new);
        long[] undecided = new long[Slice.WORDS];
        long[] attempt = new long[Slice.WORDS];
        return (slice, selection) -> {
            int words = slice.words();
            System.arraycopy(selection, 0, undecided, 0, words);
            for (Condition operand : all) {
                slice.spend();
                System.arraycopy(undecided, 0, attempt, 0, words);
                operand.retain(slice, attempt);
                for (int word = 0; word < words; word++) {
                    undecided[word] &= ~attempt[word];
                }
            }
            for (int word = 0; word < words; word++) {
                selection[word] &= ~undecided[word];
            }
        };
    }

    /** True where the operand is not. */
    static Condition not(Condition operand) {
        long[] attempt = new long[Slice.WORDS];
        return (slice, selection) -> {
            int words = slice.words();
            System.arraycopy(selection, 0, attempt, 0, words);
            operand.retain(slice, attempt);
            for (int word = 0; word < words; word++) {
                selection[word] &= ~attempt[word];
            }
        };
    }

    /** The same for every row. */
    static Condition constant(boolean value) {
        return value
                ? (slice, selection) -> {}
                : (slice, selection) -> {
                    for (int word = 0; word < slice.words(); word++) {
                        selection[word] = 0;
                    }
                };
    }
}
