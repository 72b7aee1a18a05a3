package io.flowlog.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as JSON (RFC 8259). What a terminal might obey is escaped too, which JSON allows for any character. */
final class JsonText {
    private JsonText() {}

    /** A string with its quotes. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (ControlCharacters.isUnsafe(c)) {
                    ControlCharacters.appendUnicodeEscape(out, c);
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** A value of a result: numbers as numbers, lists as arrays, all else as strings. */
    static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::value).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Double number) {
            // JSON has no word for infinity; plain digits, since not every reader takes exponents for integers
            return Double.isFinite(number)
                    ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                    : quote(number.toString());
        }
        return value instanceof Number number ? number.toString() : quote(value.toString());
    }
}
