package io.flowlog.benchmarks.contender;

/**
 * Somebody who answers one question, over any log of one format. What can be done once is done when it is opened: compiling,
 * connecting. All contenders must give equal answers; a test says so, and so does every comparison before it counts a time.
 *
 * <p>Belongs to one thread, whatever the number of threads that it uses inside.
 */
public interface Contender extends AutoCloseable {

    /** Reads the whole log and answers. */
    Answer answer(LogFiles log);

    @Override
    default void close() {}
}
