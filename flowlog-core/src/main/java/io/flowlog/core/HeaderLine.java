package io.flowlog.core;

import io.flowlog.core.internal.text.Ipv6Parser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells header lines from records. A header has no mark of its own, so it is known by its words: at least half of them
 * name published fields, and none is what a record would hold.
 */
final class HeaderLine {
    private static final Set<String> VALUE_WORDS = Set.of(
            "ACCEPT",
            "REJECT",
            "OK",
            "NODATA",
            "SKIPDATA",
            "IPv4",
            "IPv6",
            "EFA",
            "ingress",
            "egress",
            "TransitGateway",
            "TransitGatewayAttachment");

    /** Ids of resources (never {@code vpc-id} or another name), ARNs, percent-encoded tags, regions, zones. */
    private static final Pattern VALUE_SHAPE =
            Pattern.compile("(eni|vpc|subnet|i|tgw|tgw-attach|nat|nat-gw|vpce|igw)-[0-9a-fA-FxX]+"
                    + "|arn:.*|.*%[0-9A-Fa-f]{2}.*|.*-az\\d+|[a-z]{2}-.*(north|south|east|west|central).*-\\d+");

    private HeaderLine() {}

    /** The names in the line if it is a header; empty if it is anything else. */
    static Optional<List<ColumnName>> columns(byte[] line, int from, int to) {
        int start = skipMarkAndBlanks(line, from, to);
        // nearly every record of the default format ends here, at its version
        if (start == to || !isNameStart(line[start])) {
            return Optional.empty();
        }
        int end = to;
        while (end > start && (line[end - 1] == ' ' || line[end - 1] == '\r' || line[end - 1] == '\n')) {
            end--;
        }
        if (holdsPlainValue(line, start, end)) {
            return Optional.empty();
        }
        return columnsOf(new String(line, start, end - start, StandardCharsets.UTF_8));
    }

    private static Optional<List<ColumnName>> columnsOf(String line) {
        List<ColumnName> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int published = 0;
        for (String word : line.split(" +")) {
            if (!ColumnName.isLegal(word)) {
                return Optional.empty();
            }
            Optional<FlowLogField> field = FlowLogField.find(word);
            if (field.isPresent()) {
                published++;
            } else if (VALUE_WORDS.contains(word) || VALUE_SHAPE.matcher(word).matches()) {
                return Optional.empty();
            }
            ColumnName name = new ColumnName(word, "header, column " + (columns.size() + 1));
            if (!seen.add(name.canonical())) {
                return Optional.empty();
            }
            columns.add(name);
        }
        boolean header = columns.size() == 1 ? isSpelledAsByAws(line) : 2 * published >= columns.size();
        return header ? Optional.of(columns) : Optional.empty();
    }

    /** A lone word can be a tag that happens to read like a field, so only the exact name makes it a header. */
    private static boolean isSpelledAsByAws(String word) {
        return FlowLogField.find(word)
                .filter(field -> field.canonicalName().equals(word.replace('_', '-')))
                .isPresent();
    }

    /** Whether some word is a number, an address or a dash: the cheap part of the test, without a copy of the line. */
    private static boolean holdsPlainValue(byte[] line, int from, int to) {
        Ipv6Parser v6 = null;
        int wordStart = from;
        for (int i = from; i <= to; i++) {
            if (i < to && line[i] != ' ') {
                continue;
            }
            if (i > wordStart) {
                if (!isNameStart(line[wordStart])) {
                    return true;
                }
                if (indexOf(line, ':', wordStart, i) >= 0) {
                    v6 = v6 == null ? new Ipv6Parser() : v6;
                    if (v6.parse(line, wordStart, i)) {
                        return true;
                    }
                }
            }
            wordStart = i + 1;
        }
        return false;
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Bytes above ASCII may begin a letter; digits, dashes and dots begin values. */
    private static boolean isNameStart(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z' || b == '_' || b < 0;
    }

    private static int skipMarkAndBlanks(byte[] line, int from, int to) {
        int at = from;
        if (to - from >= 3
                && line[from] == (byte) 0xEF
                && line[from + 1] == (byte) 0xBB
                && line[from + 2] == (byte) 0xBF) {
            at += 3;
        }
        while (at < to && line[at] == ' ') {
            at++;
        }
        return at;
    }
}
