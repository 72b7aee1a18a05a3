package io.flowlog.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {
    private static final Entrant ENTRANT =
            new Entrant(ContenderKind.FLOWLOG, Jvm.at(Path.of(System.getProperty("java.home"))));

    @TempDir
    Path directory;

    @Test
    void aWorkerAnswersAsOftenAsItIsAskedAndTellsItsPeak() throws IOException {
        Files.writeString(
                directory.resolve("flow.log"),
                "2 123456789012 eni-1 10.0.0.1 10.0.0.2 100 53 17 2 60 1700000002 1700000003 ACCEPT OK\n");
        Input input = new Input(directory, FlowLogFormat.DEFAULT, 1, 1);
        try (WorkerProcess worker = new WorkerProcess(ENTRANT, Question.Q1, 1, input)) {
            assertEquals(List.of("1"), worker.run().answer().rows());
            assertEquals(List.of("1"), worker.run().answer().rows());
            assertTrue(worker.peakMebibytes() != 0);
        }
    }

    @Test
    void aWorkerThatFailsIsReportedWithWhatItSaid() {
        Input input = new Input(directory.resolve("missing"), FlowLogFormat.DEFAULT, 1, 1);
        try (WorkerProcess worker = new WorkerProcess(ENTRANT, Question.Q1, 1, input)) {
            IllegalStateException failure = assertThrows(IllegalStateException.class, worker::run);
            assertTrue(String.valueOf(failure.getMessage()).contains("NoSuchFile"), failure.getMessage());
        }
    }
}
