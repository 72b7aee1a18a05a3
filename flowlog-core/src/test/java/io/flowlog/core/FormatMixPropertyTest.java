package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Lines of several formats in any mixture are read as a plain loop over the lines would, however they come in. */
class FormatMixPropertyTest {
    private static final List<FlowLogFormat> FORMATS = List.of(
            FlowLogFormat.parse("${bytes} ${action}"),
            FlowLogFormat.parse("${srcaddr} ${dstport} ${log-status}"),
            FlowLogFormat.parse("${interface-id} ${dstport} ${log-status}"),
            FlowLogFormat.parse("${version} ${srcaddr} ${dstaddr} ${bytes} ${action} note"));

    /** Some lines of one kind, since whole chunks of them are read otherwise than single ones. */
    record Run(int kind, int length) {}

    @Provide
    Arbitrary<Run> runs() {
        return Arbitraries.integers()
                .between(0, 7)
                .flatMap(kind -> Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.integers().between(1, 3)),
                                Tuple.of(1, Arbitraries.integers().between(30, 200)))
                        .map(length -> new Run(kind, length)));
    }

    @Property(tries = 150)
    void everyLineIsOfItsFormat(
            @ForAll @Size(min = 1, max = 12) List<@From("runs") Run> runs,
            @ForAll @IntRange(min = 64, max = 9_000) int buffer,
            @ForAll @IntRange(min = 40, max = 3_000) int range,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (Run run : runs) {
            for (int i = 0; i < run.length(); i++) {
                lines.add(line(run.kind(), random));
            }
        }
        Outcome expected = plain(lines);
        byte[] log = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        ReaderOptions options =
                ReaderOptions.builder().formats(FORMATS).bufferBytes(buffer).build();
        for (FlowLogSource source :
                List.of(FlowLogSource.bytes(log), FlowLogSource.stream(new ByteArrayInputStream(log)))) {
            try (FlowLogReader reader = FlowLogReader.open(source, options)) {
                assertEquals(expected, outcome(reader, new Outcome(new ArrayList<>(), new TreeMap<>())));
            }
        }
        assertEquals(expected, inRanges(log, range, options));
    }

    private static Outcome inRanges(byte[] log, int size, ReaderOptions options) {
        Path file = null;
        try {
            file = Files.createTempFile("mix", ".log");
            Files.write(file, log);
            FlowLogSource source = FlowLogSource.path(file).parts().get(0);
            ReadState start = ReadState.before(source, options);
            Outcome all = new Outcome(new ArrayList<>(), new TreeMap<>());
            try (FlowLogReader reader = FlowLogReader.open(options)) {
                for (FlowLogSource range : source.ranges(size)) {
                    reader.begin(range, 0, start);
                    outcome(reader, all);
                    assertEquals(start.trust(), reader.state().trust());
                    assertEquals(start.format(), reader.state().format());
                    start = reader.state();
                }
                all.malformed().clear();
                count(reader.statistics(), all.malformed());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    private record Outcome(List<String> records, Map<ParseStatus, Long> malformed) {}

    private static Outcome outcome(FlowLogReader reader, Outcome into) {
        while (reader.next()) {
            FlowLogRecord record = reader.record();
            into.records().add(FORMATS.indexOf(record.format()) + " " + record.line() + " " + record.timestampMillis());
        }
        into.malformed().clear();
        count(reader.statistics(), into.malformed());
        return into;
    }

    private static void count(ReadStatistics statistics, Map<ParseStatus, Long> into) {
        into.putAll(statistics.malformedByReason());
    }

    /** Splits lines and looks at nothing but what this test writes. */
    private static Outcome plain(List<String> lines) {
        Outcome all = new Outcome(new ArrayList<>(), new TreeMap<>());
        long waiting = FlowLogEvent.NO_TIME;
        for (String line : lines) {
            String[] words = line.split(" ");
            if (line.isEmpty()) {
                continue;
            }
            if (words.length == 1) {
                waiting = 1_676_352_647_000L;
                continue;
            }
            int format = switch (words.length) {
                case 2 -> 0;
                case 3 -> words[0].startsWith("eni-") ? 2 : words[0].startsWith("1") ? 1 : -1;
                case 6 -> 3;
                default -> -1;
            };
            if (format < 0) {
                ParseStatus reason = words.length == 3
                        ? words[0].equals("-") ? ParseStatus.AMBIGUOUS_ORDER : ParseStatus.OTHER_ORDER
                        : words.length == 5 ? ParseStatus.TOO_FEW_COLUMNS : ParseStatus.TOO_MANY_COLUMNS;
                all.malformed().merge(reason, 1L, Long::sum);
            } else {
                all.records().add(format + " " + line + " " + waiting);
            }
            waiting = FlowLogEvent.NO_TIME;
        }
        return all;
    }

    private static String line(int kind, Random random) {
        int number = random.nextInt(1_000_000);
        return switch (kind) {
            case 0 -> number + " ACCEPT";
            case 1 -> "10.1.2." + number % 256 + " " + number + " OK";
            case 2 -> "eni-0" + number + " 22 NODATA";
            case 3 -> "2 10.0.0.1 10.0.0.2 " + number + " REJECT note" + number;
            case 4 -> random.nextBoolean() ? "- 22 SKIPDATA" : "vpc-0" + number + " 22 OK";
            case 5 -> random.nextBoolean() ? "1 2 3 4 5" : "1 2 3 4 5 6 " + number;
            case 6 -> "";
            default -> "2023-02-14T05:30:47Z";
        };
    }
}
