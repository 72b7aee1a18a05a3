package io.flowlog.query.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records in several inputs, each with columns of its own. */
public record Log(List<Part> parts) {

    /** How an input comes. */
    public enum Form {
        /** Lines, of which the first names the columns. */
        HEADED,
        /** Lines whose columns the caller names. */
        BARE,
        /** Events in memory, whose columns the caller names. */
        EVENTS
    }

    /** One input. */
    public record Part(List<Field> columns, Form form, List<LogRecord> records) {

        /** The names of the columns, as a header has them. */
        public String columnNames() {
            return columns.stream().map(Field::header).collect(Collectors.joining(" "));
        }

        /** All lines. */
        public String text() {
            return (form == Form.HEADED ? columnNames() + "\n" : "")
                    + records.stream().map(LogRecord::line).collect(Collectors.joining());
        }

        /** The same columns with other records. */
        public Part with(List<LogRecord> others) {
            return new Part(columns, form, others);
        }
    }

    /** The values that records have in a field, but for the dash. */
    public List<String> values(Field field) {
        return parts.stream()
                .filter(part -> part.columns.contains(field))
                .flatMap(part ->
                        part.records.stream().map(record -> record.values().get(part.columns.indexOf(field))))
                .filter(value -> !value.equals("-"))
                .distinct()
                .toList();
    }

    /** The same with another part in one place. */
    public Log with(int index, Part part) {
        List<Part> others = new ArrayList<>(parts);
        others.set(index, part);
        return new Log(others);
    }

    /** All parts, for people. */
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> (part.form == Form.HEADED ? "" : "(" + part.form + ": " + part.columnNames() + ")\n")
                        + part.text())
                .collect(Collectors.joining("----\n"))
                .indent(2);
    }
}
