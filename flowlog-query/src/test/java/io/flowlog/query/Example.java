package io.flowlog.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One example of the files under {@code examples}. A file begins with a title and what to know, then come sections that start
 * with {@code == name}. A section {@code log} is the input of those that follow. Any other one is either a query, a line
 * {@code --} and the rows, or lines of {@code expression -> value}, each an example of its own.
 *
 * @param name     the file, the section, and for an expression itself
 * @param log      the lines of the input
 * @param text     the query or the expression
 * @param expected the table of rows, or the printed value
 */
record Example(String name, String log, String text, String expected) {
    private static final Path FOLDER = Path.of("src/test/resources/io/flowlog/query/examples");
    private static final String ARROW = " -> ";
    private static final String RESULT = "\n--\n";

    /** All examples that are expressions. */
    static List<Example> expressions() {
        return all(false);
    }

    /** All examples that are queries. */
    static List<Example> queries() {
        return all(true);
    }

    private static List<Example> all(boolean queries) {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                read(file.getFileName().toString(), Files.readString(file), queries, examples);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static void read(String file, String content, boolean queries, List<Example> into) {
        String log = "";
        String[] sections = content.split("(?m)^== ");
        for (int i = 1; i < sections.length; i++) { // what comes before the first is for the reader
            int end = sections[i].indexOf('\n');
            String name = file + ": " + sections[i].substring(0, end);
            String body = sections[i].substring(end + 1).stripTrailing();
            if (sections[i].startsWith("log\n")) {
                log = body + "\n";
            } else if (body.contains(RESULT) && queries) {
                int result = body.indexOf(RESULT);
                into.add(new Example(name, log, body.substring(0, result), body.substring(result + RESULT.length())));
            } else if (!body.contains(RESULT) && !queries) {
                for (String line : body.split("\n")) {
                    int arrow = line.lastIndexOf(ARROW);
                    String expression = line.substring(0, arrow);
                    into.add(new Example(
                            name + ": " + expression, log, expression, line.substring(arrow + ARROW.length())));
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
