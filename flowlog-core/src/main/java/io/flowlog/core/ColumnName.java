package io.flowlog.core;

/**
 * The name of a column as it was given, and where, for messages.
 *
 * @param text one or more name characters, the first of them a letter or an underscore
 * @param place such as {@code "offset 12"}
 */
record ColumnName(String text, String place) {
    private static final String PUNCTUATION_OF_FORMATS = "${}\\\"',";

    /** Throws IllegalArgumentException if the text cannot be a name. */
    ColumnName {
        int illegal = illegalCharacter(text);
        if (illegal >= 0) {
            throw new IllegalArgumentException(place + ": '" + text + "' is no column name because of the "
                    + describe(text.charAt(illegal)) + (illegal == 0 ? " at its start" : "")
                    + "; expected a name such as srcaddr or account-id, with blanks between names");
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException(place + ": an empty column name; expected one such as srcaddr");
        }
    }

    /** Whether this can be the name of a column, known or not. Numbers, addresses and {@code -} cannot. */
    static boolean isLegal(String text) {
        return !text.isEmpty() && illegalCharacter(text) < 0;
    }

    /** The name that a format shows: the canonical one of a published field, otherwise what was given. */
    String canonical() {
        return FlowLogField.find(text).map(FlowLogField::canonicalName).orElse(text);
    }

    private static int illegalCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean legal = i == 0 ? Character.isLetter(c) || c == '_' : isNameCharacter(c);
            if (!legal) {
                return i;
            }
        }
        return -1;
    }

    static boolean isNameCharacter(char c) {
        return !isBlank(c)
                && !Character.isISOControl(c)
                && PUNCTUATION_OF_FORMATS.indexOf(c) < 0
                && c != '\uFFFD' // what bytes that are no UTF-8 turn into
                && c != '\uFEFF';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String describe(char c) {
        return c > ' ' && c < 0x7F ? "character '" + c + "'" : String.format("character U+%04X", (int) c);
    }
}
