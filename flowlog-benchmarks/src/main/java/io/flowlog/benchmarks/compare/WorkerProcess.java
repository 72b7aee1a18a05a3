package io.flowlog.benchmarks.compare;

import io.flowlog.benchmarks.contender.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker}, seen from outside. Belongs to one thread. */
final class WorkerProcess implements AutoCloseable {
    private final Entrant entrant;
    private final Path errors;
    private final Process process;
    private final Writer orders;
    private final BufferedReader replies;

    WorkerProcess(Entrant entrant, Question question, int threads, Input input) {
        this.entrant = entrant;
        List<String> command = new ArrayList<>(entrant.jvm().command(Worker.class));
        command.add(entrant.kind().name());
        command.add(question.name());
        command.add(Integer.toString(threads));
        command.add(input.format().toString());
        command.add(input.directory().toString());
        try {
            errors = Files.createTempFile("flowlog-worker", ".err");
            process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = process.outputWriter(StandardCharsets.UTF_8);
        replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /** One pass over the log. */
    Pass run() {
        return Pass.ofLine(ask(Worker.RUN));
    }

    /** The most memory that the process has had so far, in mebibytes; negative if nobody knows. */
    long peakMebibytes() {
        long kibibytes = Long.parseLong(ask(Worker.PEAK));
        return kibibytes < 0 ? kibibytes : kibibytes >> 10;
    }

    private String ask(String order) {
        try {
            orders.write(order + '\n');
            orders.flush();
            String reply = replies.readLine();
            if (reply != null) {
                return reply;
            }
            process.waitFor();
            throw new IllegalStateException(entrant + " failed:\n" + Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(entrant + " is gone", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.delete(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
