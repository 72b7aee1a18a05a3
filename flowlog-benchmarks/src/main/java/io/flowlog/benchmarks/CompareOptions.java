package io.flowlog.benchmarks;

import io.flowlog.benchmarks.compare.Entrant;
import io.flowlog.benchmarks.compare.Jvm;
import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.benchmarks.contender.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What is compared. Belongs to one thread. */
final class CompareOptions {
    static final String USAGE = """
            usage: Compare [OPTION]...
              --size SIZE         of the log, such as 64m (default) or 1200m
              --rounds N          timed passes of each entrant (default 5)
              --java HOME         a JDK to run on; may be repeated (default: the one that runs this)
              --vectors           FlowLog with vectors, too, on JDK 25 and newer
              --libdeflate        FlowLog with vectors and the system's libdeflate, too, on JDK 25 and newer
              --questions LIST    of Q1, Q2, Q3, Q4 (default: all)
              --inputs LIST       of plain, gzip, custom (default: all; custom answers Q1 only)
              --threads LIST      of numbers (default 1,2)
              --contenders LIST   of flowlog, duckdb, fastcsv, univocity, split, grok (default: all)
              --from-disk         drop the system's cache of files once the logs are written (Linux, root)
              --directory DIR     where the logs are made, and deleted in the end (default: the system's for such files)
            Lists have commas.""";

    long bytes = 64 << 20;
    int rounds = 5;
    List<Question> questions = List.of(Question.values());
    List<InputKind> inputs = List.of(InputKind.values());
    List<Integer> threads = List.of(1, 2);
    boolean fromDisk;
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));

    private final List<Jvm> jvms = new ArrayList<>();
    private List<ContenderKind> contenders = List.of(ContenderKind.values());
    private final List<Set<Jvm.Extra>> extras = new ArrayList<>();

    /** @throws IllegalArgumentException for what is no option, or has no such value */
    CompareOptions(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--vectors")) {
                extras.add(Set.of(Jvm.Extra.VECTORS));
            } else if (arguments[i].equals("--libdeflate")) {
                extras.add(Set.of(Jvm.Extra.VECTORS, Jvm.Extra.LIBDEFLATE));
            } else if (arguments[i].equals("--from-disk")) {
                fromDisk = true;
            } else if (i + 1 < arguments.length) {
                set(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(arguments[i] + " is no option, or lacks its value");
            }
        }
        if (jvms.isEmpty()) {
            jvms.add(Jvm.at(Path.of(System.getProperty("java.home"))));
        }
    }

    private void set(String option, String value) {
        switch (option) {
            case "--size" -> bytes = LogGenerator.bytes(value);
            case "--rounds" -> rounds = Integer.parseInt(value);
            case "--java" -> jvms.add(Jvm.at(Path.of(value)));
            case "--questions" -> questions = list(value, text -> constant(Question.class, text));
            case "--inputs" -> inputs = list(value, text -> constant(InputKind.class, text));
            case "--threads" -> threads = list(value, Integer::valueOf);
            case "--contenders" -> contenders = list(value, text -> constant(ContenderKind.class, text));
            case "--directory" -> directory = Path.of(value);
            default -> throw new IllegalArgumentException(option + " is no option");
        }
    }

    private static <T> List<T> list(String value, Function<String, T> element) {
        return Arrays.stream(value.split(",")).map(element).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    List<Jvm> jvms() {
        return List.copyOf(jvms);
    }

    List<Entrant> entrants() {
        return Entrant.of(contenders, jvms, extras);
    }
}
