package io.flowlog.testkit.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.flowlog.testkit.Conversation;
import io.flowlog.testkit.FlowLogs;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The generators find every planted bug in a thousand tries, and leave little to look at. */
class PlantedBugsTest {
    private static final int TRIES = 1000;
    private static final long SEEDS = 3;
    private static final int MEDIAN_SIZE = 2;
    private static final int LARGEST_SIZE = 9;

    private static final Map<Class<?>, Arbitrary<?>> ARBITRARIES = Map.of(
            LogRecord.class, FlowLogs.records(),
            LogFile.class, FlowLogs.files(),
            MalformedLine.class, FlowLogs.malformedLines(),
            Conversation.class, FlowLogs.conversations());

    /** The engine runs them as it runs anybody's, but for the reports of failures, which are wanted here and shown nowhere. */
    @Test
    void theEngineFindsAllAndShrinksThemWell() throws IOException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(PlantedBugs.class))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .configurationParameter("jqwik.database", "target/.jqwik-planted-bugs")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        FindsTheBug.FOUND.clear();
        LauncherFactory.create().execute(request, summary);
        assertEquals(
                List.of(),
                summary.getSummary().getFailures().stream()
                        .map(failure -> failure.getException().toString())
                        .toList());
        assertEquals(20, FindsTheBug.FOUND.size());

        List<String> rows =
                FindsTheBug.FOUND.stream().map(FoundBug::row).sorted().toList();
        Files.write(Path.of("target", "planted-bugs.md"), rows);
        List<Long> sizes =
                FindsTheBug.FOUND.stream().map(FoundBug::size).sorted().toList();
        assertTrue(sizes.get(9) + sizes.get(10) <= 2 * MEDIAN_SIZE, sizes::toString);
        assertTrue(sizes.get(19) <= LARGEST_SIZE, sizes::toString);

        List<String> page = Files.readAllLines(Path.of("..", "docs", "testkit.md"));
        int table = page.indexOf("| bug | tries | size | what is left |");
        assertEquals(
                rows,
                page.subList(table + 2, table + 2 + rows.size()),
                "the page is not that of target/planted-bugs.md");
    }

    static Stream<Method> bugs() {
        return Arrays.stream(PlantedBugs.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class));
    }

    /** No seed is lucky. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void anySeedFindsIt(Method bug) throws IllegalAccessException {
        Arbitrary<?> arbitrary = ARBITRARIES.get(bug.getParameterTypes()[0]);
        assertNotNull(arbitrary);
        for (long seed = 1; seed <= SEEDS; seed++) {
            boolean found = false;
            for (Object value : FlowLogs.draw(arbitrary, seed, TRIES)) {
                found |= fails(bug, value);
            }
            assertTrue(found, "seed " + seed);
        }
    }

    private static boolean fails(Method bug, Object value) throws IllegalAccessException {
        try {
            bug.invoke(new PlantedBugs(), value);
            return false;
        } catch (InvocationTargetException e) {
            return true;
        }
    }
}
