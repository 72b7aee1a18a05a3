package io.flowlog.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * A JVM that entrants run on.
 *
 * @param home    its directory
 * @param version as its {@code release} file says
 * @param extras  what it is started with, and others are not
 */
public record Jvm(Path home, String version, Set<Extra> extras) {
    private static final int FIRST_WITH_EXTRAS = 25;

    /** What a JVM can be given that only FlowLog makes something of. */
    public enum Extra {
        /** The incubating vector module. */
        VECTORS("--add-modules", "jdk.incubator.vector"),
        /** The system's libdeflate. */
        LIBDEFLATE("--enable-native-access=ALL-UNNAMED", "-Dflowlog.libdeflate=true");

        private final List<String> arguments;

        Extra(String... arguments) {
            this.arguments = List.of(arguments);
        }
    }

    /** The JVM of a directory, without extras. */
    public static Jvm at(Path home) {
        Properties release = new Properties();
        try (var lines = Files.newBufferedReader(home.resolve("release"))) {
            release.load(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("no JDK: " + home, e);
        }
        return new Jvm(home, release.getProperty("JAVA_VERSION", "?").replace("\"", ""), Set.of());
    }

    /** Whether FlowLog has code for the extras on it. */
    public boolean takesExtras() {
        return feature() >= FIRST_WITH_EXTRAS;
    }

    /** The same, with extras. */
    public Jvm with(Set<Extra> more) {
        return new Jvm(home, version, more);
    }

    /** The number that a release is known by, such as 17. */
    int feature() {
        return Runtime.Version.parse(version).feature();
    }

    /** How to start a class of this program on it. */
    List<String> command(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        for (Extra extra : Extra.values()) {
            if (extras.contains(extra)) {
                command.addAll(extra.arguments);
            }
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        return command;
    }

    /** For tables. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(feature());
        for (Extra extra : Extra.values()) {
            if (extras.contains(extra)) {
                text.append(", ").append(extra.name().toLowerCase(Locale.ROOT));
            }
        }
        return text.toString();
    }
}
