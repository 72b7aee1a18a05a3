package io.flowlog.benchmarks;

import io.flowlog.benchmarks.compare.Entrant;
import io.flowlog.benchmarks.compare.Input;
import io.flowlog.benchmarks.compare.Jvm;
import io.flowlog.benchmarks.compare.Machine;
import io.flowlog.benchmarks.compare.PageCache;
import io.flowlog.benchmarks.compare.Race;
import io.flowlog.benchmarks.compare.Report;
import io.flowlog.benchmarks.contender.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comparison: all contenders, all questions, over generated logs, on the JDKs that are given; prints tables.
 *
 * <pre>{@code
 * java -cp flowlog-benchmarks/target/benchmarks.jar io.flowlog.benchmarks.Compare --java /jdk-17 --java /jdk-25 --vectors
 * }</pre>
 */
public final class Compare {
    /** For who is so slow that a race would wait for nobody else. */
    private static final long BRIEF_BYTES = 8 << 20;

    private final CompareOptions options;
    private final Path directory;
    private final Report report = new Report();

    private Compare(CompareOptions options, Path directory) {
        this.options = options;
        this.directory = directory;
    }

    /** Compares; see {@code --help}. */
    public static void main(String[] arguments) throws IOException {
        CompareOptions options;
        try {
            options = new CompareOptions(arguments);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage() + "\n" + CompareOptions.USAGE);
            System.exit(2);
            return;
        }
        System.out.println("- " + LocalDate.now() + ": `" + command(arguments) + "`");
        System.out.println("- " + Machine.describe());
        System.out.println("- JDK " + options.jvms().stream().map(Jvm::version).collect(Collectors.joining(" and ")));
        Path directory = Files.createTempDirectory(options.directory, "flowlog-compare");
        try {
            new Compare(options, directory).run();
        } finally {
            delete(directory);
        }
    }

    /** The command, in which paths are the concern of nobody else. */
    private static String command(String[] arguments) {
        return Stream.concat(Stream.of("Compare"), Stream.of(arguments))
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .collect(Collectors.joining(" "));
    }

    private void run() {
        for (InputKind kind : options.inputs) {
            Input whole = kind.write(directory.resolve(kind.toString()), options.bytes);
            Input brief = kind.write(directory.resolve(kind + "-brief"), Math.min(options.bytes, BRIEF_BYTES));
            System.out.printf("- %s: %,d records, %,d bytes%n", kind, whole.records(), whole.bytes());
            if (options.fromDisk) {
                PageCache.drop(directory);
            }
            for (Question question : options.questions) {
                if (kind.has(question)) {
                    options.threads.forEach(threads -> race(kind, new Race(question, threads, whole, brief)));
                }
            }
            // room for the next
            delete(whole.directory());
            delete(brief.directory());
        }
        System.out.println("\n" + report.summary());
    }

    private void race(InputKind kind, Race race) {
        List<Entrant> entrants = options.entrants();
        String title = race.question() + " " + kind;
        System.out.println("\n" + report.details(title, race.threads(), race.run(entrants, options.rounds)));
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
