package io.flowlog.core.internal.io;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files that a path means: the file itself, or all below a directory. */
public final class FileTree {
    /**
     * What was found.
     *
     * @param files the files, sorted by path
     * @param passedOver how many entries were left out: names that begin with a dot (a directory counts once), entries that
     *     are no files, and links to files that are listed under another path
     */
    public record Listing(List<Path> files, int passedOver) {
        public Listing {
            files = List.copyOf(files);
        }
    }

    private FileTree() {}

    /**
     * Lists a path's files. Symbolic links are followed, but none back to a directory above it, and no file is listed
     * twice. A link to nothing is listed, so that opening it says so.
     *
     * @throws InputFault if the path does not exist, or a directory cannot be read
     */
    public static Listing list(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            if (!Files.exists(root)) {
                throw FileInput.readFailed(root.toString(), 0, new NoSuchFileException(root.toString()));
            }
            return new Listing(List.of(root), 0);
        }
        Visitor visitor = new Visitor(root);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        return visitor.listing();
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private int passedOver;
        private boolean anyLink;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && isHidden(directory)) {
                passedOver++;
                return FileVisitResult.SKIP_SUBTREE;
            }
            anyLink |= Files.isSymbolicLink(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean dangling = attributes.isSymbolicLink();
            if (isHidden(file) || !(attributes.isRegularFile() || dangling)) {
                passedOver++;
            } else {
                anyLink |= Files.isSymbolicLink(file);
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
            if (isHidden(path)) {
                passedOver++;
                return FileVisitResult.CONTINUE;
            }
            if (cause instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
            }
            throw FileInput.readFailed(path.toString(), 0, cause);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause) throws IOException {
            if (cause != null) {
                throw FileInput.readFailed(directory.toString(), 0, cause);
            }
            return FileVisitResult.CONTINUE;
        }

        Listing listing() throws IOException {
            Collections.sort(files);
            if (!anyLink) {
                return new Listing(files, passedOver);
            }
            Set<Path> seen = new HashSet<>();
            List<Path> distinct = new ArrayList<>();
            for (Path file : files) {
                if (seen.add(Files.exists(file) ? file.toRealPath() : file)) {
                    distinct.add(file);
                }
            }
            return new Listing(distinct, passedOver + files.size() - distinct.size());
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
