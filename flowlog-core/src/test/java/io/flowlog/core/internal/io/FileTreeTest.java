package io.flowlog.core.internal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void aFileIsItselfWhateverItsName() throws IOException {
        assertEquals(new FileTree.Listing(List.of(file(".hidden")), 0), FileTree.list(root.resolve(".hidden")));
    }

    @Test
    void aDirectoryIsAllFilesBelowItSortedByPath() throws IOException {
        List<Path> expected = Stream.of(file("b.log"), file("a/2/x.gz"), file("a/10/y.gz"), file("c"))
                .sorted()
                .toList();
        Files.createDirectories(root.resolve("empty"));
        assertEquals(new FileTree.Listing(expected, 0), FileTree.list(root));
    }

    @Test
    void namesThatBeginWithADotArePassedOverAndCounted() throws IOException {
        Path seen = file("seen.log");
        file(".DS_Store");
        file(".git/one");
        file(".git/two");
        file("sub/.part");
        assertEquals(new FileTree.Listing(List.of(seen), 3), FileTree.list(root));
    }

    @Test
    void aRootThatIsHiddenIsListedAllTheSame() throws IOException {
        Path inside = file(".logs/a.log");
        assertEquals(List.of(inside), FileTree.list(root.resolve(".logs")).files());
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        Path outside = file("outside/far.log");
        Path logs = Files.createDirectories(root.resolve("logs"));
        Path near = file("logs/near.log");
        Files.createSymbolicLink(logs.resolve("back"), logs);
        Path link = Files.createSymbolicLink(logs.resolve("link.log"), outside);
        assertEquals(new FileTree.Listing(List.of(link, near), 0), FileTree.list(logs));
    }

    @Test
    void aFileThatTwoPathsReachIsListedOnce() throws IOException {
        Path day = file("2024/a.log");
        Files.createSymbolicLink(root.resolve("latest"), root.resolve("2024"));
        Files.createSymbolicLink(root.resolve("z.log"), day);
        assertEquals(new FileTree.Listing(List.of(day), 2), FileTree.list(root));
    }

    @Test
    void aLinkToNothingIsListedSoThatOpeningItFails() throws IOException {
        Path dangling = Files.createSymbolicLink(root.resolve("gone.log"), root.resolve("nowhere"));
        assertEquals(List.of(dangling), FileTree.list(root).files());
        assertThrows(InputFault.class, () -> Inputs.open(dangling));
    }

    @Test
    void aPathThatIsNotThereIsAFault() {
        InputFault fault = assertThrows(InputFault.class, () -> FileTree.list(root.resolve("nowhere")));
        assertEquals(InputFault.Kind.READ_FAILED, fault.kind());
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
