package io.flowlog.core;

import io.flowlog.core.internal.io.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files and directories. */
record PathSource(List<Path> paths, @Nullable FlowLogFormat givenFormat) implements FlowLogSource {
    PathSource {
        paths = List.copyOf(paths);
    }

    @Override
    public String name() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<FlowLogFormat> format() {
        return Optional.ofNullable(givenFormat);
    }

    @Override
    public List<FlowLogSource> parts() {
        List<FlowLogSource> parts = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                // one that does not exist fails when it is read, as any other that cannot be
                parts.add(ByteSource.of(path, givenFormat));
                continue;
            }
            try {
                for (Path file : FileTree.list(path).files()) {
                    parts.add(ByteSource.of(file, givenFormat));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + path + ": " + e.getMessage(), e);
            }
        }
        return parts;
    }
}
