package io.flowlog.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A JVM that entrants run on.
 *
 * @param home    its directory
 * @param version as its {@code release} file says
 * @param vectors whether it is started with the incubating vector module
 */
public record Jvm(Path home, String version, boolean vectors) {
    private static final int FIRST_WITH_VECTOR_CODE = 25;

    /** The JVM of a directory, without vectors. */
    public static Jvm at(Path home) {
        Properties release = new Properties();
        try (var lines = Files.newBufferedReader(home.resolve("release"))) {
            release.load(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("no JDK: " + home, e);
        }
        return new Jvm(home, release.getProperty("JAVA_VERSION", "?").replace("\"", ""), false);
    }

    /** Whether FlowLog has code on vectors for it. */
    public boolean canUseVectors() {
        return feature() >= FIRST_WITH_VECTOR_CODE;
    }

    /** The same, with vectors. */
    public Jvm withVectors() {
        return new Jvm(home, version, true);
    }

    /** The number that a release is known by, such as 17. */
    int feature() {
        return Runtime.Version.parse(version).feature();
    }

    /** How to start a class of this program on it. */
    List<String> command(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        if (vectors) {
            command.add("--add-modules");
            command.add("jdk.incubator.vector");
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        return command;
    }

    /** For tables. */
    @Override
    public String toString() {
        return feature() + (vectors ? ", vectors" : "");
    }
}
