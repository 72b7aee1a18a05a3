package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReaderOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * How the inputs of a run are shared among threads: most as they are, but plain files that would keep one thread busy while the
 * others have nothing left are cut into ranges.
 *
 * @param whole the inputs that are read in one piece, by index
 * @param cut   the others
 */
record InputPlan(List<Integer> whole, List<CutInput> cut) {
    /** Smaller files are not worth their threads. */
    private static final long LEAST_CUT = 8L << 20;

    private static final long LEAST_RANGE = 1L << 20;
    private static final long MOST_RANGE = 64L << 20;

    /** So many ranges a thread, if they do not become too small or too large, so that all end at nearly the same time. */
    private static final int RANGES_PER_THREAD = 32;

    /** A file is cut if it is more than one of so many parts of a thread's share. */
    private static final int PARTS_OF_SHARE = 4;

    static InputPlan of(List<FlowLogSource> inputs, int threads, ReaderOptions options) {
        List<Integer> whole = new ArrayList<>();
        List<CutInput> cut = new ArrayList<>();
        long total = 0;
        long[] bytes = new long[inputs.size()];
        for (int i = 0; i < bytes.length && threads > 1; i++) {
            bytes[i] = inputs.get(i).size().orElse(0);
            total += bytes[i];
        }
        for (int i = 0; i < bytes.length; i++) {
            FlowLogSource input = inputs.get(i);
            List<FlowLogSource> ranges = List.of(input);
            if (threads > 1 && bytes[i] >= LEAST_CUT && bytes[i] > total / threads / PARTS_OF_SHARE) {
                long range = bytes[i] / threads / RANGES_PER_THREAD;
                ranges = input.ranges(Math.max(LEAST_RANGE, Math.min(MOST_RANGE, range)));
            }
            if (ranges.size() > 1) {
                cut.add(new CutInput(input, i, ranges, options));
            } else {
                whole.add(i);
            }
        }
        return new InputPlan(whole, cut);
    }
}
