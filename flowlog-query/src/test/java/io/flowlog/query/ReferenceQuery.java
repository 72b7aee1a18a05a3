package io.flowlog.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query of the language reference and what it gives: a block {@code query}, then {@code diagnostics}, {@code rows}, or both.
 * {@code «text»×n} in a query stands for n times the text.
 *
 * @param block       the query as the page shows it
 * @param log         the records: the last block {@code log} before it on its page
 * @param text        the query
 * @param diagnostics all its errors and warnings as they are rendered; null if the page shows none
 * @param rows        the table of its rows; null if the page shows none
 */
public record ReferenceQuery(
        ReferenceBlock block,
        String log,
        String text,
        @Nullable String diagnostics,
        @Nullable String rows) {
    private static final Pattern REPEAT = Pattern.compile("«([^»]*)»×(\\d+)");

    /** Options of all examples; the pages say that it is an hour after most of the records. */
    static final QueryOptions OPTIONS = QueryOptions.builder()
            .clock(Clock.fixed(Instant.ofEpochSecond(1_700_003_600), ZoneOffset.UTC))
            .build();

    /** The queries of all pages. */
    public static List<ReferenceQuery> all() {
        return ReferencePage.all().stream().flatMap(page -> of(page).stream()).toList();
    }

    /** The queries of a page. */
    public static List<ReferenceQuery> of(ReferencePage page) {
        List<ReferenceQuery> queries = new ArrayList<>();
        String log = "";
        List<ReferenceBlock> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            ReferenceBlock block = blocks.get(i);
            if (block.kind().equals("log")) {
                log = block.text() + "\n";
            } else if (block.kind().equals("query")) {
                String diagnostics = follows(blocks, i, "diagnostics");
                String rows = follows(blocks, diagnostics == null ? i : i + 1, "rows");
                if (diagnostics == null && rows == null) {
                    throw new IllegalStateException("what does the query give? " + block);
                }
                queries.add(new ReferenceQuery(block, log, repeated(block.text()), diagnostics, rows));
            }
        }
        return queries;
    }

    private static @Nullable String follows(List<ReferenceBlock> blocks, int index, String kind) {
        return index + 1 < blocks.size() && blocks.get(index + 1).kind().equals(kind)
                ? blocks.get(index + 1).text()
                : null;
    }

    private static String repeated(String text) {
        return REPEAT.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    /** The options of this example: behind the word {@code query} of its fence may stand those that differ. */
    QueryOptions options() {
        if (block.setting().isEmpty()) {
            return OPTIONS;
        }
        String[] setting = block.setting().split("=");
        return switch (setting[0]) {
            case "unknownNames" ->
                OPTIONS.toBuilder()
                        .unknownNames(QueryOptions.UnknownNames.valueOf(setting[1].toUpperCase(Locale.ROOT)))
                        .build();
            case "listElements" ->
                OPTIONS.toBuilder()
                        .limits(QueryLimits.builder()
                                .listElements(Integer.parseInt(setting[1]))
                                .build())
                        .build();
            default -> throw new IllegalStateException("no such option: " + block);
        };
    }

    @Override
    public String toString() {
        return block.toString();
    }
}
