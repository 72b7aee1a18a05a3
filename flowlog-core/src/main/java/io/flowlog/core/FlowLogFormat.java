package io.flowlog.core;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a record's columns. Records do not describe themselves: their order comes from a header line, from the
 * format string of the flow log, or is {@link #DEFAULT}.
 *
 * <p>A column's position is its <em>slot</em>, from 0. A column whose name no published field has (AWS adds fields about
 * once a year) is an opaque column: it is found by its name exactly as given and read as text. A column name begins with a
 * letter or an underscore, so a record pasted in place of a format is refused.
 *
 * <p>Immutable and shared freely. Two formats are equal if they have the same columns in the same order, however spelled.
 * The serial form is the text of {@link #toString()}; another text is refused with {@link InvalidObjectException}.
 */
public final class FlowLogFormat implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_SIZE = 14;

    /** The order of version 2, which a flow log has unless another was asked for. */
    public static final FlowLogFormat DEFAULT = of(Arrays.copyOf(FlowLogField.values(), DEFAULT_SIZE));

    private final transient List<String> columns;
    private final transient List<Optional<FlowLogField>> fields;
    private final transient int[] slotByField;
    private final transient long[] greatestValues;
    private final transient Map<String, Integer> opaqueSlots;

    private FlowLogFormat(List<ColumnName> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a format needs at least one column");
        }
        slotByField = new int[FlowLogField.values().length];
        Arrays.fill(slotByField, -1);
        Map<String, Integer> slots = new HashMap<>();
        for (int slot = 0; slot < names.size(); slot++) {
            ColumnName name = names.get(slot);
            Integer earlier = slots.putIfAbsent(name.canonical(), slot);
            if (earlier != null) {
                throw new IllegalArgumentException(name.place() + ": '" + name.text() + "' is column " + (earlier + 1)
                        + " already (as '" + names.get(earlier).text() + "'); expected each field once");
            }
        }
        columns = names.stream().map(ColumnName::canonical).toList();
        fields = columns.stream().map(FlowLogField::find).toList();
        for (int slot = 0; slot < fields.size(); slot++) {
            if (fields.get(slot).isPresent()) {
                slotByField[fields.get(slot).get().ordinal()] = slot;
                slots.remove(columns.get(slot));
            }
        }
        opaqueSlots = Map.copyOf(slots);
        greatestValues = fields.stream()
                .mapToLong(field -> field.map(FlowLogField::maxValue).orElse(Long.MAX_VALUE))
                .toArray();
    }

    /**
     * The format that a format string describes: {@code ${version} ${account-id} …} as given to AWS, or the bare names.
     * Names may be spelled in any published way and be separated by any blanks and line breaks; quotes around the whole and
     * a backslash at the end of a line, as shells have them, are passed over.
     *
     * @throws IllegalArgumentException if the text names no column, names one twice, or is malformed; the message gives
     *     the offset and what was expected
     */
    public static FlowLogFormat parse(String text) {
        return new FlowLogFormat(FormatString.columns(text));
    }

    /**
     * The format that the header line of a file describes: names in any published spelling, with any blanks around them.
     *
     * @throws IllegalArgumentException if the line has no name, names a column twice, or has words that are no names
     * @see #detectHeader
     */
    public static FlowLogFormat fromHeader(String line) {
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        List<String> names = Arrays.stream(text.split("[\\s\\p{Z}]+"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new FlowLogFormat(named("header, column ", names));
    }

    /**
     * The format with these fields in this order.
     *
     * @throws IllegalArgumentException if there are none, or one is given twice
     */
    public static FlowLogFormat of(FlowLogField... fields) {
        return ofColumns(Arrays.stream(fields).map(FlowLogField::canonicalName).toList());
    }

    /**
     * The format with these columns in this order, each a published field in any spelling or an opaque column.
     *
     * @throws IllegalArgumentException if there are none, one is given twice, or one is no name
     */
    public static FlowLogFormat ofColumns(List<String> names) {
        return new FlowLogFormat(named("column ", names));
    }

    private static List<ColumnName> named(String place, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new ColumnName(names.get(i), place + (i + 1)))
                .toList();
    }

    /**
     * The format that this line gives if it is a header, and empty if it is a record or anything else.
     *
     * <p>A header has at least two words; at least half of them name published fields, in any spelling, and none is a value
     * that records hold, such as a number, {@code -}, an address, {@code ACCEPT} or {@code eni-…}. A single word is a header
     * if it is the name of a field as AWS writes it. A line that names a column twice is no header. Blanks and a byte order
     * mark before it, and blanks, CR and LF after it are allowed.
     *
     * @param from the offset of the line's first byte, inclusive
     * @param to the offset of the line's end, exclusive
     */
    public static Optional<FlowLogFormat> detectHeader(byte[] line, int from, int to) {
        return HeaderLine.columns(line, from, to).map(FlowLogFormat::new);
    }

    /** The names of the columns: canonical for published fields, otherwise as given. */
    public List<String> columns() {
        return columns;
    }

    /** The number of columns, at least 1. */
    public int size() {
        return columns.size();
    }

    /** The greatest number that each column may hold; not to be written to. */
    long[] greatestValues() {
        return greatestValues;
    }

    /** The published field in this slot; empty for an opaque column. */
    public Optional<FlowLogField> field(int slot) {
        return fields.get(slot);
    }

    /** The slot of this field, or -1 if the format lacks it. */
    public int slotOf(FlowLogField field) {
        return slotByField[field.ordinal()];
    }

    /**
     * The slot of the column with this name, or -1 if the format lacks it: a published field in any spelling, or an opaque
     * column exactly as given.
     */
    public int slotOf(String name) {
        return FlowLogField.find(name).map(this::slotOf).orElseGet(() -> opaqueSlots.getOrDefault(name, -1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowLogFormat that && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /** The format string, {@code ${srcaddr} ${dstaddr} …}; parses back to an equal format. */
    @Override
    public String toString() {
        return columns.stream().collect(Collectors.joining("} ${", "${", "}"));
    }

    private Object writeReplace() {
        return new SerialForm(toString());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a format is read from its text");
    }

    private record SerialForm(String text) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            try {
                return parse(text);
            } catch (IllegalArgumentException | NullPointerException e) {
                InvalidObjectException invalid =
                        new InvalidObjectException("no format has this text: " + e.getMessage());
                invalid.initCause(e);
                throw invalid;
            }
        }
    }
}
