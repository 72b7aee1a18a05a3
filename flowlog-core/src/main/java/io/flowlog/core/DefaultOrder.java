package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether a record may be of the default order: no column of it holds what only another field holds. Words that say nothing,
 * such as {@code NaN} for a port, are for whoever asks for the value. Allocates nothing.
 */
final class DefaultOrder {
    /** What a value looks like. */
    private enum Kind {
        INTEGER,
        ADDRESS,
        ACTION,
        STATUS,
        INTERFACE,
        OTHER_ID,
        /** Absent, or a word that may stand anywhere. */
        ANY
    }

    private static final Kind[] ALLOWED = {
        Kind.INTEGER, // version
        Kind.INTEGER, // account-id
        Kind.INTERFACE,
        Kind.ADDRESS,
        Kind.ADDRESS,
        Kind.INTEGER, // srcport
        Kind.INTEGER,
        Kind.INTEGER,
        Kind.INTEGER,
        Kind.INTEGER,
        Kind.INTEGER,
        Kind.INTEGER, // end
        Kind.ACTION,
        Kind.STATUS
    };

    private static final byte[] INTERFACE_PREFIX = ascii("eni-");
    private static final byte[][] ID_PREFIXES = {
        ascii("i-"), ascii("vpc-"), ascii("subnet-"), ascii("tgw-"), ascii("nat-")
    };
    private static final byte[][] ACTIONS = {ascii("ACCEPT"), ascii("REJECT")};
    private static final byte[][] STATUSES = {ascii("OK"), ascii("NODATA"), ascii("SKIPDATA")};

    private DefaultOrder() {}

    /** Whether the fourteen fields whose places are given, from index {@code at} on, may be those of the default order. */
    static boolean mayHold(byte[] bytes, int[] starts, int[] ends, int at) {
        for (int column = 0; column < ALLOWED.length; column++) {
            Kind kind = kind(bytes, starts[at + column], ends[at + column]);
            if (kind != Kind.ANY && kind != ALLOWED[column]) {
                return false;
            }
        }
        return true;
    }

    private static Kind kind(byte[] bytes, int from, int to) {
        byte first = bytes[from];
        if (first >= '0' && first <= '9' || first == ':') {
            return number(bytes, from, to);
        }
        if (first >= 'A' && first <= 'Z') {
            return isAny(ACTIONS, bytes, from, to)
                    ? Kind.ACTION
                    : isAny(STATUSES, bytes, from, to) ? Kind.STATUS : colons(bytes, from, to);
        }
        if (begins(INTERFACE_PREFIX, bytes, from, to)) {
            return Kind.INTERFACE;
        }
        for (byte[] prefix : ID_PREFIXES) {
            if (begins(prefix, bytes, from, to)) {
                return Kind.OTHER_ID;
            }
        }
        return colons(bytes, from, to);
    }

    /** What begins with a digit: a number, an address, or no matter what. */
    private static Kind number(byte[] bytes, int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                dots++;
            } else if (bytes[i] < '0' || bytes[i] > '9') {
                return colons(bytes, from, to);
            }
        }
        return dots == 0 ? Kind.INTEGER : dots == 3 ? Kind.ADDRESS : Kind.ANY;
    }

    /** IPv6 and MAC addresses are told by their colons and digits. */
    private static Kind colons(byte[] bytes, int from, int to) {
        int colons = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == ':') {
                colons++;
            } else if (Character.digit(bytes[i], 16) < 0 && bytes[i] != '.') {
                return Kind.ANY;
            }
        }
        return colons > 1 ? Kind.ADDRESS : Kind.ANY;
    }

    private static boolean begins(byte[] prefix, byte[] bytes, int from, int to) {
        int end = from + prefix.length;
        return to > end
                && Arrays.equals(bytes, from, end, prefix, 0, prefix.length)
                && Character.digit(bytes[end], 16) >= 0;
    }

    private static boolean isAny(byte[][] words, byte[] bytes, int from, int to) {
        for (byte[] word : words) {
            if (Arrays.equals(bytes, from, to, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
