package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a value looks like, as one bit, and what the values of each field look like, as a set of bits. Only looks that tell fields
 * apart count: a word that may stand anywhere, such as {@code NaN} for a port, looks like nothing. Allocates nothing.
 */
final class ValueKind {
    /** Absent, or a word that may stand anywhere. */
    static final int ANY = 0;

    static final int INTEGER = 1;
    static final int ADDRESS = 1 << 1;
    static final int ACTION = 1 << 2;
    static final int STATUS = 1 << 3;
    static final int INTERFACE = 1 << 4;
    static final int INSTANCE = 1 << 5;
    static final int VPC = 1 << 6;
    static final int SUBNET = 1 << 7;
    static final int TRANSIT_GATEWAY = 1 << 8;
    static final int NAT_GATEWAY = 1 << 9;

    private static final int ALL = -1;

    private static final byte[][] ACTIONS = {ascii("ACCEPT"), ascii("REJECT")};
    private static final byte[][] STATUSES = {ascii("OK"), ascii("NODATA"), ascii("SKIPDATA")};

    /** The prefixes of ids, and what each says. */
    private static final byte[][] PREFIXES = {
        ascii("eni-"), ascii("i-"), ascii("vpc-"), ascii("subnet-"), ascii("tgw-"), ascii("nat-")
    };

    private static final int[] PREFIX_KINDS = {INTERFACE, INSTANCE, VPC, SUBNET, TRANSIT_GATEWAY, NAT_GATEWAY};

    private ValueKind() {}

    /** What a value, of at least one byte, looks like. */
    static int of(byte[] bytes, int from, int to) {
        byte first = bytes[from];
        if (first >= '0' && first <= '9' || first == ':') {
            return number(bytes, from, to);
        }
        if (first >= 'A' && first <= 'Z') {
            return isAny(ACTIONS, bytes, from, to)
                    ? ACTION
                    : isAny(STATUSES, bytes, from, to) ? STATUS : colons(bytes, from, to);
        }
        for (int i = 0; i < PREFIXES.length; i++) {
            if (begins(PREFIXES[i], bytes, from, to)) {
                return PREFIX_KINDS[i];
            }
        }
        return colons(bytes, from, to);
    }

    /** All that the values of a field may look like, beside {@link #ANY}. */
    static int of(FlowLogField field) {
        return switch (field) {
            case ACCOUNT_ID, TGW_SRC_VPC_ACCOUNT_ID, TGW_DST_VPC_ACCOUNT_ID -> INTEGER;
            case ACTION -> ACTION;
            case LOG_STATUS -> STATUS;
            case INTERFACE_ID, TGW_SRC_ENI, TGW_DST_ENI, NEXT_HOP_INTERFACE_ID -> INTERFACE;
            case INSTANCE_ID -> INSTANCE;
            case VPC_ID, TGW_SRC_VPC_ID, TGW_DST_VPC_ID, NEXT_HOP_VPC_ID -> VPC;
            case SUBNET_ID, TGW_SRC_SUBNET_ID, TGW_DST_SUBNET_ID, NEXT_HOP_SUBNET_ID -> SUBNET;
            case TGW_ID, TGW_ATTACHMENT_ID, TGW_PAIR_ATTACHMENT_ID -> TRANSIT_GATEWAY;
            case TYPE,
                    REGION,
                    AZ_ID,
                    TGW_SRC_AZ_ID,
                    TGW_DST_AZ_ID,
                    NEXT_HOP_AZ_ID,
                    FLOW_DIRECTION,
                    RESOURCE_TYPE,
                    SUBLOCATION_TYPE,
                    INTERFACE_TYPE,
                    NEXT_HOP_INTERFACE_TYPE -> ANY;
            default ->
                switch (field.type()) {
                    case INTEGER -> INTEGER;
                    case ADDRESS -> ADDRESS;
                    case TEXT -> ALL;
                };
        };
    }

    /** What begins with a digit: a number, an address, or no matter what. */
    private static int number(byte[] bytes, int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                dots++;
            } else if (bytes[i] < '0' || bytes[i] > '9') {
                return colons(bytes, from, to);
            }
        }
        return dots == 0 ? INTEGER : dots == 3 ? ADDRESS : ANY;
    }

    /** IPv6 and MAC addresses are told by their colons and digits. */
    private static int colons(byte[] bytes, int from, int to) {
        int colons = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == ':') {
                colons++;
            } else if (Character.digit(bytes[i], 16) < 0 && bytes[i] != '.') {
                return ANY;
            }
        }
        return colons > 1 ? ADDRESS : ANY;
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
