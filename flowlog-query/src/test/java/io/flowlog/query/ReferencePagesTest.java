package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the language reference hold together. */
class ReferencePagesTest {
    /** The kinds of blocks that tests run, and those that only show how something is written. */
    private static final Set<String> KINDS =
            Set.of("log", "query", "rows", "diagnostics", "expressions", "calls", "syntax", "java");

    private static final Set<String> EXAMPLES = Set.of("query", "expressions", "calls");

    /** Pages that are more than a list of other pages or of numbers. */
    private static final Set<String> WITHOUT_EXAMPLES = Set.of("README.md", "cases/README.md", "limits.md");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)#?([^)]*)\\)");

    static List<ReferencePage> pages() {
        return ReferencePage.all();
    }

    static Stream<ReferencePage> pagesWithExamples() {
        return pages().stream().filter(page -> !WITHOUT_EXAMPLES.contains(page.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyBlockIsOfAKnownKind(ReferencePage page) {
        assertEquals(
                List.of(),
                page.blocks().stream()
                        .filter(block -> !KINDS.contains(block.kind()))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatAQueryGivesStandsBehindAQuery(ReferencePage page) {
        long results = page.blocks().stream()
                .filter(block -> block.kind().equals("rows") || block.kind().equals("diagnostics"))
                .count();
        long read = ReferenceQuery.of(page).stream()
                .flatMap(query -> Stream.of(query.rows() == null, query.diagnostics() == null))
                .filter(missing -> !missing)
                .count();
        assertEquals(results, read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithExamples")
    void everySectionHasAnExample(ReferencePage page) {
        assertEquals(
                List.of(),
                page.headings().stream()
                        .filter(heading ->
                                page.blocksUnder(heading).stream().noneMatch(block -> EXAMPLES.contains(block.kind())))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsToAHeadingThatExists(ReferencePage page) {
        List<String> dead = new ArrayList<>();
        for (MatchResult link : LINK.matcher(page.prose()).results().toList()) {
            String path = link.group(1);
            if (!path.startsWith("https:")) {
                String target = path.isEmpty() ? page.name() : resolved(page.name(), path);
                if (pages().stream().noneMatch(each -> each.name().equals(target) && has(each, link.group(2)))) {
                    dead.add(link.group());
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsLinkedFromAnOverview(ReferencePage page) {
        assertTrue(page.name().endsWith("README.md")
                || Stream.of("README.md", "cases/README.md")
                        .map(ReferencePage::named)
                        .flatMap(overview -> LINK.matcher(overview.prose())
                                .results()
                                .map(link -> resolved(overview.name(), link.group(1))))
                        .anyMatch(page.name()::equals));
    }

    private static String resolved(String from, String link) {
        return Path.of(from).resolveSibling(link).normalize().toString().replace('\\', '/');
    }

    private static boolean has(ReferencePage page, String anchor) {
        return anchor.isEmpty()
                || page.headings().stream().anyMatch(heading -> anchor(heading).equals(anchor));
    }

    /** As GitHub makes them. */
    private static String anchor(ReferencePage.Heading heading) {
        return heading.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
