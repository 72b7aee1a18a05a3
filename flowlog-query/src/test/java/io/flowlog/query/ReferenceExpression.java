package io.flowlog.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a block {@code expressions} of the language reference: {@code expression -> value}. Blank lines, and lines that
 * start with {@code #}, are for the reader.
 *
 * @param block the block
 * @param log   the record: the last block {@code log} before it on its page
 * @param text  the expression
 * @param value its value as it prints
 */
public record ReferenceExpression(ReferenceBlock block, String log, String text, String value) {
    private static final String ARROW = " -> ";

    /** The expressions of all pages. */
    public static List<ReferenceExpression> all() {
        return ReferencePage.all().stream().flatMap(page -> of(page).stream()).toList();
    }

    /** The expressions of a page. */
    public static List<ReferenceExpression> of(ReferencePage page) {
        List<ReferenceExpression> expressions = new ArrayList<>();
        String log = "";
        for (ReferenceBlock block : page.blocks()) {
            if (block.kind().equals("log")) {
                log = block.text() + "\n";
            } else if (block.kind().equals("expressions")) {
                for (String line : lines(block)) {
                    int arrow = line.lastIndexOf(ARROW);
                    expressions.add(new ReferenceExpression(
                            block,
                            log,
                            line.substring(0, arrow).strip(),
                            line.substring(arrow + ARROW.length()).strip()));
                }
            }
        }
        return expressions;
    }

    /** The lines of a block that are not for the reader alone. */
    public static List<String> lines(ReferenceBlock block) {
        return block.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public String toString() {
        return block + ": " + text;
    }
}
