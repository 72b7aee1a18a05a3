package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The reader, with its fast way for clean chunks, against a plain loop over lines. */
class ReaderPropertyTest {

    @Property(tries = 400)
    void recordsAndCountsAreThoseOfAPlainLoopWhateverTheBuffer(@ForAll long seed) {
        Random random = new Random(seed);
        String text = logOfEveryKindOfLine(random);
        Outcome expected = plainLoop(text);
        ReaderOptions options = ReaderOptions.builder()
                .bufferBytes(random.nextBoolean() ? 64 + random.nextInt(500) : 1 << 16)
                .build();
        List<String> records = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogReaderTest.source(text), options)) {
            while (reader.next()) {
                StringBuilder cells = new StringBuilder();
                for (int slot = 0; slot < reader.record().format().size(); slot++) {
                    cells.append(reader.record().stringAt(slot)).append(';');
                }
                records.add(reader.record().timestampMillis() + ":" + cells);
            }
            ReadStatistics statistics = reader.statistics();
            assertEquals(expected.records, records, () -> "seed " + seed + "\n" + text);
            assertEquals(expected.lines, statistics.linesRead());
            assertEquals(expected.records.size(), statistics.records());
            assertEquals(expected.noData, statistics.noData());
            assertEquals(expected.skipData, statistics.skipData());
            assertEquals(expected.malformed, statistics.malformed());
            assertEquals(text.getBytes(StandardCharsets.UTF_8).length, statistics.bytes());
        }
    }

    static String logOfEveryKindOfLine(Random random) {
        LogText log = LogText.random(random);
        StringBuilder text = new StringBuilder(log.headerLine(random)).append('\n');
        int lines = random.nextInt(60);
        int oddities = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(10) >= oddities) {
                text.append(log.recordLine(random)).append('\n');
                continue;
            }
            switch (random.nextInt(11)) {
                case 0 -> text.append("\n");
                case 1 -> text.append("# ").append(log.recordLine(random)).append('\n');
                case 2 -> text.append("2023-02-14T05:30:47.000+09:00\n");
                case 3 ->
                    text.append("2023-02-14T05:30:48Z ")
                            .append(log.recordLine(random))
                            .append('\n');
                case 4 -> text.append(log.recordLine(random)).append(" 5\n");
                case 5 -> text.append(log.recordLine(random)).append("\r\n");
                case 6 -> text.append(log.recordLine(random).replace(" ", "  ")).append(" \n");
                case 7 -> {
                    log = LogText.random(random);
                    text.append(log.headerLine(random)).append('\n');
                }
                case 8 -> text.append("7\t8\n");
                case 9 -> text.append(log.recordLine(random).replace(' ', '\n')).append('\n');
                default -> text.append("   \n");
            }
        }
        if (random.nextBoolean()) {
            text.append(log.recordLine(random));
        }
        return text.toString();
    }

    private record Outcome(List<String> records, long lines, long noData, long skipData, long malformed) {}

    /** Line by line with split: slow and simple. */
    private static Outcome plainLoop(String text) {
        FlowLogFormat format = FlowLogFormat.DEFAULT;
        List<String> records = new ArrayList<>();
        long lines = 0;
        long noData = 0;
        long skipData = 0;
        long malformed = 0;
        long pending = FlowLogEvent.NO_TIME;
        String[] all = text.split("\n", -1);
        int count = all[all.length - 1].isEmpty() ? all.length - 1 : all.length;
        for (int i = 0; i < count; i++) {
            lines++;
            String line = all[i].endsWith("\r") ? all[i].substring(0, all[i].length() - 1) : all[i];
            String trimmed = line.replaceAll(" +", " ").replaceAll("^ | $", "");
            if (trimmed.isEmpty() || trimmed.startsWith("#")) {
                continue;
            }
            long time = FlowLogEvent.NO_TIME;
            if (trimmed.startsWith("2023-02-14T")) {
                String stamp = trimmed.split(" ")[0];
                time = java.time.OffsetDateTime.parse(stamp).toInstant().toEpochMilli();
                trimmed = trimmed.substring(stamp.length()).trim();
                if (trimmed.isEmpty()) {
                    pending = time;
                    continue;
                }
            }
            byte[] bytes = trimmed.getBytes(StandardCharsets.UTF_8);
            var header = FlowLogFormat.detectHeader(bytes, 0, bytes.length);
            if (header.isPresent()) {
                format = header.get();
                pending = FlowLogEvent.NO_TIME;
                continue;
            }
            String[] tokens = trimmed.split(" ");
            if (tokens.length != format.size()) {
                malformed++;
                pending = FlowLogEvent.NO_TIME;
                continue;
            }
            int status = format.slotOf(FlowLogField.LOG_STATUS);
            noData += status >= 0 && tokens[status].equals("NODATA") ? 1 : 0;
            skipData += status >= 0 && tokens[status].equals("SKIPDATA") ? 1 : 0;
            int start = format.slotOf(FlowLogField.START);
            if (time == FlowLogEvent.NO_TIME) {
                time = pending;
            }
            pending = FlowLogEvent.NO_TIME;
            if (time == FlowLogEvent.NO_TIME && start >= 0 && tokens[start].matches("[0-9]+")) {
                long seconds = Long.parseLong(tokens[start]);
                time = seconds > Integer.MAX_VALUE ? seconds : seconds * 1000;
            }
            records.add(time + ":" + String.join(";", tokens) + ";");
        }
        return new Outcome(records, lines, noData, skipData, malformed);
    }
}
