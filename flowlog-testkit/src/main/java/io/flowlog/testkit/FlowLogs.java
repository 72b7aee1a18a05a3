package io.flowlog.testkit;

import io.flowlog.testkit.internal.Conversations;
import io.flowlog.testkit.internal.Draws;
import io.flowlog.testkit.internal.Files;
import io.flowlog.testkit.internal.Formats;
import io.flowlog.testkit.internal.InvalidQueries;
import io.flowlog.testkit.internal.MalformedLines;
import io.flowlog.testkit.internal.Queries;
import io.flowlog.testkit.internal.Records;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Where everything begins: arbitraries of flow logs, to be narrowed down as a test needs them. All are immutable. */
public final class FlowLogs {
    private FlowLogs() {}

    /** Formats: published fields in any number and order, and columns that nobody has heard of. */
    public static FormatArbitrary formats() {
        return Formats.any();
    }

    /** Valid records of any format. */
    public static RecordArbitrary records() {
        return Records.any();
    }

    /** Valid records of a format. */
    public static RecordArbitrary records(LogFormat format) {
        return records().of(format);
    }

    /** The lines of valid records of any format: as those of {@link #records()}. */
    public static Arbitrary<String> lines() {
        return records().lines();
    }

    /** The lines of valid records of a format. */
    public static Arbitrary<String> lines(LogFormat format) {
        return records(format).lines();
    }

    /** Lines with one defect each. */
    public static MalformedLineArbitrary malformedLines() {
        return MalformedLines.any();
    }

    /** Lines with one defect each, which ought to be of a format. */
    public static MalformedLineArbitrary malformedLines(LogFormat format) {
        return malformedLines().of(format);
    }

    /** Whole files. */
    public static FileArbitrary files() {
        return Files.any();
    }

    /** Whole files of a format. */
    public static FileArbitrary files(LogFormat format) {
        return files().of(format);
    }

    /** What two hosts said to each other, in records of {@link LogFormat#DEFAULT} unless others are asked for. */
    public static ConversationArbitrary conversations() {
        return Conversations.any();
    }

    /** Queries that filter records of any format, and what they mean. */
    public static QueryArbitrary queries() {
        return Queries.any();
    }

    /** Queries that filter records of a format, and what they mean. */
    public static QueryArbitrary queries(LogFormat format) {
        return queries().of(format);
    }

    /** Queries with one fault each, of these or, if there are none, of all. */
    public static Arbitrary<InvalidQuery> invalidQueries(QueryFault... faults) {
        return new InvalidQueries(List.of(faults));
    }

    /**
     * Values from a seed, for tests that are no properties, such as JUnit's: always the same for the same seed and the same version
     * of this library. Every other value is an edge case until all of them were there.
     *
     * @param arbitrary from here, or any other
     * @param seed      any number
     * @param count     how many values
     */
    public static <T> List<T> draw(Arbitrary<T> arbitrary, long seed, int count) {
        return Draws.of(arbitrary, seed, count);
    }

    /**
     * Checks the values that {@link #draw} gives, for tests that are no properties. If one fails, simpler ones are tried until
     * none fails that is simpler still. A value for which an assumption does not hold is left out.
     *
     * @param arbitrary from here, or any other
     * @param seed      any number
     * @param tries     how many values
     * @param check     throws if a value is not as it should be
     * @throws AssertionError if a value fails; it names the simplest one that fails with an exception of the same class, which is its
     *                        cause, and the one that was drawn
     */
    public static <T> void forAll(Arbitrary<T> arbitrary, long seed, int tries, Check<? super T> check) {
        Draws.check(arbitrary, seed, tries, check);
    }

    /** What must hold for a value. */
    @FunctionalInterface
    public interface Check<T> {
        /** Throws anything if the value is not as it should be. */
        void accept(T value) throws Throwable;
    }
}
