package io.flowlog.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.InputProblemPolicy;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.ReaderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Makes envelopes, and reads them the way any program would. */
final class Wrapped {
    static final String A =
            "2 210987654321 eni-0a1 10.9.0.1 10.9.0.2 40001 443 6 3 180 1700000000 1700000060 ACCEPT OK";
    static final String B = "2 210987654321 eni-0a1 10.9.0.3 10.9.0.2 40002 22 6 1 60 1700000005 1700000060 REJECT OK";
    static final String C = "2 210987654321 eni-0a1 - - - - - - - 1700000060 1700000120 - NODATA";

    private Wrapped() {}

    /** What was read. */
    record Read(List<String> records, ReadStatistics statistics, String layout) {
        List<String> lines() {
            return records.stream()
                    .map(line -> line.substring(line.indexOf('|') + 1))
                    .toList();
        }
    }

    /** Each record as {@code time stream log ingestion|line}. */
    static Read read(byte[] input) {
        List<String> records = new ArrayList<>();
        String layout = "";
        ReaderOptions options =
                ReaderOptions.builder().inputProblems(InputProblemPolicy.REPORT).build();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(input), options)) {
            while (reader.next()) {
                layout = reader.layout();
                FlowLogRecord row = reader.record();
                FlowLogEvent event = row.event();
                String told = event == null
                        ? ""
                        : event.timestampMillis() + " " + event.logStream() + " " + event.log() + " "
                                + event.ingestionTimeMillis();
                records.add(told + "|" + row.line());
            }
            return new Read(records, reader.statistics(), layout);
        }
    }

    static Read read(String input) {
        return read(input.getBytes(UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The payload of a subscription as it travels. */
    static String payload(String json) {
        return base64(gzip(json.getBytes(UTF_8)));
    }

    static String subscription(String stream, String... messages) {
        return message("DATA_MESSAGE", stream, messages);
    }

    static String message(String type, String stream, String... messages) {
        String events = IntStream.range(0, messages.length)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"timestamp\":" + (1700000000000L + i) + ",\"message\":\""
                        + messages[i] + "\"}")
                .collect(Collectors.joining(","));
        return "{\"messageType\":\"" + type + "\",\"owner\":\"210987654321\",\"logGroup\":\"/vpc/a\",\"logStream\":\""
                + stream + "\",\"subscriptionFilters\":[\"f\"],\"logEvents\":[" + events + "]}";
    }

    static String lines(String... lines) {
        return Stream.of(lines).collect(Collectors.joining("\n", "", "\n"));
    }
}
