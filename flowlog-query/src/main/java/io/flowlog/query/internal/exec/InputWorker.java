package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.ReaderOptions;

/** One thread's work: reads inputs from a queue until there are no more, with a reader and a partial of its own. */
final class InputWorker implements Runnable {
    private final InputQueue queue;
    private final StopSignal stop;
    private final Partial partial;
    private final FlowLogReader reader;

    InputWorker(Execution execution, InputQueue queue, ReaderOptions options, StopSignal stop) {
        this.queue = queue;
        this.stop = stop;
        partial = new Partial(execution);
        reader = FlowLogReader.open(options);
    }

    Partial partial() {
        return partial;
    }

    FlowLogReader reader() {
        return reader;
    }

    @Override
    public void run() {
        try (reader) {
            while (!partial.isComplete()) {
                InputQueue.Task task = queue.take();
                if (task == null) {
                    return;
                }
                reader.begin(task.input(), task.index(), task.before());
                read();
                task.endedIn(reader.state());
            }
        }
    }

    private void read() {
        // complete or not comes first: what is not needed may be late, or missing
        while (!partial.isComplete()) {
            FlowLogBatch batch = reader.nextBatch();
            if (batch == null) {
                return;
            }
            for (int from = 0; from < batch.size() && !partial.isComplete(); from += Slice.ROWS) {
                stop.check();
                int count = Math.min(Slice.ROWS, batch.size() - from);
                partial.accept(batch, from, count, batch.place(from));
            }
        }
    }
}
