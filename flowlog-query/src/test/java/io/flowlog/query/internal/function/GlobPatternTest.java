package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A glob takes what the regex of reluctant groups takes that says the same. */
class GlobPatternTest {

    @Provide
    Arbitrary<String> globs() {
        return Arbitraries.strings().withChars("*ab ").ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab é").ofMaxLength(14);
    }

    @Property(tries = 5_000)
    void stars_take_the_shortest_runs_that_let_the_rest_match(
            @ForAll("globs") String glob, @ForAll("texts") String text) {
        assertEquals(byRegex(glob, text), byGlob(glob, text));
    }

    private static List<String> byGlob(String glob, String text) {
        GlobPattern pattern = GlobPattern.compile(glob);
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        int[] starts = new int[pattern.stars()];
        int[] ends = new int[pattern.stars()];
        List<String> taken = new ArrayList<>();
        if (!pattern.match(bytes, 1, bytes.length - 1, starts, ends)) {
            return List.of("nothing found");
        }
        for (int i = 0; i < starts.length; i++) {
            taken.add(new String(bytes, starts[i], ends[i] - starts[i], StandardCharsets.UTF_8));
        }
        return taken;
    }

    private static List<String> byRegex(String glob, String text) {
        String regex = Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
        Matcher matcher = Pattern.compile(glob.endsWith("*") ? regex + "$" : regex, Pattern.DOTALL)
                .matcher(text);
        List<String> taken = new ArrayList<>();
        if (!matcher.find()) {
            return List.of("nothing found");
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            taken.add(matcher.group(group));
        }
        return taken;
    }
}
