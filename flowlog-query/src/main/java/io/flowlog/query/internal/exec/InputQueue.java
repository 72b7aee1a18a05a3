package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadState;
import io.flowlog.core.ReaderOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs, or the ranges of one, that threads take one after another as they come to the end of what they have; so it does not
 * matter how uneven they are.
 *
 * <p>Safe for all threads.
 */
final class InputQueue {
    /** Something to read; belongs to the thread that took it. */
    static final class Task {
        private final FlowLogSource input;
        private final int index;
        private final ReadState before;
        private @Nullable ReadState after;

        Task(FlowLogSource input, int index, ReadState before) {
            this.input = input;
            this.index = index;
            this.before = before;
        }

        FlowLogSource input() {
            return input;
        }

        /** The place of the input among all inputs. */
        int index() {
            return index;
        }

        /** The state that reading begins in, or is taken to. */
        ReadState before() {
            return before;
        }

        /** The state that reading ended in; null if it did not come to the end. */
        @Nullable ReadState after() {
            return after;
        }

        void endedIn(ReadState state) {
            after = state;
        }
    }

    private final List<Task> tasks;
    private int next;
    private boolean closed;

    private InputQueue(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    static InputQueue of(List<Task> tasks) {
        return new InputQueue(tasks);
    }

    /** All of these inputs of a run, each from its beginning. */
    static InputQueue of(List<Integer> indices, List<FlowLogSource> inputs, ReaderOptions options) {
        List<Task> tasks = new ArrayList<>();
        for (int index : indices) {
            FlowLogSource input = inputs.get(index);
            tasks.add(new Task(input, index, ReadState.before(input, options)));
        }
        return new InputQueue(tasks);
    }

    int size() {
        return tasks.size();
    }

    /** The next one, in order, or null if there are no more. */
    synchronized @Nullable Task take() {
        return closed || next == tasks.size() ? null : tasks.get(next++);
    }

    /** What nobody has taken. */
    synchronized List<Task> left() {
        return tasks.subList(next, tasks.size());
    }

    /** Ends the work: threads finish what they have and take no more. */
    synchronized void close() {
        closed = true;
    }
}
