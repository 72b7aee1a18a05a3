package io.flowlog.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.benchmarks.contender.Answer;
import io.flowlog.benchmarks.contender.Contender;
import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.benchmarks.contender.LogFiles;
import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are worth comparing only where the answers are the same. The generated logs have lines without traffic. */
class ContendersAgreeTest {
    private static final int MOST_THREADS = 3;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1, 60000", "2, 500000", "3, 2000000"})
    void allAnswerTheSameOverAPlainFile(long seed, long bytes) {
        new LogGenerator(seed, FlowLogFormat.DEFAULT).writeBytes(directory.resolve("flow.log"), bytes);
        assertAllAgree(LogFiles.in(directory, FlowLogFormat.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"4, 500000, 1", "5, 2000000, 7"})
    void allAnswerTheSameOverGzipFilesWithHeaders(long seed, long bytes, int files) {
        new LogGenerator(seed, FlowLogFormat.DEFAULT).writeGzipFiles(directory, bytes, files);
        assertAllAgree(LogFiles.in(directory, FlowLogFormat.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"6, 200000", "7, 2000000"})
    void allAnswerTheSameOverACustomOrderOfColumns(long seed, long bytes) {
        new LogGenerator(seed, LogGenerator.CUSTOM).writeBytes(directory.resolve("flow.log"), bytes);
        assertAllAgree(LogFiles.in(directory, LogGenerator.CUSTOM));
    }

    private static void assertAllAgree(LogFiles log) {
        for (Question question : Question.values()) {
            Answer expected = answer(ContenderKind.SPLIT, question, 1, log);
            for (ContenderKind kind : ContenderKind.values()) {
                for (int threads = 1; threads <= MOST_THREADS; threads++) {
                    Answer answer = answer(kind, question, threads, log);
                    assertEquals(expected, answer, question + " of " + kind + " in " + threads + " threads");
                }
            }
        }
    }

    private static Answer answer(ContenderKind kind, Question question, int threads, LogFiles log) {
        try (Contender contender = kind.open(question, log.format(), threads)) {
            return contender.answer(log);
        }
    }

    @Test
    void theAnswersAreThoseThatOneFindsByHand() throws IOException {
        Files.writeString(directory.resolve("flow.log"), """
                2 123456789012 eni-1 10.0.0.1 10.0.0.2 100 22 6 1 40 1700000000 1700000001 REJECT OK
                2 123456789012 eni-1 10.0.0.1 10.0.0.2 100 53 17 2 60 1700000002 1700000003 ACCEPT OK
                2 123456789012 eni-2 - - - - - - - 1700000004 1700000005 - NODATA
                2 123456789012 eni-1 10.0.0.3 10.0.0.2 100 3389 6 3 70 1700000006 1700000007 REJECT OK
                """);
        LogFiles log = LogFiles.in(directory, FlowLogFormat.DEFAULT);
        assertEquals("1", flowLog(Question.Q1, log));
        assertEquals("1700000006 10.0.0.3 10.0.0.2 3389\t1700000000 10.0.0.1 10.0.0.2 22", flowLog(Question.Q2, log));
        assertTrue(flowLog(Question.Q3, log).startsWith("10.0.0.1 100\t10.0.0.3 70"), flowLog(Question.Q3, log));
        assertEquals("8 48 20 24 24 300 3464 29 6 170 6800000012 6800000016 18 12", flowLog(Question.Q4, log));
    }

    private static String flowLog(Question question, LogFiles log) {
        return answer(ContenderKind.FLOWLOG, question, 1, log).toLine();
    }
}
