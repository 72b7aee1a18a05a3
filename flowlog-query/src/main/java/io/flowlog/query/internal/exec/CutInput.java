package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadState;
import io.flowlog.core.ReaderOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One large plain file whose ranges are read by several threads at once. A range can only be read rightly in the state that the
 * one before it ends in: the order of the columns, which a header in the middle of the file changes. That is not known when it
 * begins, so all are read on the assumption that nothing changes. Afterwards the states are compared; where they differ, what
 * was read is good for nothing but to know the headers, and all is read again with them.
 */
final class CutInput {
    /** How often to read on an assumption; then in one piece. Few files have a header in their middle, and one more suffices. */
    private static final int ATTEMPTS = 2;

    private final FlowLogSource whole;
    private final int index;
    private final List<FlowLogSource> ranges;
    private final List<ReadState> assumed = new ArrayList<>();
    private List<InputQueue.Task> tasks = List.of();
    private int attempts;

    CutInput(FlowLogSource whole, int index, List<FlowLogSource> ranges, ReaderOptions options) {
        this.whole = whole;
        this.index = index;
        this.ranges = ranges;
        ReadState start = ReadState.before(whole, options);
        ranges.forEach(range -> assumed.add(start));
    }

    /** What to read on the assumptions as they are, or null if the file is better read in one piece. */
    @Nullable InputQueue attempt() {
        if (attempts++ == ATTEMPTS) {
            return null;
        }
        tasks = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            tasks.add(new InputQueue.Task(ranges.get(i), index, assumed.get(i)));
        }
        return InputQueue.of(tasks);
    }

    /** The file in one piece. */
    InputQueue inOnePiece() {
        return InputQueue.of(List.of(new InputQueue.Task(whole, index, assumed.get(0))));
    }

    /** Whether the last attempt read every range from the right state; if not, corrects the assumptions. */
    boolean wasRight() {
        boolean right = true;
        ReadState state = assumed.get(0);
        for (int i = 0; i < tasks.size(); i++) {
            InputQueue.Task task = tasks.get(i);
            right &= task.before().equals(state);
            assumed.set(i, state);
            ReadState after = task.after();
            if (after == null) {
                return false;
            }
            // a range that left the state as it was had no header, and leaves any other one as it is
            state = after.equals(task.before()) ? state : after;
        }
        return right;
    }
}
