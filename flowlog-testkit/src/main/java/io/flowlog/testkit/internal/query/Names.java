package io.flowlog.testkit.internal.query;

import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.PublishedFields;
import java.util.List;
import java.util.Locale;

/** The ways to spell a column in a query. */
final class Names {
    private Names() {}

    /** A published field in any of its spellings; any other column as it is. */
    static String spelled(String column, Choices choices) {
        if (!PublishedFields.names().contains(column)) {
            return "`" + column + "`";
        }
        String camel = camel(column);
        return choices.mostly(
                "spelling",
                70,
                List.of(camel, column.replace('-', '_'), "`" + column + "`", camel.toUpperCase(Locale.ROOT)));
    }

    private static String camel(String column) {
        String[] words = column.replaceFirst("(src|dst)(addr|port)$", "$1-$2").split("-");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }
}
