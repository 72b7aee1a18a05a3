package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code parse} takes out of a text; every name is there, with null where nothing was found. */
final class Parsing {
    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");
    private static final Pattern UNNAMED_GROUP = Pattern.compile("\\((?!\\?)");

    private Parsing() {}

    /** Each star takes what stands between the first places where the fixed parts around it occur. */
    static Map<String, @Nullable Object> glob(@Nullable String text, Stage.ParseGlob stage) {
        List<String> found = text == null ? null : stars(text, stage.glob().split("\\*", -1));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < stage.targets().size(); i++) {
            values.put(stage.targets().get(i), found == null ? null : found.get(i));
        }
        return values;
    }

    private static @Nullable List<String> stars(String text, String[] fixed) {
        int at = text.indexOf(fixed[0]);
        if (at < 0) {
            return null;
        }
        at += fixed[0].length();
        List<String> found = new ArrayList<>();
        for (int i = 1; i < fixed.length; i++) {
            boolean takesTheRest = i == fixed.length - 1 && fixed[i].isEmpty();
            int next = takesTheRest ? text.length() : text.indexOf(fixed[i], at);
            if (next < 0) {
                return null;
            }
            found.add(text.substring(at, next));
            at = next + fixed[i].length();
        }
        return found;
    }

    /** Named groups by their names; the others, in order, by the names of the command. */
    static Map<String, @Nullable Object> regex(@Nullable String text, Stage.ParseRegex stage) {
        Matcher matcher = Pattern.compile(stage.regex()).matcher(text == null ? "" : text);
        boolean found = text != null && matcher.find();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<String> names = groupNames(stage);
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found ? matcher.group(i + 1) : null);
        }
        return values;
    }

    /** The name that each group gets, in the order of the groups. */
    private static List<String> groupNames(Stage.ParseRegex stage) {
        List<String> names = new ArrayList<>();
        int unnamed = 0;
        Matcher groups = Pattern.compile(GROUP_NAME + "|" + UNNAMED_GROUP)
                .matcher(stage.regex().replace("\\(", "  "));
        while (groups.find()) {
            names.add(
                    groups.group(1) != null ? groups.group(1) : stage.targets().get(unnamed++));
        }
        return names;
    }
}
