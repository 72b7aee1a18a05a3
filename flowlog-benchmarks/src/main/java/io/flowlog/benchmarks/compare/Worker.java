package io.flowlog.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;
import io.flowlog.benchmarks.contender.Answer;
import io.flowlog.benchmarks.contender.Contender;
import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.benchmarks.contender.LogFiles;
import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One entrant in a process of its own. Reads orders from standard input, one a line, and answers each with one line: {@link
 * #RUN} with a {@link Pass}, {@link #PEAK} with the most memory that the process has had. Ends with its input.
 */
final class Worker {
    static final String RUN = "run";
    static final String PEAK = "peak";

    /** What is told of a peak where the system does not tell it. */
    static final String UNKNOWN_PEAK = "-1";

    private Worker() {}

    /** The order of the arguments is that of {@link WorkerProcess}. */
    public static void main(String[] arguments) throws IOException {
        ContenderKind kind = ContenderKind.valueOf(arguments[0]);
        Question question = Question.valueOf(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        FlowLogFormat format = FlowLogFormat.parse(arguments[3]);
        LogFiles log = LogFiles.in(Path.of(arguments[4]), format);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Contender contender = kind.open(question, format, threads)) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(order.equals(RUN) ? pass(contender, log).toLine() : peakKibibytes());
            }
        }
    }

    private static Pass pass(Contender contender, LogFiles log) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        Answer answer = contender.answer(log);
        return new Pass(System.nanoTime() - before, system.getProcessCpuTime() - cpuBefore, answer);
    }

    /** Linux tells it: the high-water mark of the resident set. */
    private static String peakKibibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return UNKNOWN_PEAK;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse(UNKNOWN_PEAK);
    }
}
