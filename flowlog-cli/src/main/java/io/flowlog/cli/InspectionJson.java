package io.flowlog.cli;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FormatCandidate;
import io.flowlog.core.InputProblem;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.UnknownOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What inputs are, for programs: an array with one object for each, in the order of the inputs. */
final class InspectionJson {
    private InspectionJson() {}

    static String of(List<Inspection> inspections) {
        return inspections.stream().map(InspectionJson::object).collect(Collectors.joining(",\n ", "[", "]\n"));
    }

    private static String object(Inspection inspection) {
        ReadStatistics read = inspection.read();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("source", JsonText.quote(inspection.name()));
        members.put("layout", JsonText.quote(inspection.layout()));
        members.put("records", String.valueOf(read.records()));
        members.put(
                "status", json(numbers(Map.of("OK", read.ok(), "NODATA", read.noData(), "SKIPDATA", read.skipData()))));
        if (inspection.hasTimes()) {
            members.put(
                    "first",
                    JsonText.quote(Instant.ofEpochMilli(inspection.first()).toString()));
            members.put(
                    "last",
                    JsonText.quote(Instant.ofEpochMilli(inspection.last()).toString()));
        }
        members.put(
                "otherLines",
                json(numbers(Map.of(
                        "header", read.header(),
                        "timestamp", read.timestamp(),
                        "comment", read.comment(),
                        "blank", read.blank()))));
        members.put("controlMessages", String.valueOf(read.controlMessages()));
        Map<String, Long> malformed = new TreeMap<>();
        read.malformedByReason().forEach((reason, count) -> malformed.put(reason.name(), count));
        members.put("malformed", json(numbers(malformed)));
        members.put("malformedExamples", array(read.malformedExamples().stream().map(InspectionJson::example)));
        members.put("formats", array(inspection.parts().stream().map(InspectionJson::part)));
        members.put("unknownOrders", array(read.unknownOrders().stream().map(InspectionJson::unknown)));
        members.put("problems", array(read.problems().stream().map(InspectionJson::problem)));
        return json(members);
    }

    private static String example(MalformedLine line) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("line", String.valueOf(line.line()));
        members.put("byteOffset", String.valueOf(line.byteOffset()));
        members.put("reason", JsonText.quote(line.reason().name()));
        members.put("excerpt", JsonText.quote(line.excerpt()));
        return json(members);
    }

    private static String part(Inspection.Part part) {
        Map<String, String> present = new LinkedHashMap<>();
        for (int slot = 0; slot < part.format().size(); slot++) {
            present.put(part.format().columns().get(slot), String.valueOf(part.present(slot)));
        }
        Map<String, String> members = new LinkedHashMap<>();
        members.put("format", JsonText.quote(part.format().toString()));
        members.put("given", String.valueOf(part.isGiven()));
        members.put("records", String.valueOf(part.records()));
        members.put("present", json(present));
        return json(members);
    }

    private static String unknown(UnknownOrder order) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("lines", String.valueOf(order.lines()));
        members.put("records", String.valueOf(order.records()));
        members.put("formats", formats(order.formats()));
        members.put("candidates", array(order.candidates().stream().map(InspectionJson::candidate)));
        members.put("suggestion", formats(order.suggestion()));
        return json(members);
    }

    private static String formats(List<FlowLogFormat> formats) {
        return array(formats.stream().map(format -> JsonText.quote(format.toString())));
    }

    private static String candidate(FormatCandidate candidate) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("format", JsonText.quote(candidate.format().toString()));
        members.put("reasons", array(candidate.reasons().stream().map(JsonText::quote)));
        return json(members);
    }

    private static String problem(InputProblem problem) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("byteOffset", String.valueOf(problem.byteOffset()));
        members.put("message", JsonText.quote(problem.message()));
        return json(members);
    }

    private static Map<String, String> numbers(Map<String, Long> numbers) {
        Map<String, String> members = new TreeMap<>();
        numbers.forEach((name, number) -> members.put(name, number.toString()));
        return members;
    }

    private static String json(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> JsonText.quote(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }
}
