package io.flowlog.fuzz;

import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.ParseStatus;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text is, said a second time: cut by {@code split} at line breaks and blanks, and each line judged as {@link ParseStatus}
 * documents it. Only what a header is, is asked of {@link FlowLogFormat#detectHeader}, which has a target of its own.
 *
 * @param lines all lines, in their order
 */
record PlainLines(List<Line> lines) {

    /**
     * One line.
     *
     * @param number     its number, from 1
     * @param offset     the offset of its first byte
     * @param text       a character for each of its bytes, without the line break
     * @param format     the order that holds where it stands
     * @param status     what it is
     * @param columns    how many columns it has, if there are too few or too many of them; else 0
     * @param ownMillis  the time that is written before it, or {@link FlowLogEvent#NO_TIME}
     * @param timeMillis the time of the record that it is, or {@link FlowLogEvent#NO_TIME}
     * @param cells      the fields of the record that it is; else empty
     */
    record Line(
            long number,
            long offset,
            String text,
            FlowLogFormat format,
            ParseStatus status,
            int columns,
            long ownMillis,
            long timeMillis,
            List<String> cells) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** As {@link Reading} writes it down. */
        String record(long millis) {
            return millis + ": " + String.join(" ", cells);
        }
    }

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d(:?\\d\\d)?)");
    private static final Pattern CONSOLE_ROW = Pattern.compile("\\d{13},.*", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** Judges the lines of a text that is read by the default order until a header names another. */
    static PlainLines of(byte[] text, int maxLineBytes) {
        List<Line> lines = new ArrayList<>();
        FlowLogFormat format = FlowLogFormat.DEFAULT;
        long waiting = FlowLogEvent.NO_TIME;
        long offset = 0;
        List<String> all =
                new ArrayList<>(Arrays.asList(new String(text, StandardCharsets.ISO_8859_1).split("\n", -1)));
        if (all.get(all.size() - 1).isEmpty()) {
            all.remove(all.size() - 1);
        }
        for (String one : all) {
            Line line = line(lines.size() + 1, offset, one, format, waiting, maxLineBytes);
            lines.add(line);
            offset += one.length() + 1;
            if (line.status == ParseStatus.TIMESTAMP) {
                waiting = line.ownMillis;
            } else if (line.status != ParseStatus.BLANK && line.status != ParseStatus.COMMENT) {
                waiting = FlowLogEvent.NO_TIME;
            }
            if (line.status == ParseStatus.HEADER) {
                format = header(line.cells).orElseThrow();
            }
        }
        return new PlainLines(lines);
    }

    /** The lines with this status. */
    long count(ParseStatus status) {
        return lines.stream().filter(line -> line.status == status).count();
    }

    /** The records with this text in their {@code log-status}. */
    long countOfStatus(String text) {
        return lines.stream()
                .filter(line -> line.status == ParseStatus.OK)
                .filter(line -> line.format.slotOf(FlowLogField.LOG_STATUS) >= 0)
                .filter(line -> line.cells
                        .get(line.format.slotOf(FlowLogField.LOG_STATUS))
                        .equals(text))
                .count();
    }

    /** The lines that should have been records, counted by what is wrong with them. */
    Map<ParseStatus, Long> malformed() {
        Map<ParseStatus, Long> counts = new EnumMap<>(ParseStatus.class);
        lines.stream()
                .filter(line -> line.status.isMalformed())
                .forEach(line -> counts.merge(line.status, 1L, Long::sum));
        return counts;
    }

    private static Line line(
            long number, long offset, String text, FlowLogFormat format, long waiting, int maxLineBytes) {
        if (text.length() > maxLineBytes) {
            return odd(number, offset, text, format, ParseStatus.LINE_TOO_LONG, 0, FlowLogEvent.NO_TIME);
        }
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        line = line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
        line = line.replaceAll("^ +", "");
        if (line.isEmpty()) {
            return odd(number, offset, text, format, ParseStatus.BLANK, 0, FlowLogEvent.NO_TIME);
        }
        if (line.startsWith("#")) {
            return odd(number, offset, text, format, ParseStatus.COMMENT, 0, FlowLogEvent.NO_TIME);
        }
        if ("{[\"".indexOf(line.charAt(0)) >= 0 || CONSOLE_ROW.matcher(line).matches()) {
            return odd(number, offset, text, format, ParseStatus.OTHER_LAYOUT, 0, FlowLogEvent.NO_TIME);
        }
        List<String> words = List.of(line.split(" +"));
        long own = moment(words.get(0));
        boolean isFirstColumn = format.field(0).isEmpty() && words.size() == format.size();
        if (own != FlowLogEvent.NO_TIME && !isFirstColumn) {
            words = words.subList(1, words.size());
            if (words.isEmpty()) {
                return odd(number, offset, text, format, ParseStatus.TIMESTAMP, 0, own);
            }
        } else {
            own = FlowLogEvent.NO_TIME;
        }
        if (header(words).isPresent()) {
            return new Line(number, offset, text, format, ParseStatus.HEADER, 0, own, own, words);
        }
        if (words.size() != format.size()) {
            ParseStatus status =
                    words.size() < format.size() ? ParseStatus.TOO_FEW_COLUMNS : ParseStatus.TOO_MANY_COLUMNS;
            return odd(number, offset, text, format, status, words.size(), own);
        }
        long given = own == FlowLogEvent.NO_TIME ? waiting : own;
        long time = given == FlowLogEvent.NO_TIME ? start(format, words) : given;
        return new Line(number, offset, text, format, ParseStatus.OK, 0, own, time, words);
    }

    private static Line odd(
            long number, long offset, String text, FlowLogFormat format, ParseStatus status, int columns, long own) {
        return new Line(number, offset, text, format, status, columns, own, FlowLogEvent.NO_TIME, List.of());
    }

    private static Optional<FlowLogFormat> header(List<String> words) {
        byte[] line = String.join(" ", words).getBytes(StandardCharsets.ISO_8859_1);
        return FlowLogFormat.detectHeader(line, 0, line.length);
    }

    private static long moment(String word) {
        if (!MOMENT.matcher(word).matches()) {
            return FlowLogEvent.NO_TIME;
        }
        // the library wants a colon in the offset
        String zoned = word.replaceFirst("([+-]\\d\\d)$", "$1:00").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            return OffsetDateTime.parse(zoned).toInstant().toEpochMilli();
        } catch (DateTimeException noMoment) {
            return FlowLogEvent.NO_TIME;
        }
    }

    /** The time in the column {@code start}: seconds, or milliseconds where seconds would be beyond 2038. */
    static long start(FlowLogFormat format, List<String> cells) {
        int slot = format.slotOf(FlowLogField.START);
        if (slot < 0 || !cells.get(slot).matches("[0-9]+")) {
            return FlowLogEvent.NO_TIME;
        }
        BigInteger start = new BigInteger(cells.get(slot));
        if (start.bitLength() > 63) {
            return FlowLogEvent.NO_TIME;
        }
        return start.bitLength() > 31 ? start.longValue() : start.longValue() * 1000;
    }
}
