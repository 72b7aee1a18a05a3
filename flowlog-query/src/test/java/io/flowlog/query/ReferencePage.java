package io.flowlog.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the language reference, cut into its headings, fenced blocks and rows of tables. The only reader of the pages:
 * whoever tests an example, or that none is missing, begins here.
 *
 * @param name     path below {@code docs/language}
 * @param prose    all that stands outside of fences
 * @param headings in order
 * @param blocks   in order
 * @param rows     of all tables, in order, with their heads
 */
public record ReferencePage(
        String name, String prose, List<Heading> headings, List<ReferenceBlock> blocks, List<TableRow> rows) {
    /** Maven runs tests in the folder of the module. */
    private static final Path FOLDER = Path.of("../docs/language");

    private static final Pattern FENCE = Pattern.compile("```(\\w*) *(.*)");
    private static final Pattern HEADING = Pattern.compile("(#+) +(.*)");
    private static final String CELL_END = "(?<!\\\\)\\|";

    /** A heading: how deep (1 is the title), what it says, and in which line, from 1. */
    public record Heading(int level, String title, int line) {}

    /** The cells of a row of a table, without the marks of code, and its line. */
    public record TableRow(int line, List<String> cells) {}

    /** All pages, by name. */
    public static List<ReferencePage> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(ReferencePage::named)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of this name. */
    public static ReferencePage named(String name) {
        try {
            return read(name, Files.readAllLines(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferencePage read(String name, List<String> lines) {
        StringBuilder prose = new StringBuilder();
        List<Heading> headings = new ArrayList<>();
        List<ReferenceBlock> blocks = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        String caption = name;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher fence = FENCE.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (fence.matches()) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String body = String.join("\n", lines.subList(i + 1, end));
                blocks.add(new ReferenceBlock(name, i + 1, caption, fence.group(1), fence.group(2), body));
                i = end;
                continue;
            }
            prose.append(line).append('\n');
            if (heading.matches()) {
                caption = plain(heading.group(2));
                headings.add(new Heading(heading.group(1).length(), caption, i + 1));
            } else if (line.startsWith("|")) {
                rows.add(new TableRow(i + 1, cells(line)));
            } else if (!line.isBlank() && !line.startsWith("<")) {
                caption = plain(line);
            }
        }
        return new ReferencePage(name, prose.toString(), headings, blocks, rows);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.strip().substring(1).split(CELL_END))
                .map(cell -> unlinked(cell.replace("\\|", "|").replace("`", "")))
                .toList();
    }

    private static String plain(String line) {
        return unlinked(line.replaceAll("[`*]", ""));
    }

    private static String unlinked(String line) {
        return line.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").strip();
    }

    /** The blocks that stand under a heading, those of deeper headings included. */
    public List<ReferenceBlock> blocksUnder(Heading heading) {
        return blocks.stream()
                .filter(block -> block.line() > heading.line() && block.line() < end(heading))
                .toList();
    }

    /** The rows of the tables under the heading of this title, without their heads. */
    public List<List<String>> table(String title) {
        Heading heading = headings.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no heading " + title));
        return rows.stream()
                .filter(row -> row.line() > heading.line() && row.line() < end(heading))
                .filter(row -> rows.stream().anyMatch(before -> before.line() == row.line() - 2))
                .map(TableRow::cells)
                .toList();
    }

    private int end(Heading heading) {
        return headings.stream()
                .filter(next -> next.line() > heading.line() && next.level() <= heading.level())
                .mapToInt(Heading::line)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return name;
    }
}
