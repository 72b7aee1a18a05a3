package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowLogFieldTest {
    @Test
    void theConstantsAreThePublishedFieldsInTheirOrder() {
        List<Published> published = Published.all();
        assertEquals(72, published.size());
        assertEquals(
                published.stream().map(Published::name).toList(),
                Arrays.stream(FlowLogField.values())
                        .map(FlowLogField::canonicalName)
                        .toList());
        for (Published row : published) {
            FlowLogField field = row.field();
            assertEquals(row.version, field.sinceVersion(), row.name);
            assertEquals(row.type, field.type(), row.name);
            assertEquals(row.queryName, field.queryName(), row.name);
            assertEquals(row.name.toUpperCase(Locale.ROOT).replace('-', '_'), field.name());
        }
    }

    @Test
    void everyPublishedSpellingFindsItsFieldAndNoOther() {
        Map<String, FlowLogField> owners = new HashMap<>();
        for (Published row : Published.all()) {
            for (String spelling : row.spellings()) {
                assertEquals(Optional.of(row.field()), FlowLogField.find(spelling), spelling);
                FlowLogField other = owners.put(spelling, row.field());
                assertTrue(other == null || other == row.field(), spelling);
            }
        }
    }

    @Test
    void otherNamesFindNothing() {
        for (String name :
                new String[] {"", "-", "_", "--", "src", "address", "srcaddr2", "instance-tag-3", "${srcaddr}"}) {
            assertEquals(Optional.empty(), FlowLogField.find(name), name);
        }
    }

    @Test
    void theLocaleOfTheMachineMakesNoDifference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(Optional.of(FlowLogField.INTERFACE_ID), FlowLogField.find("INTERFACE_ID"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void onlyNumbersOfAFixedWidthHaveALimit() {
        Map<String, Long> limits = Map.of("srcport", 65_535L, "dstport", 65_535L, "protocol", 255L, "tcp-flags", 255L);
        for (FlowLogField field : FlowLogField.values()) {
            assertEquals(limits.getOrDefault(field.canonicalName(), Long.MAX_VALUE), field.maxValue(), field.name());
        }
    }

    /** A row of the table of published fields, which is kept apart from the code that it judges. */
    record Published(
            String name, int version, FieldType type, String queryName, String sqlName, List<String> olderNames) {
        static List<Published> all() {
            try (InputStream in = FlowLogFieldTest.class.getResourceAsStream("published-fields.txt")) {
                if (in == null) {
                    throw new AssertionError("published-fields.txt is missing");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" "))
                        .map(row -> new Published(
                                row[0],
                                Integer.parseInt(row[1]),
                                FieldType.valueOf(row[2]),
                                row[3],
                                row[4],
                                row.length < 6 ? List.of() : List.of(row[5].split(","))))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        FlowLogField field() {
            return FlowLogField.find(name).orElseThrow(() -> new AssertionError(name));
        }

        List<String> spellings() {
            List<String> spellings =
                    new ArrayList<>(List.of(name, name.replace('-', '_'), camel(), queryName, sqlName));
            spellings.addAll(olderNames);
            return spellings;
        }

        private String camel() {
            StringBuilder camel = new StringBuilder();
            for (String part : name.split("-")) {
                camel.append(camel.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)));
                camel.append(part.substring(1));
            }
            return camel.toString();
        }
    }
}
