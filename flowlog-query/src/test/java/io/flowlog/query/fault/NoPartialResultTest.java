package io.flowlog.query.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogReadException;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However a run ends early, on one thread or on several: what ended it comes out, no row of a partial result does, no thread
 * is left, and every stream was closed, once.
 */
class NoPartialResultTest {
    private static final int RECORDS = 5_000;
    private static final OutOfMemoryError NO_MEMORY = new OutOfMemoryError("planted");
    private static final StackOverflowError NO_STACK = new StackOverflowError();
    private static final IllegalStateException BROKEN = new IllegalStateException("planted");

    /** What ends a run. */
    private enum Fault {
        DEADLINE("fields srcPort", Reason.DEADLINE) {
            @Override
            QueryOptions.Builder options() {
                return super.options().deadline(Duration.ofNanos(1));
            }
        },
        INTERRUPTED("fields srcPort", Reason.INTERRUPTED) {
            @Override
            void prepare() {
                Thread.currentThread().interrupt();
            }
        },
        LIMIT("filter ispresent(split(srcPort, '4')[1]) | fields srcPort", Reason.LIMIT) {
            @Override
            QueryOptions.Builder options() {
                return super.options()
                        .limits(QueryLimits.builder().listElements(2).build());
            }
        },
        GROUPS("stats count(*) by srcPort", Reason.GROUPS) {
            @Override
            QueryOptions.Builder options() {
                return super.options()
                        .limits(QueryLimits.builder().groups(RECORDS - 1).build());
            }
        },
        GROUP_BYTES("stats count(*) by srcPort", Reason.GROUP_BYTES) {
            @Override
            QueryOptions.Builder options() {
                return super.options()
                        .limits(QueryLimits.builder().groupBytes(10_000).build());
            }
        },
        INPUT("fields srcPort", null) {
            @Override
            void atEnd() throws IOException {
                throw new IOException("planted");
            }

            @Override
            void assertIs(Throwable thrown) {
                assertTrue(thrown instanceof FlowLogReadException, thrown::toString);
                assertTrue(String.valueOf(thrown.getMessage()).contains("planted"));
            }
        },
        EXCEPTION_OF_A_SOURCE("fields srcPort", null) {
            @Override
            void atEnd() {
                throw BROKEN;
            }

            @Override
            void assertIs(Throwable thrown) {
                assertSame(BROKEN, thrown);
            }
        },
        MEMORY_IN_A_SOURCE("fields srcPort", null) {
            @Override
            void atEnd() {
                throw NO_MEMORY;
            }

            @Override
            void assertIs(Throwable thrown) {
                assertSame(NO_MEMORY, thrown);
            }
        },
        STACK_IN_A_SOURCE("fields srcPort", null) {
            @Override
            void atEnd() {
                throw NO_STACK;
            }

            @Override
            void assertIs(Throwable thrown) {
                assertSame(NO_STACK, thrown);
            }
        };

        private final String query;
        private final Reason reason;

        Fault(String query, Reason reason) {
            this.query = query;
            this.reason = reason;
        }

        QueryOptions.Builder options() {
            return QueryOptions.builder();
        }

        void prepare() {}

        void atEnd() throws IOException {}

        void assertIs(Throwable thrown) {
            assertTrue(thrown instanceof QueryAbortedException, thrown::toString);
            assertEquals(reason, ((QueryAbortedException) thrown).reason());
        }
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Stream.of(1, 2, 3).map(threads -> Arguments.of(fault, threads)));
    }

    /** It keeps no groups. */
    static Stream<Arguments> faultsOfPartitions() {
        return faults().filter(arguments ->
                !EnumSet.of(Fault.GROUPS, Fault.GROUP_BYTES).contains(arguments.get()[0]));
    }

    @AfterEach
    void noThreadIsLeft() {
        Set<String> names = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("flowlog-"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), names);
    }

    @ParameterizedTest(name = "{0} on {1} threads")
    @MethodSource("faults")
    void aRunThrowsAndReturnsNothing(Fault fault, int threads) {
        List<TrackedStream> streams = streams(fault);
        FlowLogQuery query = query(fault, threads);
        fault.assertIs(thrown(fault, () -> query.run(sources(streams))));
        assertAllClosedOnce(streams);
    }

    @ParameterizedTest(name = "{0} on {1} threads")
    @MethodSource("faults")
    void aConsumerGetsNoRowOfARunThatEndsWhileItReads(Fault fault, int threads) {
        List<TrackedStream> streams = streams(fault);
        List<QueryRow> rows = new ArrayList<>();
        FlowLogQuery query = query(fault, threads);
        fault.assertIs(thrown(fault, () -> query.run(rows::add, sources(streams))));
        assertEquals(List.of(), rows);
        assertAllClosedOnce(streams);
    }

    @ParameterizedTest(name = "{0} on {1} threads")
    @MethodSource("faultsOfPartitions")
    void aPartitionHandsOutTheBeginningAndThrows(Fault fault, int threads) {
        List<TrackedStream> streams = streams(fault);
        List<String> lines = new ArrayList<>();
        FlowLogQuery query = query(fault, threads);
        fault.assertIs(thrown(
                fault,
                () -> query.partition(
                        record -> lines.add(record.line()), record -> lines.add(record.line()), sources(streams))));
        List<String> all = Stream.of(text(0), text(1))
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("start"))
                .toList();
        assertTrue(lines.size() < all.size());
        assertEquals(all.subList(0, lines.size()), lines);
        assertAllClosedOnce(streams);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptWhileRowsAreGivenLeavesTheFirstOfThemAndThrows(int threads) {
        FlowLogQuery query = FlowLogQuery.compile(
                "fields srcPort | sort srcPort",
                QueryOptions.builder().threads(threads).build());
        List<QueryRow> all = query.run(sources(streams(Fault.INTERRUPTED))).rows();
        List<QueryRow> given = new ArrayList<>();
        QueryAbortedException aborted = assertThrows(
                QueryAbortedException.class,
                () -> query.run(
                        row -> {
                            given.add(row);
                            Thread.currentThread().interrupt();
                        },
                        sources(streams(Fault.INTERRUPTED))));
        assertTrue(Thread.interrupted(), "it stays set");
        assertEquals(Reason.INTERRUPTED, aborted.reason());
        assertTrue(given.size() <= 1_024 + 1, () -> given.size() + " rows after the interrupt");
        assertEquals(all.subList(0, given.size()), given);
    }

    static Stream<Arguments> thrown() {
        return Stream.of(NO_MEMORY, NO_STACK, BROKEN, new LinkageError("planted"))
                .flatMap(thrown -> Stream.of(1, 2).map(threads -> Arguments.of(thrown, threads)));
    }

    @ParameterizedTest(name = "{0} on {1} threads")
    @MethodSource("thrown")
    void whatAConsumerThrowsComesOutAsItIs(Throwable planted, int threads) {
        QueryOptions options = QueryOptions.builder().threads(threads).build();
        FlowLogQuery query = FlowLogQuery.compile("fields srcPort", options);
        List<TrackedStream> streams = streams(Fault.DEADLINE);
        int[] rows = {0};
        assertSame(
                planted,
                assertThrows(
                        Throwable.class,
                        () -> query.run(
                                row -> {
                                    rows[0]++;
                                    raise(planted);
                                },
                                sources(streams))));
        assertEquals(1, rows[0]);
        assertAllClosedOnce(streams);
        List<TrackedStream> parted = streams(Fault.DEADLINE);
        assertSame(
                planted,
                assertThrows(
                        Throwable.class,
                        () -> query.partition(record -> raise(planted), record -> {}, sources(parted))));
        assertAllClosedOnce(parted);
    }

    @Test
    void aSourceThatThrowsAtOnceKeepsNoStreamBesideItOpen() {
        List<TrackedStream> streams = streams(Fault.DEADLINE);
        FlowLogQuery query = FlowLogQuery.compile("fields srcPort");
        FlowLogSource broken = FlowLogSource.messages(() -> {
            throw BROKEN;
        });
        assertSame(
                BROKEN,
                assertThrows(
                        IllegalStateException.class,
                        () -> query.run(
                                FlowLogSource.stream(streams.get(0)), broken, FlowLogSource.stream(streams.get(1)))));
        assertAllClosedOnce(streams);
    }

    private static FlowLogQuery query(Fault fault, int threads) {
        return FlowLogQuery.compile(
                fault.query, fault.options().threads(threads).build());
    }

    private static Throwable thrown(Fault fault, Runnable run) {
        fault.prepare();
        try {
            run.run();
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            assertEquals(fault == Fault.INTERRUPTED, Thread.interrupted(), "an interrupt stays set");
        }
        throw new AssertionError("the run came to its end");
    }

    private static void raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static void assertAllClosedOnce(List<TrackedStream> streams) {
        streams.forEach(stream -> assertEquals(1, stream.closed()));
        assertFalse(streams.isEmpty());
    }

    private static FlowLogSource[] sources(List<TrackedStream> streams) {
        return streams.stream().map(FlowLogSource::stream).toArray(FlowLogSource[]::new);
    }

    /** Two inputs; the fault is at the end of the first. */
    private static List<TrackedStream> streams(Fault fault) {
        TrackedStream first = new TrackedStream(text(0)) {
            @Override
            void atEnd() throws IOException {
                fault.atEnd();
            }
        };
        return List.of(first, new TrackedStream(text(1)));
    }

    private static String text(int input) {
        StringBuilder log = new StringBuilder("start srcport\n");
        for (int i = input * RECORDS / 2; i < (input + 1) * RECORDS / 2; i++) {
            log.append("1700000000 ").append(10_000 + i).append('\n');
        }
        return log.toString();
    }
}
