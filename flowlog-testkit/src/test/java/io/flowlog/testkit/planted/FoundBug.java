package io.flowlog.testkit.planted;

import io.flowlog.testkit.Conversation;
import io.flowlog.testkit.InvalidQuery;
import io.flowlog.testkit.LogFile;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.MalformedLine;
import io.flowlog.testkit.QueryCase;

/**
 * A bug that a property found.
 *
 * @param name  what the bug is
 * @param tries how many cases it took
 * @param shown the case that is left when nothing can be made simpler
 */
record FoundBug(String name, int tries, Object shown) {
    private static final String EXAMPLE =
            "2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK";

    /**
     * How much there is to look at: of a record of the default format the values that differ from the example of the documentation,
     * of any other its columns; of a file its lines, and the members of a gzip; of a conversation its records; of a query its words.
     */
    long size() {
        if (shown instanceof LogRecord record) {
            return size(record.format(), record.line());
        }
        if (shown instanceof MalformedLine line) {
            return size(line.format(), line.text());
        }
        if (shown instanceof LogFile file) {
            return file.text().lines().count() + file.members();
        }
        if (shown instanceof Conversation conversation) {
            return conversation.records().size();
        }
        if (shown instanceof LogFormat format) {
            return format.size();
        }
        return words(shown instanceof QueryCase query ? query.text() : ((InvalidQuery) shown).text());
    }

    private static long size(LogFormat format, String line) {
        if (!format.equals(LogFormat.DEFAULT)) {
            return format.size();
        }
        return distance(EXAMPLE.split(" "), line.split(" "));
    }

    /** How many values must be changed, put in or left out to make one of the other. */
    private static long distance(String[] from, String[] to) {
        long[][] distances = new long[from.length + 1][to.length + 1];
        for (int i = 0; i <= from.length; i++) {
            for (int j = 0; j <= to.length; j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                } else {
                    long changed = distances[i - 1][j - 1] + (from[i - 1].equals(to[j - 1]) ? 0 : 1);
                    distances[i][j] = Math.min(changed, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
                }
            }
        }
        return distances[from.length][to.length];
    }

    private static long words(String text) {
        return text.split("\\s+").length;
    }

    String row() {
        String text = shown instanceof Conversation conversation
                ? String.join(
                        "\n",
                        conversation.records().stream().map(LogRecord::line).toList())
                : shown.toString();
        return "| " + name + " | " + tries + " | " + size() + " | `"
                + text.strip().replace("|", "\\|").replace("\t", "\\t").replace("\n", "` `") + "` |";
    }
}
