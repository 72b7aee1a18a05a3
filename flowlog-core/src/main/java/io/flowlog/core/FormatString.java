package io.flowlog.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what users paste as a format into column names: {@code ${a} ${b}}, bare names, either over several lines, with a
 * shell's quotes around it and its backslashes at line ends.
 */
final class FormatString {
    private final String text;
    private int at;
    private int end;

    private FormatString(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** The names in order; at least one. Throws IllegalArgumentException that says what was expected where. */
    static List<ColumnName> columns(String text) {
        return new FormatString(text).columns();
    }

    private List<ColumnName> columns() {
        skipBlanks();
        stripQuotes();
        skipBlanks();
        List<ColumnName> columns = new ArrayList<>();
        while (at < end) {
            columns.add(text.charAt(at) == '$' ? bracedName() : bareName());
            int afterName = at;
            skipBlanks();
            if (at == afterName && at < end) {
                throw error(at, "found the " + ColumnName.describe(text.charAt(at)), "a blank before the next field");
            }
        }
        if (columns.isEmpty()) {
            throw error(at, "the format names no field", "something like ${srcaddr} ${dstaddr}");
        }
        return columns;
    }

    private ColumnName bracedName() {
        int dollar = at;
        if (dollar + 1 >= end || text.charAt(dollar + 1) != '{') {
            throw error(dollar, "a '$' that no '{' follows", "${name}");
        }
        at = dollar + 2;
        skipName();
        if (at >= end) {
            throw error(dollar, "a '${' that is never closed", "'}' after the name of the field");
        }
        if (text.charAt(at) != '}') {
            throw error(at, "found the " + ColumnName.describe(text.charAt(at)), "'}' after the name of the field");
        }
        String name = text.substring(dollar + 2, at++);
        return new ColumnName(name, "format string, offset " + (dollar + 2));
    }

    private ColumnName bareName() {
        int start = at;
        skipName();
        if (at == start) {
            throw error(start, "found the " + ColumnName.describe(text.charAt(at)), "${name} or a name");
        }
        return new ColumnName(text.substring(start, at), "format string, offset " + start);
    }

    private void skipName() {
        while (at < end && ColumnName.isNameCharacter(text.charAt(at))) {
            at++;
        }
    }

    private void stripQuotes() {
        if (at == end || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
            return;
        }
        int last = end - 1;
        while (ColumnName.isBlank(text.charAt(last))) {
            last--;
        }
        if (last == at || text.charAt(last) != text.charAt(at)) {
            throw error(at, "a quote that is never closed", "the same quote at the end, or none");
        }
        at++;
        end = last;
    }

    private void skipBlanks() {
        while (at < end) {
            char c = text.charAt(at);
            boolean continuation = c == '\\' && (at + 1 == end || "\r\n".indexOf(text.charAt(at + 1)) >= 0);
            if (!continuation && !ColumnName.isBlank(c) && c != '\uFEFF') {
                return;
            }
            at++;
        }
    }

    private static IllegalArgumentException error(int offset, String found, String expected) {
        return new IllegalArgumentException(
                "format string, offset " + offset + ": " + found + "; expected " + expected);
    }
}
