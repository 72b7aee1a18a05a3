package io.flowlog.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case of the files under {@code diagnostics}: a line {@code == name}, the query, a line {@code --}, and the expected
 * rendering of all its diagnostics (nothing for a query without any). Blank lines at the end of either do not count.
 * {@code «text»×n} in a query stands for n times the text.
 */
public record GoldenCase(String name, String query, String expected) {
    private static final Path FOLDER = Path.of("src/test/resources/io/flowlog/query/diagnostics");
    private static final Pattern REPEAT = Pattern.compile("«([^»]*)»×(\\d+)");

    /** All cases of all files. */
    public static List<GoldenCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<GoldenCase> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                for (String block : Files.readString(file).split("(?m)^== ")) {
                    if (!block.isBlank()) {
                        cases.add(read(file.getFileName() + ": ", block));
                    }
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase read(String prefix, String block) {
        int nameEnd = block.indexOf('\n');
        int queryEnd = block.indexOf("\n--");
        String query = REPEAT.matcher(block.substring(nameEnd + 1, queryEnd))
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
        return new GoldenCase(
                prefix + block.substring(0, nameEnd),
                query,
                block.substring(queryEnd + 3).strip());
    }

    @Override
    public String toString() {
        return name;
    }
}
