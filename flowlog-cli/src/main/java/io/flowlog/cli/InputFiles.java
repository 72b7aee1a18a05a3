package io.flowlog.cli;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inputs that the arguments of the command mean: files, the files below directories, and standard input. */
final class InputFiles {
    /** The argument that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final List<Path> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Instant from;
    private final Instant to;
    private final InputStream standardInput;
    /** How many files come before standard input, or -1 if it is not read. */
    private int standardInputAt = -1;

    private int leftOut;

    private InputFiles(QueryOptions options, InputStream standardInput) {
        from = options.from().orElse(Instant.MIN);
        to = options.to().orElse(Instant.MAX);
        this.standardInput = new BufferedInputStream(standardInput, HeaderPeek.BYTES);
    }

    /**
     * Finds the inputs. Directories are listed now; nothing else is opened.
     *
     * @param options       its range of times leaves out files whose S3 names tell that they hold nothing of it
     * @param standardInput read if an argument says so
     */
    static InputFiles of(List<String> arguments, QueryOptions options, InputStream standardInput) {
        InputFiles inputs = new InputFiles(options, standardInput);
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                inputs.standardInputAt = inputs.files.size();
            } else {
                inputs.add(Path.of(argument));
            }
        }
        return inputs;
    }

    private void add(Path path) {
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        try {
            List<FlowLogSource> parts = FlowLogSource.path(path).parts();
            if (parts.isEmpty()) {
                problems.add(path + ": a directory without files");
            }
            // the name of a file's source is its path
            parts.forEach(part -> addFile(Path.of(part.name())));
        } catch (UncheckedIOException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private void addFile(Path file) {
        if (S3KeyTime.of(file).filter(times -> !times.overlaps(from, to)).isPresent()) {
            leftOut++;
        } else {
            files.add(file);
        }
    }

    /** The inputs in the order of the arguments; may be read once. */
    FlowLogSource[] sources() {
        List<FlowLogSource> sources = new ArrayList<>();
        files.forEach(file -> sources.add(FlowLogSource.path(file)));
        if (standardInputAt >= 0) {
            sources.add(standardInputAt, FlowLogSource.stream(standardInput));
        }
        return sources.toArray(FlowLogSource[]::new);
    }

    /** The columns that the header lines name and FlowLog does not know. An input that cannot be read has none. */
    Set<String> unpublishedColumns() {
        Set<String> names = new LinkedHashSet<>();
        for (Path file : files) {
            // a pipe or a device can be read only once
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    HeaderPeek.addColumns(in, names);
                } catch (IOException e) {
                    // reading it for the query will say so
                }
            }
        }
        if (standardInputAt >= 0) {
            try {
                standardInput.mark(HeaderPeek.BYTES);
                HeaderPeek.addColumns(standardInput, names);
                standardInput.reset();
            } catch (IOException e) {
                // as above
            }
        }
        return names;
    }

    /** How many inputs will be read. */
    int count() {
        return files.size() + (standardInputAt >= 0 ? 1 : 0);
    }

    /** The bytes that the files take on disk, or null if that cannot be known. */
    @Nullable Long storedBytes() {
        long sum = 0;
        for (Path file : files) {
            try {
                sum += Files.size(file);
            } catch (IOException e) {
                return null;
            }
        }
        return standardInputAt < 0 ? sum : null;
    }

    /** How many files are not read since their names tell that they hold nothing of the range of times. */
    int leftOut() {
        return leftOut;
    }

    /** What could not be listed. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
